package vn.lensan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.ByPlatform;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.indicator.SoldLines;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.report.Form;
import vn.lensan.report.ReportingCalendar;

/** Figures of order lines, taken apart: by platform, by kind and market. */
class OrderFiguresIT extends Market {
    @Autowired
    ByPlatform byPlatform;

    @Autowired
    Evidence evidence;

    @Autowired
    IndicatorDefinitions definitions;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    SoldLines soldLines;

    @Autowired
    Places places;

    @Test
    void a_household_that_sells_several_lines_is_added_up_once_a_line_by_platform() throws Exception {
        open();
        orders(
                "DH1,1,NA,5,,01,,DELIVERED,2021-08-05T10:00",
                "DH2,1,NA,3,,01,,DELIVERED,2021-08-06T10:00",
                "DH3,1,NA,2,,01,,DELIVERED,2021-08-13T10:00");
        Evidence.Question question =
                new Evidence.Question(langSon(), tonnes(), reports.span(week("2021-W32")), Evidence.Column.IN_PERIOD);
        assertThat(byPlatform.of(question, evidence.sums(question), List.of("postmart", "voso")))
                .contains(List.of(new ByPlatform.Share("postmart", 0, 0), new ByPlatform.Share("voso", 8_000, 8_000)));
    }

    @Test
    void tonnes_are_told_by_kind_and_market_and_add_up_to_the_figure() throws Exception {
        open();
        orders(
                "DH1,1,NA,5,,01,,DELIVERED,2021-08-05T10:00",
                "DH2,1,NA,3,,,JP,DELIVERED,2021-08-06T10:00",
                "DH2,1,NA,1,,,JP,RETURNED,2021-08-07T10:00",
                "DH3,1,HOI,4,,01,,DELIVERED,2021-08-06T10:00",
                "DH4,1,HOI,4,,01,,DELIVERED,2021-08-13T10:00");
        Evidence.Question question =
                new Evidence.Question(langSon(), tonnes(), reports.span(week("2021-W32")), Evidence.Column.IN_PERIOD);
        int haNoi = places.unit("01", Geography.Y2021).orElseThrow().id();
        assertThat(soldLines.of(question).orElseThrow())
                .containsExactlyInAnyOrder(
                        new SoldLines.Sold("na", haNoi, null, 5_000),
                        new SoldLines.Sold("na", null, "JP", 2_000),
                        new SoldLines.Sold("hồi", haNoi, null, 2_000));
        assertThat(evidence.total(question, evidence.sums(question)).amount()).isEqualTo(9_000);
    }

    private Area langSon() {
        return new Area(places.unit("20", Geography.Y2021).orElseThrow());
    }

    private Definition tonnes() {
        return definitions.find(2021, "II.2", "tonnes").orElseThrow();
    }

    private vn.lensan.report.ReportingPeriod week(String key) {
        return calendar.period(Form.WEEKLY, key);
    }
}
