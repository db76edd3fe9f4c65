package vn.lensan.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class PermissionsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.lensan");

    @Test
    void every_request_handler_states_what_it_asks_for() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should(statePermission())
                .check(PROGRAM);
    }

    @Test
    void only_a_leader_submits_and_only_the_ministry_accepts() {
        Scope place = new Scope.OfPlace(20);
        Actor officer = new Actor(1, "a", "A", Role.PROVINCE, false, place);
        Actor leader = new Actor(2, "b", "B", Role.PROVINCE, true, place);
        Actor ministry = new Actor(3, "c", "C", Role.MINISTRY, false, new Scope.Nation());
        assertThat(officer.may(May.SUBMIT_REPORT)).isFalse();
        assertThat(leader.may(May.SUBMIT_REPORT)).isTrue();
        assertThat(leader.may(May.ACCEPT_REPORT)).isFalse();
        assertThat(ministry.may(May.ACCEPT_REPORT)).isTrue();
        assertThat(ministry.may(May.SUBMIT_REPORT)).isFalse();
    }

    private static ArchCondition<JavaMethod> statePermission() {
        return new ArchCondition<>("be @Permitted, or stand in a class that is") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean stated = method.isAnnotatedWith(Permitted.class)
                        || method.getOwner().isAnnotatedWith(Permitted.class);
                events.add(new SimpleConditionEvent(method, stated, method.getFullName() + " states no @Permitted"));
            }
        };
    }
}
