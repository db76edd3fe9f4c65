package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.Actor;
import vn.lensan.access.SignedInFixture;
import vn.lensan.place.Places;
import vn.lensan.report.FormVersions;
import vn.lensan.report.MovedDueDates;
import vn.lensan.report.Overview;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.Urgings;
import vn.lensan.territory.Reach;
import vn.lensan.web.Today.Task;
import vn.lensan.web.Today.Urgency;
import vn.lensan.web.Workplace;

/** How pressing the reports are that a province owes. */
@LenSanTest
class ReportTasksIT {
    @Autowired
    WebApplicationContext context;

    @Autowired
    FormVersions forms;

    @Autowired
    MovedDueDates moved;

    @Autowired
    Overview overview;

    @Autowired
    Urgings urgings;

    @Autowired
    Places places;

    @Autowired
    Reach reach;

    @BeforeEach
    void peopleAreThere() {
        SignedInFixture.people(context);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01T08:00:00+07:00, monthly, AHEAD", // due on the 25th before 14:00
        "2023-03-22T15:00:00+07:00, monthly, SOON",
        "2023-03-01T08:00:00+07:00, weekly, SOON", // a Wednesday; due on Thursdays before 14:00
        "2023-03-03T08:00:00+07:00, weekly, AHEAD",
    })
    void a_report_is_due_soon_in_its_last_three_days(Instant now, String form, Urgency expected) {
        Clock clock = Clock.fixed(now, ReportingCalendar.ZONE);
        Actor officer = SignedInFixture.actor(context, "langson");
        assertThat(new ReportTasks(new ReportingCalendar(forms, moved, clock), overview, urgings, places, reach, clock)
                        .waiting(officer, new Workplace(0, "VN", "Cả nước")))
                .filteredOn(task ->
                        task.word().equals("today.report-due") && task.path().contains("form=" + form))
                .extracting(Task::urgency)
                .containsExactly(expected);
    }
}
