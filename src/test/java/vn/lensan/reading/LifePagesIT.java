package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.SignedInFixture;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.report.Form;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Submission;
import vn.lensan.report.Submissions;

@LenSanTest
class LifePagesIT {
    private static final String W32 = "form=weekly&period=2021-W32&place=" + SmallSeason.LANG_SON;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Submissions submissions;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    Places places;

    @Autowired
    Log log;

    MockMvcTester visitor;

    @BeforeEach
    void peopleAreThere() {
        visitor = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        SignedInFixture.people(context);
    }

    @Test
    void an_address_half_known_opens_the_report_or_names_what_is_not_understood() {
        assertThat(page("bo", "/reports?place=VN&period=2021-W32")).contains("Cả nước");
        assertThat(page("langson", "/reports?place=20&period=2021-W32")).contains("Tỉnh Lạng Sơn");
        assertThat(page("bo", "/reports?period=2021-W32&version=2022")).contains("Biểu mẫu 2021");
        assertThat(refused("bo", "/reports?place=Lang%20Son", 400))
                .contains("Không hiểu phần «place=Lang Son» của địa chỉ.", "href=\"/reports?form=weekly&amp;period=");
        assertThat(refused("bo", "/reports?map=x", 400)).contains("«map=x»");
        assertThat(refused("bo", "/reports?map=2019", 400)).contains("«map=2019»");
        assertThat(refused("bo", "/figures/I.1/households?place=" + "9".repeat(60), 400))
                .contains("«place=" + "9".repeat(40) + "…»");
        assertThat(refused("bo", "/reports?sent=abc", 404)).contains("«sent=abc»");
        assertThat(refused("bo", "/reports/document", 400)).contains("Địa chỉ thiếu phần «format».");
        assertThat(refused("bo", "/reports?version=2030", 422)).contains("Không có phiên bản «2030»");
        assertThat(refused("langson", "/reports?place=VN", 404)).doesNotContain("Cả nước");
        assertThat(refused("langson", "/reports?place=01", 404)).contains("Mở báo cáo");
    }

    private String refused(String who, String path, int status) {
        var answer = visitor.get()
                .uri(java.net.URI.create(path))
                .with(SignedInFixture.as(context, who))
                .exchange();
        assertThat(answer).hasStatus(status);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_report_printed_from_its_page_names_the_office_and_its_days_as_the_documents_do() {
        assertThat(page("langson", "/reports?" + W32))
                .contains(
                        ">Tên đơn vị: Sở Thông tin và Truyền thông tỉnh Lạng Sơn<",
                        ">Kỳ báo cáo: 2021-W32 (từ ngày 05/08/2021 đến ngày 11/08/2021)<")
                .doesNotContain(">+1", ">+2");
    }

    @Test
    void home_tells_who_has_sent_what() {
        ReportingPeriod before = calendar.previous(calendar.due(Form.WEEKLY)).orElseThrow();
        String path = "/reports/overview?form=weekly&amp;period=" + before.key();
        assertThat(page("bo", "/")).contains("báo cáo tuần " + before.key() + ": đã gửi 0/34 tỉnh", path);
        String late = "Báo cáo tuần " + before.key() + ": muộn";
        assertThat(page("langson", "/")).contains(late);
        assertThat(page("chilang", "/")).doesNotContain(late);
        Unit langSon = places.unit("20", Geography.Y2025).orElseThrow();
        String report = "form=weekly&period=" + before.key() + "&place=" + langSon.id();
        assertThat(post("langson.lanhdao", "/submissions?" + report)).isEqualTo(302);
        assertThat(page("bo", "/")).contains(before.key() + ": đã gửi 1/34 tỉnh", "báo cáo kỳ " + before.key());
        assertThat(page("langson", "/"))
                .contains("Báo cáo tuần " + calendar.due(Form.WEEKLY).key() + ": ")
                .doesNotContain(late);
    }

    @Test
    void a_report_is_sent_returned_accepted_and_restated_on_its_page() {
        SmallSeason.play(context);
        String path = "/reports?" + W32;
        assertThat(page("langson.lanhdao", path)).contains("quá hạn, chưa gửi", "Gửi báo cáo cho Bộ");
        assertThat(page("langson", path)).doesNotContain("Gửi báo cáo cho Bộ");
        assertThat(page("bo", path)).doesNotContain("Gửi báo cáo cho Bộ", "Duyệt báo cáo");
        assertThat(post("langson", "/submissions?" + W32)).isEqualTo(403);
        assertThat(post("bo", "/submissions?" + W32)).isEqualTo(403);
        assertThat(post("langson.lanhdao", "/submissions?" + W32)).isEqualTo(302);
        assertThat(post("langson.lanhdao", "/submissions?" + W32)).isEqualTo(422);

        long first = latest().id();
        assertThat(page("bo", path)).contains("đã gửi, chờ duyệt", "Duyệt báo cáo");
        assertThat(post("langson.lanhdao", "/submissions/" + first + "/acceptance"))
                .isEqualTo(403);
        assertThat(visitor.post()
                        .uri("/submissions/" + first + "/return")
                        .with(SignedInFixture.as(context, "bo"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("phải ghi lý do", "id=\"reason-error\"");
        assertThat(post("bo", "/submissions/" + first + "/return", "reason", "Thiếu huyện Bình Gia"))
                .isEqualTo(302);
        assertThat(page("langson.lanhdao", path)).contains("bị trả lại", "Thiếu huyện Bình Gia", "Gửi lại báo cáo");
        assertThat(post("langson.lanhdao", "/submissions?" + W32)).isEqualTo(302);
        assertThat(post("bo", "/submissions/" + latest().id() + "/acceptance")).isEqualTo(302);
        assertThat(page("langson.lanhdao", path)).contains("đã duyệt").doesNotContain("Gửi bản điều chỉnh");

        long accepted = latest().id();
        SmallSeason.late(context);
        assertThat(page("langson.lanhdao", path))
                .contains("1 số khác với bản đã gửi", "shop-accounts.csv<", ", voso.vn<", "Gửi bản điều chỉnh lần 1");
        assertThat(page("langson.lanhdao", path + "&sent=" + accepted))
                .contains("như đã gửi lúc")
                .contains("column=toDate\">2</a>");
        assertThat(page("langson.lanhdao", path)).contains("column=toDate\">3</a>");
        assertThat(page("langson", "/figures/I.3/households?" + W32)).contains("Thay đổi sau khi gửi lúc");
        assertThat(post("langson.lanhdao", "/submissions/" + accepted + "/restatement", "cause", ""))
                .isEqualTo(422);
        assertThat(post("langson.lanhdao", "/submissions/" + accepted + "/restatement", "cause", "voso.vn gửi muộn"))
                .isEqualTo(302);
        assertThat(page("bo", path)).contains("đã điều chỉnh", "Điều chỉnh lần 1", "voso.vn gửi muộn");
        assertThat(page("bo", path + "&sent=" + accepted)).contains("column=toDate\">2</a>");
    }

    @Test
    void what_was_sent_is_opened_only_under_its_own_report_and_within_one_s_place() {
        String week = "form=weekly&period=2021-W30&place=" + SmallSeason.LANG_SON;
        assertThat(post("langson.lanhdao", "/submissions?" + week)).isEqualTo(302);
        long id = submissions
                .latest(calendar.period(Form.WEEKLY, "2021-W30"), places.unit(SmallSeason.LANG_SON))
                .orElseThrow()
                .id();
        assertThat(status("langson", "/submissions/" + id)).isEqualTo(302);
        assertThat(status("chilang", "/submissions/" + id)).isEqualTo(404);
        assertThat(status("chilang", "/reports?form=weekly&period=2021-W30&place=1200187&sent=" + id))
                .isEqualTo(404);
        assertThat(status("bo", "/reports?form=weekly&period=2021-W31&place=" + SmallSeason.LANG_SON + "&sent=" + id))
                .isEqualTo(404);
        assertThat(status("bo", "/submissions/999999")).isEqualTo(404);
    }

    @Test
    void the_ministry_urges_and_moves_a_due_date_and_the_unit_reads_it() {
        String week = "form=weekly&period=2021-W36";
        assertThat(page("bo", "/reports/overview?" + week)).contains("Tỉnh Lạng Sơn", "quá hạn, chưa gửi");
        assertThat(post("bo", "/reports/urgings?" + week, "message", "Gửi ngay"))
                .isEqualTo(422);
        assertThat(visitor.post()
                        .uri("/reports/urgings?" + week)
                        .param("message", "Gửi trước 17:00")
                        .param("unit", "" + SmallSeason.LANG_SON)
                        .with(SignedInFixture.as(context, "bo"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page("langson", "/reports?" + week)).contains("Bộ đôn đốc lúc", "Gửi trước 17:00");
        assertThat(page("bo", "/reports/overview?" + week)).contains("1 lần, gần nhất");
        assertThat(log.read(Deed.REPORT_URGED, "bo", Long.MAX_VALUE, 5)).hasSize(1);

        String move = "/reports/due-dates?" + week;
        assertThat(page("bo", "/reports/overview?" + week))
                .contains("value=\"09/09/2021 14:00\"", "ví dụ 10/09/2021 14:00");
        assertThat(post("bo", move, "dueAt", "10/9/2021 14:00")).isEqualTo(422);
        assertThat(post("bo", move, "dueAt", "mai")).isEqualTo(422);
        assertThat(post("langson.lanhdao", move, "dueAt", "10/9/2021 14:00")).isEqualTo(403);
        assertThat(visitor.post()
                        .uri(move)
                        .param("dueAt", "10/9/2021")
                        .param("reason", "Nghỉ lễ Quốc khánh")
                        .with(SignedInFixture.as(context, "bo"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page("langson", "/reports?" + week)).contains("14:00 10/09/2021", "Nghỉ lễ Quốc khánh");
    }

    @Test
    void a_blank_that_does_not_apply_is_said_to_a_screen_reader_and_the_form_s_faults_are_explained() {
        String monthly = page("langson", "/reports?form=monthly&period=2021-09&place=" + SmallSeason.LANG_SON);
        assertThat(monthly)
                .contains("<span class=\"unseen\">không áp dụng</span>")
                .contains("dòng này đếm số hộ")
                .contains("aria-label=\"Chú thích 1\"")
                .contains("Chỉ tiêu hỗ trợ cung cấp thông tin, nguyên liệu đầu vào");
        for (String path : List.of(
                "/reports?form=monthly&period=2021-09&place=1306463",
                "/reports?form=weekly&period=2025-W30&place=2100020",
                "/reports?form=weekly&period=2021-W32&place=2100020")) {
            assertThat(page("langson", path)).doesNotContain("??");
        }
        assertThat(page("bo", "/reports?form=weekly&period=2021-W32&place=0&map=2025"))
                .contains("Tỉnh Lạng Sơn")
                .doesNotContain("Tỉnh Bắc Kạn");
    }

    private Submission latest() {
        return submissions
                .latest(calendar.period(Form.WEEKLY, "2021-W32"), places.unit(SmallSeason.LANG_SON))
                .orElseThrow();
    }

    private int post(String login, String path) {
        return post(login, path, "none", "");
    }

    private int post(String login, String path, String name, String value) {
        return visitor.post()
                .uri(path)
                .param(name, value)
                .with(SignedInFixture.as(context, login))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int status(String login, String path) {
        return visitor.get()
                .uri(path)
                .with(SignedInFixture.as(context, login))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(String login, String path) {
        MockHttpServletResponse answer = visitor.get()
                .uri(path)
                .with(SignedInFixture.as(context, login))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
