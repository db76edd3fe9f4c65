package vn.lensan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.lensan.LenSan;

/** Modules use each other one way only, as ARCHITECTURE.md declares, and by as few doors as they can. */
class ModulesTest {
    private static final String ROOT = "vn.lensan";
    private static final String TESTS = ModulesTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();
    private static final ImportOption MAIN = location -> !location.contains(TESTS);
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(MAIN).importPackages(ROOT);

    private final Modules declared = Modules.declared();

    @Test
    void the_architecture_lists_every_module_and_no_other() {
        assertThat(declared.names()).containsExactlyInAnyOrderElementsOf(Modules.packages());
    }

    @Test
    void what_a_module_uses_is_what_the_architecture_says() {
        Map<String, Set<String>> used = new TreeMap<>();
        declared.names().forEach(module -> used.put(module, new TreeSet<>()));
        CLASSES.forEach(from -> from.getDirectDependenciesFromSelf().forEach(dependency -> {
            String module = module(from);
            String other = module(dependency.getTargetClass());
            if (!module.isEmpty() && !other.isEmpty() && !other.equals(module)) {
                used.computeIfAbsent(module, m -> new TreeSet<>()).add(other);
            }
        }));
        assertThat(used).isEqualTo(new TreeMap<>(declared.uses()));
    }

    @Test
    void declared_uses_go_one_way_only() {
        assertThat(declared.inCircles()).isEmpty();
        assertThat(Modules.in("| `farm` | a | `road` |\n| `road` | b | `farm` |\n")
                        .inCircles())
                .containsExactly("farm", "road");
    }

    @Test
    void modulith_finds_no_hidden_door_and_no_circle() {
        ApplicationModules.of(LenSan.class, MAIN).verify();
    }

    @Test
    void the_counting_knows_no_record_module() {
        assertThat(declared.usedBy("indicator")).isSubsetOf("shared", "place");
    }

    @Test
    void packages_are_flat() {
        List<String> deep = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.split("\\.").length > 3)
                .distinct()
                .toList();
        assertThat(deep).isEmpty();
    }

    @Test
    void most_types_stay_inside_their_module() {
        List<JavaClass> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(100 * open / types.size())
                .as("percent of types that are public")
                .isLessThanOrEqualTo(55);
    }

    /** The server process comes before there is a clock to ask. */
    @Test
    void the_clock_is_handed_in() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".database")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .check(CLASSES);
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith(ROOT + ".") ? parts[2] : "";
    }
}
