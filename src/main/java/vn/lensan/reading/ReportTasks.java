package vn.lensan.reading;

import java.time.Clock;
import java.time.Duration;
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
    /** So long before its hour a report is due soon. */
    private static final Duration SOON = Duration.ofDays(3);

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
                tasks.addAll(sending(actor, due));
            }
        }
        return tasks;
    }

    /** What the ministry looks at, of the period due and the one before: who has sent, and what waits for it. */
    private List<Task> taking(ReportingPeriod due) {
        List<Task> tasks = new ArrayList<>();
        for (ReportingPeriod period : calendar.until(due, 2)) {
            List<Overview.Stage> stages = overview.of(List.of(period)).stream()
                    .map(row -> row.reports().getLast().stage())
                    .toList();
            tasks.add(received(period, stages));
            long waiting = stages.stream()
                    .filter(stage -> stage == Overview.Stage.SENT)
                    .count();
            tasks.add(new Task(
                    "today.reports-sent",
                    waiting,
                    Urgency.WAITING,
                    OverviewPage.path(period) + "&stage=SENT",
                    period.key()));
        }
        return tasks;
    }

    private Task received(ReportingPeriod period, List<Overview.Stage> stages) {
        long owed = stages.stream().filter(Overview.Stage::owed).count();
        long sent = stages.size() - owed;
        String path = OverviewPage.path(period);
        if (owed == 0) {
            return about("today.reports-all", 0, Urgency.DONE, path, period, sent, stages.size());
        }
        return period.isLate(clock.instant())
                ? about("today.reports-overdue", owed, Urgency.LATE, path, period, sent, stages.size())
                : about("today.reports-owed", owed, Urgency.WAITING, path, period, sent, stages.size());
    }

    /**
     * The report a unit owes next, or what became of it, after the one before while that is still owed; of others than
     * provinces, the one their figures go into.
     */
    private List<Task> sending(Actor actor, ReportingPeriod due) {
        List<Task> tasks = new ArrayList<>();
        Optional<Unit> own = reach.own(actor);
        for (ReportingPeriod period : own.isEmpty() ? List.<ReportingPeriod>of() : calendar.until(due, 2)) {
            Unit unit = onMapOf(period, own.get());
            boolean province = unit.level() == Level.PROVINCE;
            Overview.Stage stage = province ? stage(period, unit) : Overview.Stage.NOT_SENT;
            if (period.equals(due) || province && stage.owed()) {
                tasks.add(sending(unit, period, stage));
            }
        }
        return tasks;
    }

    private Task sending(Unit unit, ReportingPeriod period, Overview.Stage stage) {
        String path = "/reports?form=" + period.form().code() + "&period=" + period.key();
        Urgency pressing = pressing(period);
        boolean urged = urgings.of(period).containsKey(unit.id());
        return switch (stage) {
            case SENT -> about("today.report-sent", 0, Urgency.DONE, path, period);
            case ACCEPTED, RESTATED -> about("today.report-accepted", 0, Urgency.DONE, path, period);
            case RETURNED -> about("today.report-returned", 0, Urgency.LATE, path, period);
            case NOT_SENT, OVERDUE ->
                urged
                        ? about("today.report-urged", 0, Urgency.LATE, path, period)
                        : about(
                                pressing == Urgency.LATE ? "today.report-late" : "today.report-due",
                                0,
                                pressing,
                                path,
                                period);
        };
    }

    private Urgency pressing(ReportingPeriod period) {
        if (period.isLate(clock.instant())) {
            return Urgency.LATE;
        }
        return period.left(clock.instant()).compareTo(SOON) < 0 ? Urgency.SOON : Urgency.AHEAD;
    }

    /** A line on a period's reports; its sentence may name the key, days and hours left, the form, and the counts. */
    private Task about(
            String word, long count, Urgency urgency, String path, ReportingPeriod period, Object... counts) {
        Life.Left left = Lives.left(period.left(clock.instant()));
        List<Object> args = new ArrayList<>(
                List.of(period.key(), left.days(), left.hours(), period.form().ordinal()));
        args.addAll(List.of(counts));
        return new Task(word, count, urgency, path, args.toArray());
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
