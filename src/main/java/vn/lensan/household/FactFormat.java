package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;

/**
 * A format whose rows state facts about households: attendance, accounts, orders of inputs. How a household is found,
 * what waits, what is remembered and how figures follow is the same for all of them and stands in {@link FactIntake}.
 *
 * @param <R> the row as read
 * @param <F> the record it makes or changes
 */
public abstract class FactFormat<R extends FactRow, F extends Fact> implements RowFormat<R> {
    private final FactDesk desk;

    protected FactFormat(FactDesk desk) {
        this.desk = desk;
    }

    /** How households are named in rows. */
    protected final References references() {
        return desk.references();
    }

    /** A name for a reference that tells nothing of it: equal references are named equally. */
    protected final String entryName(Reference reference) {
        return desk.named(reference).toString();
    }

    /** The table the facts are kept in. */
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

    /** A row and the household it is about. */
    public record Placed<R>(R row, Known household) {}

    @Override
    public final List<Outcome> take(Connection connection, Chunk<R> chunk) throws SQLException {
        return new FactIntake<>(this, desk, connection, chunk).take();
    }

    @Override
    public final void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        new FactUndo(table(), views(), desk.recount()).undo(connection, uploadId, outcomes);
    }
}
