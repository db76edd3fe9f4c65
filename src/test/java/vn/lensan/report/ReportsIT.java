package vn.lensan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.LenSanTest;
import vn.lensan.access.Actor;
import vn.lensan.access.Role;
import vn.lensan.access.Scope;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.Rejected;
import vn.lensan.target.Universe;
import vn.lensan.target.Universes;

@LenSanTest
class ReportsIT {
    @Autowired
    Reports reports;

    @Autowired
    Submissions submissions;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    MovedDueDates movedDueDates;

    @Autowired
    Universes universes;

    @Autowired
    Places places;

    @Autowired
    Overview overview;

    @Autowired
    Urgings urgings;

    private static final Actor MINISTRY = new Actor(8, "bo", "Trần Thị Bình", Role.MINISTRY, false, new Scope.Nation());

    @Test
    void a_form_has_its_lines_in_order_also_where_nothing_is_counted() {
        Report report =
                reports.reports(ReportRequest.of(Form.MONTHLY, "2021-09", "20")).getFirst();
        assertThat(report.lines()).hasSize(16);
        assertThat(report.lines().getFirst().code()).isEqualTo("I.1");
        Report.Figure trained = report.lines().getFirst().figures().getFirst();
        assertThat(trained.inPeriod()).isEqualByComparingTo("0");
        assertThat(trained.growth().text()).isEqualTo("-");
        assertThat(report.lines().get(9).note())
                .startsWith("Danh sách các tỉnh thành:\n- Miền Bắc:\n- Miền Trung:\n- Miền Nam:");
    }

    @Test
    void the_first_period_has_none_before_it() {
        Report report =
                reports.reports(ReportRequest.of(Form.WEEKLY, "2021-W29", "VN")).getFirst();
        Report.Figure trained = report.lines().getFirst().figures().getFirst();
        assertThat(trained.previous()).isNull();
        assertThat(trained.growth().text()).isEqualTo("không so sánh được");
    }

    @Test
    void each_unit_of_a_level_on_the_map_of_the_period() {
        assertThat(each("2021-W32", Level.PROVINCE, null, null)).hasSize(63);
        assertThat(each("2025-W27", Level.PROVINCE, null, null)).hasSize(34);
        assertThat(each("2025-W27", Level.DISTRICT, null, null)).isEmpty();
        assertThat(each("2025-W27", Level.DISTRICT, "20", Geography.Y2021)).hasSize(11);
        assertThat(each("2025-W26..2025-W27", Level.PROVINCE, null, null)).hasSize(63 + 34);
        assertThatThrownBy(() -> reports.reports(ReportRequest.of(Form.WEEKLY, "2021-W32", "99")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("99");
    }

    @Test
    void the_ministry_moves_one_due_date_with_a_reason() {
        ReportingPeriod tet = calendar.period(Form.WEEKLY, "2022-W05");
        OffsetDateTime friday = OffsetDateTime.parse("2022-02-04T14:00+07:00");
        movedDueDates.move(MINISTRY, tet, friday, "Nghỉ Tết Nguyên đán");
        assertThat(calendar.period(Form.WEEKLY, "2022-W05").dueAt()).isEqualTo(friday);
        assertThat(calendar.period(Form.WEEKLY, "2022-W06").moved()).isNull();
        assertThatThrownBy(() -> movedDueDates.move(MINISTRY, tet, friday, " ")).hasMessageContaining("lý do");
        assertThatThrownBy(() ->
                        movedDueDates.move(MINISTRY, tet, tet.plannedDueAt().minusDays(2), "sớm hơn"))
                .hasMessageContaining("sau ngày cuối kỳ 02/02/2022");
        Actor province = new Actor(7, "ls", "Hoàng Văn Lâm", Role.PROVINCE, true, new Scope.OfPlace(1_100_020));
        assertThatThrownBy(() -> movedDueDates.move(province, tet, friday, "xin lùi"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void what_was_sent_stays_what_was_sent() {
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W33");
        Actor leader = new Actor(7, "ls", "Hoàng Văn Lâm", Role.PROVINCE, true, new Scope.OfPlace(langSon.id()));
        universes.accept(new Universe(langSon.id(), LocalDate.of(2021, 8, 1), 150_000, "tỉnh"), "bo");

        Submission sent = submissions.submit(leader, week, langSon);
        assertThat(sent.state()).isEqualTo(State.SUBMITTED);
        assertThat(sent.report().sent().late()).isTrue();
        assertThat(sent.report().lines())
                .isEqualTo(reports.reports(week, List.of(langSon)).getFirst().lines());
        assertThat(sent.definitions()).containsKey("I.1/households");
        assertThat(submissions.differences(sent)).isEmpty();
        assertThatThrownBy(() -> submissions.submit(leader, week, langSon)).hasMessageContaining("đã gửi");

        Submission returned = submissions.giveBack(MINISTRY, sent.id(), "Thiếu số liệu huyện Bình Gia");
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        Submission again = submissions.submit(leader, week, langSon);
        assertThat(submissions.accept(MINISTRY, again.id()).state()).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> submissions.accept(MINISTRY, again.id())).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> submissions.restate(leader, week, langSon, "sửa"))
                .hasMessageContaining("không thay đổi");

        universes.accept(new Universe(langSon.id(), LocalDate.of(2021, 8, 1), 140_000, "tỉnh"), "bo");
        assertThat(submissions
                        .latest(week, langSon)
                        .orElseThrow()
                        .report()
                        .denominator()
                        .households())
                .isEqualTo(150_000);
        assertThat(submissions.differences(again)).hasSize(4);
        Submission restated = submissions.restate(leader, week, langSon, "Tỉnh điều chỉnh số hộ");
        assertThat(restated.state()).isEqualTo(State.RESTATED);
        assertThat(restated.report().sent().restatement()).isEqualTo(1);
        assertThat(submissions.history(week, langSon)).hasSize(3);
        assertThat(overview.of(List.of(week)).stream()
                        .filter(row -> row.unit().equals(langSon))
                        .map(row -> row.reports().getLast().stage()))
                .containsExactly(Overview.Stage.RESTATED);
        assertThat(submissions.sent(
                        new ReportRequest(Form.WEEKLY, "2021-W33", List.of(), Level.PROVINCE, null, null, null)))
                .hasSize(1);
    }

    @Test
    void only_the_unit_s_leader_sends_and_only_the_ministry_takes() {
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        Unit caoBang = places.unit("04", Geography.Y2021).orElseThrow();
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W34");
        Actor officer = new Actor(9, "cv", "Nông Thị Hoa", Role.PROVINCE, false, new Scope.OfPlace(langSon.id()));
        Actor leader = new Actor(7, "ls", "Hoàng Văn Lâm", Role.PROVINCE, true, new Scope.OfPlace(langSon.id()));
        assertThatThrownBy(() -> submissions.submit(officer, week, langSon)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> submissions.submit(leader, week, caoBang)).isInstanceOf(Rejected.class);
        Unit binhGia = places.unit("182", Geography.Y2021).orElseThrow();
        assertThatThrownBy(() -> submissions.submit(leader, week, binhGia)).isInstanceOf(Rejected.class);
        Unit today = places.unit("20", Geography.Y2025).orElseThrow();
        Actor successor = new Actor(6, "ls25", "Lý Thị Mai", Role.PROVINCE, true, new Scope.OfPlace(today.id()));
        assertThat(submissions
                        .submit(successor, calendar.period(Form.WEEKLY, "2021-W35"), langSon)
                        .state())
                .isEqualTo(State.SUBMITTED);
        Submission sent = submissions.submit(leader, week, langSon);
        assertThatThrownBy(() -> submissions.accept(leader, sent.id())).hasMessageContaining("Bộ");
        Actor same = new Actor(7, "ls", "Hoàng Văn Lâm", Role.MINISTRY, true, new Scope.Nation());
        assertThatThrownBy(() -> submissions.accept(same, sent.id())).hasMessageContaining("tự duyệt");
    }

    @Test
    void only_provinces_owe_a_report_and_only_of_a_period_that_is_over() {
        Unit binhGia = places.unit("182", Geography.Y2021).orElseThrow();
        Actor leader = new Actor(11, "bg", "Lương Văn Tú", Role.DISTRICT, true, new Scope.OfPlace(binhGia.id()));
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W36");
        assertThatThrownBy(() -> submissions.submit(leader, week, binhGia)).hasMessageContaining("cấp tỉnh");
        Unit today = places.unit("20", Geography.Y2025).orElseThrow();
        Actor province = new Actor(7, "ls", "Hoàng Văn Lâm", Role.PROVINCE, true, new Scope.OfPlace(today.id()));
        assertThatThrownBy(() -> submissions.submit(province, week, today)).hasMessageContaining("bản đồ của kỳ");
        ReportingPeriod next = calendar.next(calendar.current(Form.WEEKLY));
        assertThatThrownBy(() -> submissions.submit(province, next, today)).hasMessageContaining("mới kết thúc");
    }

    @Test
    void the_ministry_sees_every_unit_that_owes_and_urges_those_that_have_not_sent() {
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        Unit caoBang = places.unit("04", Geography.Y2021).orElseThrow();
        Actor leader = new Actor(7, "ls", "Hoàng Văn Lâm", Role.PROVINCE, true, new Scope.OfPlace(langSon.id()));
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W38");
        submissions.submit(leader, week, langSon);
        List<Overview.Row> rows = overview.of(calendar.until(week, 3));
        assertThat(rows).hasSize(63).allSatisfy(row -> assertThat(row.reports()).hasSize(3));
        assertThat(rows.stream().map(row -> row.reports().getLast().stage()))
                .containsOnly(Overview.Stage.OVERDUE, Overview.Stage.SENT)
                .filteredOn(Overview.Stage.SENT::equals)
                .hasSize(1);
        assertThatThrownBy(() -> urgings.urge(MINISTRY, week, List.of(langSon.id()), "Gửi ngay"))
                .hasMessageContaining("đã gửi");
        assertThatThrownBy(() -> urgings.urge(MINISTRY, week, List.of(), "Gửi ngay"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> urgings.urge(leader, week, List.of(caoBang.id()), "Gửi ngay"))
                .isInstanceOf(Rejected.class);
        urgings.urge(MINISTRY, week, List.of(caoBang.id()), "Gửi trước 17:00 hôm nay");
        assertThat(urgings.of(week).get(caoBang.id()))
                .singleElement()
                .satisfies(urging -> assertThat(urging.message()).isEqualTo("Gửi trước 17:00 hôm nay"));
    }

    @Test
    void before_fourteen_o_clock_is_on_time_and_fourteen_o_clock_is_late() {
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W32");
        assertThat(week.isLate(Instant.parse("2021-08-12T06:59:59Z"))).isFalse();
        assertThat(week.isLate(Instant.parse("2021-08-12T07:00:00Z"))).isTrue();
        assertThat(week.left(Instant.parse("2021-08-12T04:30:00Z"))).hasHours(2).hasMinutes(150);
        assertThat(week.isOver(Instant.parse("2021-08-11T16:59:59Z"))).isFalse();
        assertThat(week.isOver(Instant.parse("2021-08-11T17:00:00Z"))).isTrue();
    }

    private List<Report> each(String periods, Level level, String within, Geography geography) {
        return reports.reports(new ReportRequest(Form.WEEKLY, periods, List.of(), level, within, geography, null));
    }
}
