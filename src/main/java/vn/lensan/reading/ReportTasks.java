package vn.lensan.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.report.Form;
import vn.lensan.report.Overview;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;
import vn.lensan.report.Urgings;
import vn.lensan.territory.Reach;
import vn.lensan.web.PeriodSign;
import vn.lensan.web.Today;
import vn.lensan.web.Workplace;

/** What of the reports waits for a person: theirs to send, the ministry's to take; and the period in the top bar. */
@Component
class ReportTasks implements Today, PeriodSign {
    private final ReportingCalendar calendar;
    private final Overview overview;
    private final Urgings urgings;
    private final Places places;
    private final Reach reach;
    private final Clock clock;

    ReportTasks(
            ReportingCalendar calendar, Overview overview, Urgings urgings, Places places, Reach reach, Clock clock) {
        this.calendar = calendar;
        this.overview = overview;
        this.urgings = urgings;
        this.places = places;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public Optional<Sign> sign(Actor actor, Workplace place) {
        if (!actor.may(May.SEE_REPORTS)) {
            return Optional.empty();
        }
        ReportingPeriod week = calendar.due(Form.WEEKLY);
        return Optional.of(new Sign(week.key(), "/reports?form=weekly&period=" + week.key()));
    }

    @Override
    public List<Task> waiting(Actor actor, Workplace place) {
        if (!actor.may(May.SEE_REPORTS)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        for (Form form : Form.values()) {
            ReportingPeriod due = calendar.due(form);
            if (ReportPage.sees(actor)) {
                tasks.addAll(taking(due));
            } else {
                sending(actor, due).ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    /** What the ministry looks at: reports waiting for it, of the period due and the one before. */
    private List<Task> taking(ReportingPeriod due) {
        List<ReportingPeriod> periods = calendar.until(due, 2);
        List<Task> tasks = new ArrayList<>();
        for (ReportingPeriod period : periods) {
            long sent = overview.of(List.of(period)).stream()
                    .filter(row -> row.reports().getLast().stage() == Overview.Stage.SENT)
                    .count();
            tasks.add(new Task(
                    "today.reports-sent",
                    sent,
                    Urgency.WAITING,
                    OverviewPage.path(period) + "&stage=SENT",
                    period.key()));
        }
        return tasks;
    }

    /** The report a unit owes next; of others than provinces, the one their figures go into. */
    private Optional<Task> sending(Actor actor, ReportingPeriod due) {
        Instant now = clock.instant();
        Optional<Unit> own = reach.own(actor).map(unit -> onMapOf(due, unit));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = own.get();
        Overview.Stage stage = unit.level() == Level.PROVINCE ? stage(due, unit) : Overview.Stage.NOT_SENT;
        if (!stage.owed()) {
            return Optional.empty();
        }
        Life.Left left = Lives.left(due.left(now));
        boolean urged = urgings.of(due).containsKey(unit.id());
        String word = stage == Overview.Stage.RETURNED
                ? "today.report-returned"
                : urged ? "today.report-urged" : due.isLate(now) ? "today.report-late" : "today.report-due";
        boolean pressing = due.isLate(now) || stage == Overview.Stage.RETURNED || urged;
        return Optional.of(new Task(
                word,
                0,
                pressing ? Urgency.LATE : Urgency.SOON,
                "/reports?form=" + due.form().code() + "&period=" + due.key(),
                due.key(),
                left.days(),
                left.hours(),
                due.form().ordinal()));
    }

    private Overview.Stage stage(ReportingPeriod due, Unit unit) {
        return overview.of(List.of(due)).stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .map(row -> row.reports().getLast().stage())
                .orElse(Overview.Stage.NOT_SENT);
    }

    private Unit onMapOf(ReportingPeriod period, Unit unit) {
        Geography map = Reports.geography(period);
        return unit.geography() == map
                ? unit
                : places.on(map, unit).stream().findFirst().orElse(unit);
    }
}
