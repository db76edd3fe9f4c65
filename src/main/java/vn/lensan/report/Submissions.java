package vn.lensan.report;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.indicator.Causes;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.indicator.Moment;
import vn.lensan.place.Unit;
import vn.lensan.territory.Reach;

/**
 * The life of reports: sent by the unit's leader and frozen, returned or accepted by the ministry, restated when the
 * records say otherwise later. The draft is always there: {@link Reports} makes it.
 */
@Component
public class Submissions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Reports reports;
    private final SubmissionStore store;
    private final IndicatorDefinitions definitions;
    private final Causes causes;
    private final Reach reach;
    private final Log log;
    private final Clock clock;

    Submissions(
            Reports reports,
            SubmissionStore store,
            IndicatorDefinitions definitions,
            Causes causes,
            Reach reach,
            Log log,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.definitions = definitions;
        this.causes = causes;
        this.reach = reach;
        this.log = log;
        this.clock = clock;
    }

    /** Sends the report of a unit as the records stand now. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Submission submit(Actor actor, ReportingPeriod period, Unit unit) {
        mustOwe(period, unit);
        mustLead(actor, unit);
        Optional<Submission> latest = latest(period, unit);
        must(latest, State.SUBMITTED, "gửi");
        Submission sent = freeze(actor, period, unit, 0, null);
        log.write(Deed.REPORT_SUBMITTED, "report:" + sent.id());
        return sent;
    }

    /** Sends a restatement of an accepted report, with its cause; refused when the figures say what was sent. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Submission restate(Actor actor, ReportingPeriod period, Unit unit, String cause) {
        mustOwe(period, unit);
        mustLead(actor, unit);
        if (cause.isBlank()) {
            throw ReportProblem.CAUSE_MISSING.in("cause");
        }
        Optional<Submission> latest = latest(period, unit);
        must(latest, State.RESTATED, "điều chỉnh");
        if (latest.isPresent() && differences(latest.get()).isEmpty()) {
            throw ReportProblem.NOTHING_CHANGED.rejected();
        }
        Submission sent =
                freeze(actor, period, unit, latest.map(Submissions::restatement).orElse(0) + 1, cause);
        log.write(Deed.REPORT_SUBMITTED, "report:" + sent.id(), cause, null);
        return sent;
    }

    /** Takes a report. */
    @Transactional
    public Submission accept(Actor actor, long submissionId) {
        return decide(actor, submissionId, State.ACCEPTED, null, "duyệt");
    }

    /** Sends a report back with the reason. */
    @Transactional
    public Submission giveBack(Actor actor, long submissionId, String reason) {
        if (reason.isBlank()) {
            throw ReportProblem.REASON_MISSING.in("reason");
        }
        return decide(actor, submissionId, State.RETURNED, reason, "trả lại");
    }

    /** The latest submission of a unit's report. */
    public Optional<Submission> latest(ReportingPeriod period, Unit unit) {
        return store.history(period, unit).stream().findFirst();
    }

    /** Everything ever sent of a unit's report, the latest first. */
    public List<Submission> history(ReportingPeriod period, Unit unit) {
        return store.history(period, unit);
    }

    /** One submission. */
    public Submission submission(long submissionId) {
        return store.submission(submissionId);
    }

    /** The reports asked for as they were last sent; those never sent are left out. */
    @Transactional(readOnly = true)
    public List<Report> sent(ReportRequest request) {
        List<Report> sent = new ArrayList<>();
        reports.asked(request)
                .forEach((period, units) -> units.forEach(
                        unit -> latest(period, unit).map(Submission::report).ifPresent(sent::add)));
        return sent;
    }

    /** The rows that say something else now than when they were sent. */
    @Transactional(readOnly = true)
    public List<Difference> differences(Submission submission) {
        Report sent = submission.report();
        Report now = reports.reports(sent.period(), List.of(sent.place())).getFirst();
        List<Difference> differences = new ArrayList<>();
        for (int at = 0; at < sent.lines().size(); at++) {
            Report.Line then = sent.lines().get(at);
            if (!then.equals(now.lines().get(at))) {
                differences.add(new Difference(then, now.lines().get(at)));
            }
        }
        return differences;
    }

    /** One row as it was sent and as it is now. */
    public record Difference(Report.Line sent, Report.Line now) {}

    private Submission freeze(Actor actor, ReportingPeriod period, Unit unit, int restatement, @Nullable String cause) {
        Instant now = clock.instant();
        Moment moment = causes.now();
        Report report = reports.reports(period, List.of(unit)).getFirst();
        Submission.Sending sending = new Submission.Sending(
                restatement,
                cause,
                actor.personId(),
                actor.name(),
                now.atZone(ReportingCalendar.ZONE).toOffsetDateTime(),
                period.isLate(now));
        return store.insert(report.sent(sending), moment, hashes(report.form()));
    }

    private Map<String, String> hashes(FormVersion form) {
        Map<String, String> hashes = new TreeMap<>();
        form.rows()
                .forEach(row -> row.figures()
                        .forEach(key -> definitions
                                .find(form.indicators(), row.indicator(), key)
                                .ifPresent(found -> hashes.put(row.indicator() + "/" + key, found.hash()))));
        return hashes;
    }

    private Submission decide(Actor actor, long submissionId, State decided, @Nullable String reason, String verb) {
        if (!actor.may(May.ACCEPT_REPORT)) {
            throw ReportProblem.NOT_MINISTRY.rejected();
        }
        Submission submission = store.submission(submissionId);
        Submission.Sending sent = submission.report().sent();
        if (sent != null && sent.submittedById() == actor.personId()) {
            throw ReportProblem.OWN_REPORT.rejected();
        }
        must(Optional.of(submission), decided, verb);
        store.decide(submissionId, decided, reason, actor, clock.instant());
        log.write(
                decided == State.ACCEPTED ? Deed.REPORT_ACCEPTED : Deed.REPORT_RETURNED,
                "report:" + submissionId,
                reason,
                null);
        return store.submission(submissionId);
    }

    /** Whether this person leads the unit; for the years of the other map, the unit it went into whole. */
    public boolean leads(Actor actor, Unit unit) {
        return actor.may(May.SUBMIT_REPORT)
                && reach.covers(actor, unit)
                && reach.own(actor).map(Unit::level).equals(Optional.of(unit.level()));
    }

    private void mustLead(Actor actor, Unit unit) {
        if (!leads(actor, unit)) {
            throw ReportProblem.NOT_LEADER.rejected(unit.fullName());
        }
    }

    /** Reports are owed by provinces, of periods that are over. */
    private void mustOwe(ReportingPeriod period, Unit unit) {
        if (!Overview.owes(unit, period)) {
            throw ReportProblem.NOT_OBLIGED.rejected(
                    unit.fullName(), period.form().title());
        }
        if (!period.isOver(clock.instant())) {
            throw ReportProblem.NOT_ENDED.rejected(
                    period.key(), DAY.format(period.days().to()));
        }
    }

    private static void must(Optional<Submission> latest, State next, String verb) {
        State state = latest.map(Submission::state).orElse(State.DRAFT);
        if (!state.next().contains(next)) {
            throw ReportProblem.WRONG_STATE.rejected(state.title(), verb);
        }
    }

    private static int restatement(Submission submission) {
        Submission.Sending sent = submission.report().sent();
        return sent == null ? 0 : sent.restatement();
    }
}
