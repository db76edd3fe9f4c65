package vn.lensan.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Copy;

/**
 * A table of records that uploads make and change: inserted and updated in bulk, remembered as it was before, put back
 * by undo. The first two columns are part_id and the record's own id.
 *
 * @param kind number of the kind of record in {@code intake.outcome.record}
 * @param name schema and table
 * @param columns all columns in the order rows are written
 */
public record RecordTable(int kind, String name, List<String> columns) {
    private static final int ID = 1;

    /** The column that holds the record's own id. */
    public String id() {
        return columns.get(ID);
    }

    /** Adds new records; each row has one value a column. */
    public void insert(Connection connection, Collection<@Nullable Object[]> rows) throws SQLException {
        if (!rows.isEmpty()) {
            copy(connection, name, rows);
        }
    }

    /** Replaces records by their id; a record may change its part. */
    public void update(Connection connection, Collection<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String changed = "changed_" + name.substring(name.indexOf('.') + 1);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temp table if not exists " + changed + " (like " + name + ") on commit delete rows");
            statement.execute("truncate " + changed);
            copy(connection, changed, rows);
            oneByOne(connection, true);
            statement.execute("update %s t set %s from %s c where t.%s = c.%s and t.part_id = c.part_id"
                    .formatted(
                            name,
                            columns.stream().skip(2).map(c -> c + " = c." + c).collect(Collectors.joining(", ")),
                            changed,
                            id(),
                            id()));
            oneByOne(connection, false);
        }
    }

    /** Records are looked up by their key, a few thousand among millions: never the whole table, or all its months. */
    private static void oneByOne(Connection connection, boolean only) throws SQLException {
        String allowed = only ? "off" : "on";
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_hashjoin = " + allowed + "; set local enable_mergejoin = " + allowed);
        }
    }

    /** Moves records that now belong to another part: taken out of the old one, written into the new. */
    public void move(Connection connection, Map<Long, Integer> oldParts, Collection<@Nullable Object[]> rows)
            throws SQLException {
        delete(connection, oldParts);
        insert(connection, rows);
    }

    /** Takes records out, given the part of each. */
    public void delete(Connection connection, Map<Long, Integer> parts) throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        String sql = "delete from " + name + " t using unnest(?::smallint[], ?::bigint[]) as gone(part_id, id)"
                + " where t.part_id = gone.part_id and t." + id() + " = gone.id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(parts.values()));
            statement.setString(2, Copy.array(parts.keySet()));
            oneByOne(connection, true);
            statement.executeUpdate();
            oneByOne(connection, false);
        }
    }

    /** Takes records out whatever part they are in now. */
    public void deleteAnywhere(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + name + " where " + id() + " = any (?::bigint[])")) {
            statement.setString(1, Copy.array(ids));
            statement.executeUpdate();
        }
    }

    /** The records as they are now, as JSON text by id: what undo needs to put them back. */
    public Map<Long, String> befores(Connection connection, Collection<Integer> parts, Collection<Long> ids)
            throws SQLException {
        Map<Long, String> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        String sql = "select t." + id() + ", to_jsonb(t)::text from " + name
                + " t join unnest(?::smallint[], ?::bigint[]) as asked(part_id, id)"
                + " on t.part_id = asked.part_id and t." + id() + " = asked.id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(parts));
            statement.setString(2, Copy.array(ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    /** Puts records back as they were: {@code befores} is what {@link #befores} gave, by id. */
    public void restore(Connection connection, Map<Long, String> befores) throws SQLException {
        if (befores.isEmpty()) {
            return;
        }
        try (PreparedStatement gone =
                        connection.prepareStatement("delete from " + name + " where " + id() + " = any (?::bigint[])");
                PreparedStatement back = connection.prepareStatement("insert into " + name
                        + " select r.* from unnest(?::text[]) as b(json), jsonb_populate_record(null::" + name
                        + ", b.json::jsonb) r")) {
            gone.setString(1, Copy.array(befores.keySet()));
            gone.executeUpdate();
            back.setString(1, Copy.array(befores.values()));
            back.executeUpdate();
        }
    }

    private void copy(Connection connection, String into, Collection<@Nullable Object[]> rows) throws SQLException {
        Copy.into(connection, into + "(" + String.join(", ", columns) + ")", copy -> {
            for (@Nullable Object[] row : rows) {
                copy.row(row);
            }
        });
    }
}
