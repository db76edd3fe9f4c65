package vn.lensan.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.report.Overview;
import vn.lensan.report.Report;
import vn.lensan.report.Reports;
import vn.lensan.report.State;
import vn.lensan.report.Submission;
import vn.lensan.report.Submissions;
import vn.lensan.report.Urgings;

/** Tells where a report stands and what whoever looks at it may do. */
@Component
class Lives {
    private static final int CAUSES = 5;

    private final Submissions submissions;
    private final Urgings urgings;
    private final Reports reports;
    private final IndicatorDefinitions definitions;
    private final Origins origins;
    private final Clock clock;

    Lives(
            Submissions submissions,
            Urgings urgings,
            Reports reports,
            IndicatorDefinitions definitions,
            Origins origins,
            Clock clock) {
        this.submissions = submissions;
        this.urgings = urgings;
        this.reports = reports;
        this.definitions = definitions;
        this.origins = origins;
        this.clock = clock;
    }

    /** The life of the report asked for; null where the unit owes none, or not in this version of the form. */
    @Nullable
    Life of(Asked asked) {
        if (asked.named() != null || !Overview.owes(asked.unit(), asked.period())) {
            return null;
        }
        Actor actor = Actors.current();
        Instant now = clock.instant();
        List<Submission> history = submissions.history(asked.period(), asked.unit());
        Submission latest = history.isEmpty() ? null : history.getFirst();
        State state = latest == null ? State.DRAFT : latest.state();
        boolean leads = submissions.leads(actor, asked.unit());
        boolean over = asked.period().isOver(now);
        boolean takes = actor.may(May.ACCEPT_REPORT) && state == State.SUBMITTED;
        boolean own = takes && latest != null && submittedBy(latest, actor);
        List<Life.Change> changes = latest == null ? List.of() : changes(asked, latest);
        return new Life(
                Overview.Stage.of(latest == null ? null : latest.state(), asked.period(), now),
                over,
                asked.period().isLate(now),
                left(asked.period().left(now)),
                history,
                changes,
                urgings.of(asked.period()).getOrDefault(asked.unit().id(), List.of()),
                leads && over && state.next().contains(State.SUBMITTED),
                leads && state.next().contains(State.RESTATED) && !changes.isEmpty(),
                takes && !own,
                own);
    }

    static Life.Left left(Duration stretch) {
        Duration positive = stretch.abs();
        return new Life.Left(positive.toDays(), positive.toHoursPart(), positive.toMinutesPart());
    }

    private static boolean submittedBy(Submission submission, Actor actor) {
        Submission.Sending sent = submission.report().sent();
        return sent != null && sent.submittedById() == actor.personId();
    }

    /** What the records say now that was sent otherwise, figure by figure, with what came in between. */
    private List<Life.Change> changes(Asked asked, Submission submission) {
        List<Life.Change> changes = new ArrayList<>();
        for (Submissions.Difference difference : submissions.differences(submission)) {
            Report.Line sent = difference.sent();
            for (int at = 0; at < sent.figures().size(); at++) {
                Report.Figure then = sent.figures().get(at);
                Report.Figure now = difference.now().figures().get(at);
                if (!then.equals(now)) {
                    changes.add(new Life.Change(
                            sent.code(), sent.name(), then, now, causes(asked, submission, sent.code(), then.key())));
                }
            }
        }
        return changes;
    }

    private List<Origin> causes(Asked asked, Submission submission, String code, String key) {
        Optional<Definition> definition =
                definitions.find(submission.report().form().indicators(), code, key);
        return definition
                .map(found ->
                        origins.of(asked.unit(), found, reports.span(asked.period()), submission.moment(), CAUSES))
                .orElse(List.of());
    }
}
