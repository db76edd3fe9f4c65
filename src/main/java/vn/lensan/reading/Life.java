package vn.lensan.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.report.Overview;
import vn.lensan.report.Report;
import vn.lensan.report.Submission;
import vn.lensan.report.Urging;

/**
 * Where a unit's report stands, and what whoever looks at it may do now.
 *
 * @param over whether the period is over: before that nothing is sent
 * @param left until it is due; of how late it is, when late
 * @param history everything sent, the latest first
 * @param changes what the records say now that was sent otherwise
 * @param maySubmit send it, or send it again
 * @param mayRestate correct an accepted one
 * @param mayDecide accept or return the latest
 * @param own whoever looks sent it and may therefore not decide
 */
public record Life(
        Overview.Stage stage,
        boolean over,
        boolean late,
        Left left,
        List<Submission> history,
        List<Change> changes,
        List<Urging> urgings,
        boolean maySubmit,
        boolean mayRestate,
        boolean mayDecide,
        boolean own) {

    /** A stretch of time in days, hours and minutes. */
    public record Left(long days, int hours, int minutes) {}

    /** The latest submission; null while nothing was sent. */
    public @Nullable Submission latest() {
        return history.isEmpty() ? null : history.getFirst();
    }

    /**
     * One figure that says something else now than when it was sent.
     *
     * @param causes what was received since; empty when targets or denominators changed
     */
    public record Change(String code, String name, Report.Figure sent, Report.Figure now, List<Origin> causes) {

        /** By how much the period's number changed; null where one of both is absent. */
        public @Nullable BigDecimal inPeriodBy() {
            return difference(sent.inPeriod(), now.inPeriod());
        }

        /** By how much the number to date changed; null where one of both is absent. */
        public @Nullable BigDecimal toDateBy() {
            return difference(sent.toDate(), now.toDate());
        }

        private static @Nullable BigDecimal difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            return before == null || after == null ? null : after.subtract(before);
        }
    }
}
