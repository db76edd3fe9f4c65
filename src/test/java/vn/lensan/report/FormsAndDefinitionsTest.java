package vn.lensan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.IndicatorDefinitions;

/** Forms and definitions are two lists of the same rows: what one says of the other is held together here. */
class FormsAndDefinitionsTest {
    private final FormVersions forms = new FormVersions();

    @Test
    void every_defined_figure_stands_in_the_forms_it_names_under_the_form_s_own_words() {
        try (var context = new AnnotationConfigApplicationContext(IndicatorDefinitions.class)) {
            for (Definition definition :
                    context.getBean(IndicatorDefinitions.class).all()) {
                for (String form : definition.forms()) {
                    FormVersion.Row row = forms.of(Form.of(form)).stream()
                            .filter(version -> version.indicators() == definition.year())
                            .flatMap(version -> version.row(definition.code()).stream())
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(definition.figure() + " is in no " + form + " form"));
                    assertThat(row.figures()).contains(definition.key());
                    assertThat(row.name()).isEqualTo(definition.name());
                }
            }
        }
    }

    @Test
    void no_form_prints_a_figure_twice() {
        for (Form form : Form.values()) {
            for (FormVersion version : forms.of(form)) {
                Set<String> seen = new HashSet<>();
                version.rows()
                        .forEach(row -> row.figures()
                                .forEach(key -> assertThat(seen.add(row.indicator() + "/" + key))
                                        .isTrue()));
            }
        }
    }
}
