package vn.lensan.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one upload, to be judged and applied in one transaction.
 *
 * @param uploadId the upload (0 in a dry run): the cause of what changes
 * @param sender on whose behalf
 * @param rows in the order they arrived
 * @param counting whether figures are kept current; false in a dry run, which is rolled back
 * @param ahead what its format looked up ahead, or null
 * @param judged to be run when the rows are judged, all they need is locked, and what is still to do can meet no row
 *     about other records: the next chunk may begin
 */
public record Chunk<R extends @Nullable Object>(
        long uploadId,
        Sender sender,
        List<Sent<R>> rows,
        boolean counting,
        @Nullable Ahead ahead,
        Runnable judged) {
    Chunk(long uploadId, Sender sender, List<Sent<R>> rows, boolean counting) {
        this(uploadId, sender, rows, counting, null, () -> {});
    }

    /** What a format looked up for a chunk while the one before it was applied; see {@link RowFormat#lookAhead}. */
    public interface Ahead {}

    /** The rows nothing is wrong with, as read. */
    public List<Sent<R>> good() {
        return good(rows);
    }

    static <R extends @Nullable Object> List<Sent<R>> good(List<Sent<R>> rows) {
        return rows.stream().filter(Sent::good).toList();
    }

    /** The keys of the rows nothing is wrong with, for {@link RowFormat#records}. */
    public static <R extends @Nullable Object> Set<Object> keys(List<Sent<R>> rows, Function<R, Stream<?>> keys) {
        Set<Object> all = HashSet.newHashSet(rows.size());
        for (Sent<R> sent : rows) {
            if (sent.good()) {
                keys.apply(sent.row()).forEach(all::add);
            }
        }
        return all;
    }

    /**
     * One row.
     *
     * @param uploadId the upload it came in: an earlier one for a row that waited
     * @param row as read
     * @param fields as sent, with what is wrong
     * @param decided the household a person decided on, or null
     */
    public record Sent<R extends @Nullable Object>(
            long uploadId, R row, Fields fields, @Nullable Decided decided) {
        public int line() {
            return fields.line();
        }

        /** Whether nothing is wrong with it, as far as it tells by itself. */
        public boolean good() {
            return fields.problems().isEmpty();
        }

        /** The queue entry it waited in, or null. */
        public @Nullable Long entry() {
            return decided == null || decided.entryId() == 0 ? null : decided.entryId();
        }

        /** Whether the row waited in a queue before and is on record already. */
        public boolean waited() {
            return entry() != null;
        }
    }

    /**
     * A person's decision: the household a row belongs to, or {@code householdId} 0 for "a new one".
     *
     * @param entryId the queue entry it settles; 0 for a form that was opened on the household itself
     */
    public record Decided(int partId, long householdId, long entryId) {}
}
