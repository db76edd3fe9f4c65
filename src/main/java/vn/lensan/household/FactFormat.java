package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Outcome;

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

    @Override
    public final List<Outcome> take(Connection connection, Chunk<R> chunk) throws SQLException {
        return new FactIntake<>(this, desk(), connection, chunk).take();
    }
}
