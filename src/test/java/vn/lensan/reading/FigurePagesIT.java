package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.SignedInFixture;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.ByPlatform;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.Fold;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.place.Places;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;

@LenSanTest
class FigurePagesIT {
    private static boolean played;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Reports reports;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    Places places;

    @Autowired
    ByPlatform byPlatform;

    @Autowired
    Evidence evidence;

    @Autowired
    IndicatorDefinitions definitions;

    @Autowired
    Fold fold;

    @Autowired
    JdbcClient jdbc;

    MockMvcTester visitor;

    @BeforeEach
    void aSmallSeason() {
        visitor = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        SignedInFixture.people(context);
        if (!played) {
            SmallSeason.play(context);
            played = true;
        }
    }

    @Test
    void the_rows_of_every_figure_counted_are_the_figure() {
        int compared = 0;
        for (Form form : Form.values()) {
            String key = form == Form.WEEKLY ? "2021-W32" : "2021-08";
            ReportingPeriod period = calendar.period(form, key);
            for (int unit : new int[] {SmallSeason.LANG_SON, SmallSeason.CHI_LANG, SmallSeason.DONG_MO}) {
                Report report =
                        reports.reports(period, List.of(places.unit(unit))).getFirst();
                for (Report.Line line : report.lines()) {
                    for (Report.Figure figure : line.figures()) {
                        if (figure.inPeriod() != null && line.code().startsWith("I.")) {
                            String where = "/figures/" + line.code() + "/" + figure.key() + "/rows.csv?form="
                                    + form.code() + "&period=" + key + "&place=" + unit + "&column=";
                            assertThat(added(where + "toDate")).as(where).isEqualByComparingTo(figure.toDate());
                            assertThat(added(where + "inPeriod")).as(where).isEqualByComparingTo(figure.inPeriod());
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(2 * 3 * 4);
    }

    private BigDecimal added(String path) {
        String csv = page(path);
        return csv.lines()
                .skip(1)
                .map(row -> new BigDecimal(row.substring(row.lastIndexOf(',') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void a_household_on_both_platforms_is_each_one_s_and_counts_once() {
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W32");
        Evidence.Question question = new Evidence.Question(
                new Area(places.unit(SmallSeason.DONG_MO)),
                definitions.find(2021, "I.3", "households").orElseThrow(),
                reports.span(week),
                Evidence.Column.TO_DATE);
        List<ByPlatform.Share> shares = byPlatform
                .of(question, evidence.sums(question), List.of("postmart", "voso"))
                .orElseThrow();
        assertThat(shares).containsExactly(new ByPlatform.Share("postmart", 1, 1), new ByPlatform.Share("voso", 0, 2));
        assertThat(page("/figures/I.3/households/platforms?form=weekly&period=2021-W32&place=" + SmallSeason.DONG_MO))
                .contains("postmart.vn", "voso.vn", "Cộng các sàn", "Tính một lần");
    }

    @Test
    void a_figure_s_page_says_what_it_counts_and_where_it_comes_from() {
        String page = page("/figures/I.3/households?form=weekly&period=2021-W32&place=" + SmallSeason.LANG_SON);
        assertThat(page)
                .contains("Hộ sản xuất nông nghiệp đang có ít nhất một tài khoản bán hàng")
                .contains("2 dòng, cộng lại 2.")
                .contains("Nông Văn Mẫu", "Hoàng Thị Thử", "shop-accounts.csv", "voso.vn")
                .doesNotContain("Bế Thị Xa")
                .doesNotContain("??");
        assertThat(page.split("<polyline", -1)).hasSize(2);
    }

    @Test
    void what_came_and_went_is_asked_for_by_the_page_and_told_beside_it() {
        String asked = "?form=weekly&period=2021-W32&place=" + SmallSeason.LANG_SON + "&column=inPeriod";
        assertThat(page("/figures/I.3/households" + asked)).contains("hx-get=\"/figures/I.3/households/waterfall?");
        String told = page("/figures/I.3/households/waterfall" + asked);
        assertThat(told)
                .contains("Diễn biến trong kỳ", "step-before", "step-taken-back")
                .doesNotContain("??");
        assertThat(told.replaceAll("(?s).*step-now.*?<td class=\"num\">([^<]*)<.*", "$1"))
                .isEqualTo("2");
    }

    @Test
    void rows_are_searched_without_marks_and_only_among_those_behind_the_figure() {
        assertThat(searched("nong van")).contains("Nông Văn Mẫu").doesNotContain("Hoàng Thị Thử");
        assertThat(searched("luong van")).contains("Không có hộ nào khớp");
        assertThat(searched("be thi xa")).contains("Không có hộ nào khớp");
    }

    @Test
    void units_within_are_sorted_by_the_number_asked_for() {
        String path = "/figures/I.3/households?form=weekly&period=2021-W32&place=" + SmallSeason.LANG_SON;
        String byCode = page(path);
        String byNumber = page(path + "&order=toDate");
        assertThat(byCode.indexOf("Huyện Chi Lăng")).isGreaterThan(byCode.indexOf("Huyện Tràng Định"));
        assertThat(byNumber.indexOf("Huyện Chi Lăng")).isLessThan(byNumber.indexOf("Huyện Tràng Định"));
        assertThat(byNumber).contains("aria-sort=\"descending\"");
    }

    @Test
    void a_report_recomputed_is_equal_until_a_kept_number_is_damaged() {
        String path = "/reports/check?form=weekly&period=2021-W32&place=" + SmallSeason.LANG_SON;
        assertThat(page(path)).contains("tính lại: khớp");
        fold.standings();
        jdbc.sql("update indicator.standing set amounts[1] = amounts[1] + 1 where figure_id = (select figure_id from"
                        + " indicator.figure where year = 2021 and code = 'I.1')")
                .update();
        try {
            assertThat(page(path)).contains("tính lại: lệch 1 số").contains("lensan verify");
        } finally {
            jdbc.sql(
                            "update indicator.standing set amounts[1] = amounts[1] - 1 where figure_id = (select figure_id from"
                                    + " indicator.figure where year = 2021 and code = 'I.1')")
                    .update();
        }
    }

    @Test
    void nothing_outside_one_s_place_is_opened() {
        for (String path : List.of(
                "/reports?form=weekly&period=2021-W32&place=",
                "/reports/check?form=weekly&period=2021-W32&place=",
                "/reports/document?form=weekly&period=2021-W32&format=pdf&place=",
                "/reports/document?form=weekly&period=2021-W32&format=csv&each=COMMUNE&place=",
                "/figures/I.3/households?form=weekly&period=2021-W32&place=",
                "/figures/I.3/households/platforms?form=weekly&period=2021-W32&place=",
                "/figures/I.3/households/waterfall?form=weekly&period=2021-W32&place=",
                "/figures/I.3/households/rows.csv?form=weekly&period=2021-W32&place=")) {
            for (int outside : new int[] {0, SmallSeason.LANG_SON, SmallSeason.CAO_BANG, 1_306_001}) {
                assertThat(visitor.get().uri(path + outside).with(SignedInFixture.as(context, "chilang")))
                        .as(path + outside)
                        .hasStatus(404);
            }
            assertThat(visitor.get().uri(path + SmallSeason.LANG_SON).with(SignedInFixture.as(context, "voso")))
                    .hasStatus(403);
        }
        assertThat(visitor.get().uri("/reports/overview").with(SignedInFixture.as(context, "langson.lanhdao")))
                .hasStatus(403);
    }

    @Test
    void a_mistyped_address_is_answered_plainly() {
        assertThat(visitor.get().uri("/reports?form=weekly&period=2021-W53").with(SignedInFixture.as(context, "bo")))
                .hasStatus(422)
                .bodyText()
                .contains("không có tuần 53");
        assertThat(visitor.get().uri("/reports?map=1999&place=0").with(SignedInFixture.as(context, "bo")))
                .hasStatus(400)
                .bodyText()
                .contains("«map=1999»");
        assertThat(visitor.get().uri("/reports?place=abc").with(SignedInFixture.as(context, "bo")))
                .hasStatus(400);
        assertThat(visitor.get()
                        .uri("/figures/I.9/households?form=weekly&period=2021-W32")
                        .with(SignedInFixture.as(context, "bo")))
                .hasStatus(404);
    }

    /** The page of I.3 that a search among its rows leads to. */
    private String searched(String typed) {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse led = visitor.post()
                .uri("/figures/I.3/households/search")
                .param("form", "weekly")
                .param("period", "2021-W32")
                .param("place", String.valueOf(SmallSeason.LANG_SON))
                .param("q", typed)
                .session(session)
                .with(csrf())
                .with(SignedInFixture.as(context, "langson"))
                .exchange()
                .getResponse();
        assertThat(led.getRedirectedUrl()).doesNotContain(typed.substring(0, 4));
        return page(Objects.requireNonNull(led.getRedirectedUrl()), session);
    }

    private String page(String path) {
        return page(path, new MockHttpSession());
    }

    private String page(String path, MockHttpSession session) {
        MockHttpServletResponse answer = visitor.get()
                .uri(path)
                .session(session)
                .with(SignedInFixture.as(context, "langson"))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
