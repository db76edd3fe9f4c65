package vn.lensan;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The migrations written in Java: components without constructor arguments, found as the application finds them. */
final class Migrations {
    private Migrations() {}

    static JavaMigration[] inJava() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        List<JavaMigration> found = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("vn.lensan")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
            found.add((JavaMigration) BeanUtils.instantiateClass(type));
        }
        return found.toArray(JavaMigration[]::new);
    }
}
