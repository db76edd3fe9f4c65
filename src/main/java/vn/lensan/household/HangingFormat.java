package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Dependents;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.shared.Copy;

/**
 * A format whose facts hang on records of another: products on accounts. A fact belongs to the household of its record
 * and follows it; a row about a record that is not known waits until it is ({@link vn.lensan.intake.Awaited}).
 *
 * @param <R> the row as read
 * @param <F> the record it makes or changes
 */
public abstract class HangingFormat<R extends HangingRow, F extends Fact> extends HouseholdFacts<R, F>
        implements Dependents {
    protected HangingFormat(FactDesk desk) {
        super(desk);
    }

    /**
     * What facts hang on.
     *
     * @param format of these records
     * @param view published view of them, one row each: part_id, household_id, origin_id and their id
     * @param id the column of their id, in the view and in the table of the facts
     */
    public record Parents(String format, String view, String id) {}

    /** What the facts of this format hang on. */
    protected abstract Parents parents();

    /** What a row waits for and how to mend it, a Vietnamese sentence. */
    protected abstract String reason(R row);

    /** The records of these names, with whose they are, by name. */
    protected abstract Map<String, Parent> find(Connection connection, Sender sender, Collection<String> names)
            throws SQLException;

    /** A record that facts hang on, and whose it is. */
    public record Parent(long id, int partId, long householdId, long originId) {
        Owner owner() {
            return new Owner(new Known(partId, householdId, originId, "", 0), id);
        }
    }

    @Override
    public final Set<String> awaits() {
        return Set.of(parents().format());
    }

    @Override
    public final String on() {
        return parents().format();
    }

    @Override
    public final Set<String> viewsThatFollow() {
        return desk().views(this);
    }

    @Override
    protected final String factKey(R row, Known household, Sender sender) {
        return row.key();
    }

    @Override
    public final List<Outcome> take(Connection connection, Chunk<R> chunk) throws SQLException {
        return new HangingIntake<>(this, connection, chunk).take();
    }

    @Override
    public final void follow(Connection connection, Collection<Long> recordIds, long uploadId, boolean counting)
            throws SQLException {
        List<Long> moved = align(connection, parents().id(), recordIds);
        desk().hangings().follow(connection, name(), moved, uploadId, counting);
    }

    @Override
    final void putBack(Connection connection, Collection<Long> ids) throws SQLException {
        align(connection, table().id(), ids);
    }

    /** Gives facts to the households of the records they hang on; which ones had others. */
    private List<Long> align(Connection connection, String column, Collection<Long> ids) throws SQLException {
        List<Long> moved = new ArrayList<>();
        if (ids.isEmpty()) {
            return moved;
        }
        RecordTable table = table();
        List<String> columns = table.columns();
        String rest = String.join(", ", columns.subList(4, columns.size()));
        String sql = """
                with apart as (
                    select f.part_id, f.%1$s, p.part_id as to_part, p.household_id as heir, p.origin_id as heir_origin
                    from unnest(?::bigint[]) as asked (id)
                    join %2$s f on f.%3$s = asked.id
                    join %4$s p on p.%5$s = f.%5$s
                    where (f.part_id, f.household_id, f.origin_id) is distinct from (p.part_id, p.household_id, p.origin_id)
                ), moved as (
                    delete from %2$s f using apart a where f.part_id = a.part_id and f.%1$s = a.%1$s
                    returning a.to_part, a.heir, a.heir_origin, f.*
                )
                insert into %2$s (part_id, %1$s, household_id, origin_id, %6$s)
                select to_part, %1$s, heir, heir_origin, %6$s from moved
                returning %1$s
                """.formatted(
                table.id(), table.name(), column, parents().view(), parents().id(), rest);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    moved.add(rows.getLong(1));
                }
            }
        }
        return moved;
    }

    @Override
    public final List<Long> laterUploads(Connection connection, Collection<Long> recordIds, long uploadId)
            throws SQLException {
        List<Long> later = new ArrayList<>();
        String sql = "select distinct f.upload_id from " + table().name() + " f where f."
                + parents().id()
                + " = any (?::bigint[]) and f.upload_id > ? order by f.upload_id limit 20";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(recordIds));
            statement.setLong(2, uploadId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    later.add(rows.getLong(1));
                }
            }
        }
        return later;
    }
}
