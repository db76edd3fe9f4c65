package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;

/**
 * A format whose rows make and change facts of households. Whose they are is said by a reference ({@link FactFormat}) or
 * by the record they hang on ({@link HangingFormat}); writing, counting and undo are the same and stand in
 * {@link FactWriting} and {@link FactUndo}.
 *
 * @param <R> the row as read
 * @param <F> the record it makes or changes
 */
public abstract class HouseholdFacts<R, F extends Fact> implements RowFormat<R>, Belongings {
    private final FactDesk desk;

    HouseholdFacts(FactDesk desk) {
        this.desk = desk;
    }

    final FactDesk desk() {
        return desk;
    }

    /** The table the facts are kept in; its columns begin with part_id, the fact's id, household_id, origin_id. */
    protected abstract RecordTable table();

    /** The published views that show these facts: the figures that read them are recounted. */
    protected abstract Set<String> views();

    /** What identifies the fact a row is about, once its household is known. */
    protected abstract String factKey(R row, Known household, Sender sender);

    /** The facts on record for these rows, by {@link #factKey}; locked until the transaction ends. */
    protected abstract Map<String, F> load(Connection connection, Sender sender, Collection<Placed<R>> rows)
            throws SQLException;

    /** An empty fact for a row that has none yet. */
    protected abstract F empty(R row, Sender sender);

    /** Writes what the row says into the fact. */
    protected abstract void apply(R row, F fact);

    /** Facts were put back as an undone upload found them; what they hang on may have changed hands since. */
    void putBack(Connection connection, Collection<Long> ids) throws SQLException {}

    /** A row and the household it is about. */
    public record Placed<R>(R row, Known household) {}

    @Override
    public final void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        new FactUndo(this, connection, uploadId).undo(outcomes);
    }

    @Override
    public final void handOver(Connection connection, Handover handover) throws SQLException {
        handover.rows(connection, table());
    }
}
