package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Sender;

/**
 * A format whose rows state facts about households they refer to: attendance, accounts, orders of inputs. How a
 * household is found, what waits and what is remembered is the same for all of them and stands in {@link FactIntake}.
 *
 * @param <R> the row as read
 * @param <F> the record it makes or changes
 */
public abstract class FactFormat<R extends FactRow, F extends Fact> extends HouseholdFacts<R, F> {
    protected FactFormat(FactDesk desk) {
        super(desk);
    }

    /** How households are named in rows. */
    protected final References references() {
        return desk().references();
    }

    /** A name for a reference that tells nothing of it: equal references are named equally. */
    protected final String entryName(Reference reference) {
        return desk().named(reference).toString();
    }

    /** Whose the records on record are, by the key of their rows: a row that names nobody speaks of that household. */
    protected Map<String, Known> owners(Connection connection, Sender sender, Collection<R> rows) throws SQLException {
        return Map.of();
    }

    @Override
    public final Names lookAhead(Connection connection, Sender sender, List<Chunk.Sent<R>> rows) throws SQLException {
        return references()
                .names(
                        connection,
                        rows.stream().map(sent -> sent.row().reference()).toList());
    }

    /** Not told where rows of other formats wait for these: bringing them in takes locks of its own. */
    @Override
    public final @Nullable Set<Object> records(List<Chunk.Sent<R>> rows) {
        return desk().awaited().awaits(name()) ? null : Chunk.keys(rows, row -> Stream.of(row.key()));
    }

    @Override
    public final List<Outcome> take(Connection connection, Chunk<R> chunk) throws SQLException {
        return new FactIntake<>(this, desk(), connection, chunk).take();
    }
}
