package vn.lensan.report;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.indicator.Moment;

/**
 * A report that was sent, with what became of it.
 *
 * @param report as it was sent; its {@code sent} part says by whom and when
 * @param moment up to where the journal had come when it was frozen
 * @param definitions hash of the definition behind each figure, by {@code code/key}
 * @param decision what the ministry decided; null while it waits
 */
public record Submission(
        long id,
        State state,
        Report report,
        Moment moment,
        Map<String, String> definitions,
        @Nullable Decision decision) {

    /** What the ministry decided; {@code reason} is there when it was returned. */
    public record Decision(State state, @Nullable String reason, String decidedBy, OffsetDateTime decidedAt) {}

    /**
     * Who sent a report and when.
     *
     * @param restatement 0 for the first report, then 1, 2 … for its restatements
     * @param cause why it was restated; null for the first report
     * @param late whether it came at or after the due moment
     */
    public record Sending(
            int restatement,
            @Nullable String cause,
            int submittedById,
            String submittedBy,
            OffsetDateTime submittedAt,
            boolean late) {}
}
