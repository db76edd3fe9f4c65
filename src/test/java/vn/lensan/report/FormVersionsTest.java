package vn.lensan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensan.shared.Rejected;

class FormVersionsTest {
    private final FormVersions forms = new FormVersions();
    private final FormVersion weekly = forms.version(Form.WEEKLY, "2021");
    private final FormVersion monthly = forms.version(Form.MONTHLY, "2021");

    @Test
    void the_weekly_form_has_eleven_rows_and_the_monthly_sixteen() {
        assertThat(weekly.rows()).hasSize(11);
        assertThat(monthly.rows()).hasSize(16);
        assertThat(weekly.columns()).hasSize(8);
        assertThat(monthly.columns()).hasSize(8);
    }

    @Test
    void each_form_keeps_the_wording_of_its_own_appendix() {
        assertThat(weekly.groups())
                .extracting(FormVersion.Group::title)
                .containsExactly(
                        "Chỉ tiêu hỗ trợ đưa hộ SXNN lên sàn TMĐT",
                        "Chỉ tiêu hỗ trợ đẩy mạnh tiêu thụ sản phẩm nông nghiệp");
        assertThat(monthly.groups())
                .extracting(FormVersion.Group::title)
                .containsExactly(
                        "Chỉ tiêu hỗ trợ đưa hộ SXNN lên sàn",
                        "Chỉ tiêu hỗ trợ đẩy mạnh tiêu thụ sản phẩm nông nghiệp:",
                        "Chỉ tiêu hỗ trợ cung cấp thông tin, nguyên liệu đầu vào phục vụ sản xuất, kinh doanh:");
        assertThat(weekly.row("II.6").orElseThrow().unit()).isEqualTo("tỉnh/thành phố");
        assertThat(monthly.row("II.6").orElseThrow().unit()).isEqualTo("Tỉnh/thành");
    }

    @Test
    void the_forms_faults_are_printed_and_explained() {
        assertThat(weekly.row("II.5").orElseThrow().unit()).isEqualTo("Sản phẩm/hộ");
        assertThat(monthly.row("II.5").orElseThrow().unit()).isEmpty();
        assertThat(monthly.row("II.5").orElseThrow().fault()).isNotBlank();
        assertThat(monthly.row("III.4").orElseThrow().unit()).isEqualTo("Sản phẩm");
        assertThat(monthly.row("III.4").orElseThrow().fault()).contains("hộ");
        assertThat(weekly.titles()).last().asString().contains("số 290/BTTTT-QLDN");
        assertThat(monthly.titles()).last().asString().contains("số 2900/BTTTT-QLDN");
    }

    @Test
    void rows_of_two_and_three_figures_name_them_in_the_units_order() {
        assertThat(weekly.row("II.1").orElseThrow().figures()).isEqualTo(List.of("products", "kinds"));
        assertThat(monthly.row("II.5").orElseThrow().figures()).isEqualTo(List.of("products", "households"));
        assertThat(monthly.row("III.1").orElseThrow().figures()).isEqualTo(List.of("articles", "messages", "notices"));
    }

    @Test
    void the_form_of_2022_adds_a_group_and_changes_no_row_of_the_letter() {
        for (Form form : Form.values()) {
            FormVersion before = forms.version(form, "2021");
            FormVersion next = forms.version(form, "2022");
            assertThat(next.since()).isNull();
            assertThat(next.periods()).isEqualTo(before.periods());
            assertThat(next.groups().subList(0, before.groups().size())).isEqualTo(before.groups());
            assertThat(next.groups().getLast().rows())
                    .extracting(FormVersion.Row::indicator)
                    .startsWith("IV.1", "IV.2", "IV.3", "IV.4");
        }
    }

    @Test
    void the_ministry_s_latest_decision_of_the_latest_period_up_to_it_holds() {
        FormVersions chosen = forms.under(form -> form == Form.WEEKLY
                ? List.of()
                : List.of(
                        choice("2022", "2022-06"),
                        choice("2021", "2022-09"),
                        choice("2022", "2022-09"),
                        choice("2021", "2023-01")));
        assertThat(usual(chosen, "2022-05")).isEqualTo("2021");
        assertThat(usual(chosen, "2022-06")).isEqualTo("2022");
        assertThat(usual(chosen, "2022-12")).isEqualTo("2022");
        assertThat(usual(chosen, "2023-01")).isEqualTo("2021");
        assertThat(chosen.inForce(Form.WEEKLY, "2022-W40").version()).isEqualTo("2021");
    }

    private static FormChoice choice(String version, String since) {
        return new FormChoice(Form.MONTHLY, version, since, "thử", "bo", OffsetDateTime.parse("2022-05-01T00:00:00Z"));
    }

    private static String usual(FormVersions forms, String key) {
        return forms.inForce(Form.MONTHLY, key).version();
    }

    @Test
    void the_key_of_a_period_chooses_the_version_in_force() {
        assertThat(forms.inForce(Form.WEEKLY, "2022-W40").version()).isEqualTo("2021");
        assertThatThrownBy(() -> forms.version(Form.WEEKLY, "1999"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2021");
    }
}
