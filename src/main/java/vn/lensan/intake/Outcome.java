package vn.lensan.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;

/**
 * The verdict on one row.
 *
 * @param uploadId the upload the row came in
 * @param line its line in the file
 * @param verdict what became of it
 * @param record the record it made, changed or found, null when none
 * @param entryId the queue entry it waits in, or was decided by
 * @param before the record before an update as JSON, for undo
 * @param problems what is wrong with it; of a row that is not refused, what a person should look at
 * @param fields what was sent, when it must be kept (waiting, refused)
 * @param broughtIn whether the row waited before and is on record already
 */
public record Outcome(
        long uploadId,
        int line,
        Verdict verdict,
        @Nullable Ref record,
        @Nullable Long entryId,
        @Nullable String before,
        List<Fields.Noted> problems,
        @Nullable Fields fields,
        boolean broughtIn) {

    /** A record: its kind, part and id, and the household it belongs to (0 when none). */
    public record Ref(int kind, int partId, long recordId, long householdId) {}

    /** The row made, changed or found a record. */
    public static Outcome done(Chunk.Sent<?> sent, Verdict verdict, Ref record, @Nullable String before) {
        return new Outcome(
                sent.uploadId(),
                sent.line(),
                verdict,
                record,
                sent.entry(),
                before,
                List.copyOf(sent.fields().notices()),
                null,
                sent.waited());
    }

    /** The row waits in a queue, for a person or another record, and says why. */
    public static Outcome waiting(Chunk.Sent<?> sent, long entryId, Fields.Noted why) {
        List<Fields.Noted> noted = new ArrayList<>(sent.fields().notices());
        noted.add(why);
        return new Outcome(
                sent.uploadId(),
                sent.line(),
                Verdict.WAITING,
                null,
                entryId,
                null,
                List.copyOf(noted),
                sent.fields(),
                sent.waited());
    }

    /** The row is refused for what its fields note. */
    public static Outcome refused(Chunk.Sent<?> sent) {
        return new Outcome(
                sent.uploadId(),
                sent.line(),
                Verdict.REFUSED,
                null,
                null,
                null,
                List.copyOf(sent.fields().problems()),
                sent.fields(),
                sent.waited());
    }

    /** The row is refused for one more reason. */
    public static Outcome refused(Chunk.Sent<?> sent, String column, Problem problem) {
        sent.fields().problem(column, problem);
        return refused(sent);
    }

    /** The same, waiting in this entry. */
    public Outcome inEntry(long entry) {
        return new Outcome(uploadId, line, verdict, record, entry, before, problems, fields, broughtIn);
    }

    /** The same, with the record as it was before. */
    public Outcome was(@Nullable String json) {
        return new Outcome(uploadId, line, verdict, record, entryId, json, problems, fields, broughtIn);
    }
}
