package vn.lensan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensan.indicator.Counted;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Figure;
import vn.lensan.indicator.SubjectKind;

class FillingTest {

    @Test
    void tonnes_are_printed_rounded_but_compared_and_completed_unrounded() {
        // 1,999,600 g after 1,999,400 g: 2.000 t after 1.999 t; 0.010 % growth, not 0.050 %
        Report.Figure tonnes = Filling.cell("tonnes", figure(1_999_600, 1_999_400L, 3_000_500L), new BigDecimal("3"));
        assertThat(tonnes.inPeriod()).isEqualTo(new BigDecimal("2.000"));
        assertThat(tonnes.previous()).isEqualTo(new BigDecimal("1.999"));
        assertThat(tonnes.growth().percent()).isEqualTo(new BigDecimal("0.0"));
        assertThat(tonnes.toDate()).isEqualTo(new BigDecimal("3.001"));
        // 3.0005 of 3 t is 100.016… %
        assertThat(tonnes.completion()).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void households_are_whole_and_a_rate_has_nothing_to_date() {
        Report.Figure trained = Filling.cell("households", figure(120, 100L, 420L), new BigDecimal("105000.0"));
        assertThat(trained.inPeriod()).isEqualTo(new BigDecimal("120"));
        assertThat(trained.completion()).isEqualTo(new BigDecimal("0.4"));
        Report.Figure rate = Filling.cell("timesPerMonth", figure(17, null, null), null);
        assertThat(rate.toDate()).isNull();
        assertThat(rate.completion()).isNull();
        assertThat(rate.growth().text()).isEqualTo("không so sánh được");
    }

    @Test
    void the_notes_name_empty_parts_too_each_form_in_its_own_way() {
        FormVersions forms = new FormVersions();
        Map<String, List<String>> markets = Map.of("Miền Bắc", List.of("Bắc Giang", "Hà Nội"));
        FormVersion.NoteList weekly =
                forms.version(Form.WEEKLY, "2021").row("II.6").orElseThrow().note();
        assertThat(weekly.with(markets))
                .isEqualTo("Danh sách các tỉnh thành:\n- Miền Bắc: Bắc Giang, Hà Nội;\n- Miền Trung;\n- Miền Nam;");
        FormVersion.NoteList monthly =
                forms.version(Form.MONTHLY, "2021").row("II.7").orElseThrow().note();
        assertThat(monthly.with(Map.of("Châu Á", List.of("Nhật Bản"))))
                .isEqualTo("Danh sách các quốc gia:\n- Châu Á: Nhật Bản\n- Châu Âu:\n- Châu Đại Dương:\n- Châu Mỹ:\n"
                        + "- Châu Nam Cực:\n- Châu Phi:");
    }

    private static Figure figure(long inPeriod, @Nullable Long previous, @Nullable Long toDate) {
        Definition definition = new Definition(
                2021, "II.2", "tonnes", "", "", "", "", Set.of(), SubjectKind.LINE, Counted.SUMMED, null, null, "", "");
        return new Figure(definition, inPeriod, previous, toDate, List.of());
    }
}
