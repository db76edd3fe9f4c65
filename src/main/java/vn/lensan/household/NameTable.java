package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import vn.lensan.shared.BinaryCopy;
import vn.lensan.shared.Copy;

/** Writes what names households: {@code household.name_key}, and the names that merged households share. */
final class NameTable {
    private NameTable() {}

    /** A key gained or lost by a household. */
    record KeyChange(NameKey key, int partId, long household, long origin) {
        /** A key of this household, which names the one it was merged into where it was. */
        static KeyChange of(NameKey key, Household of) {
            Known now = of.now();
            return new KeyChange(key, now.partId(), now.id(), of.id);
        }
    }

    /** Adds keys of households. */
    static void add(Connection connection, Collection<KeyChange> keys) throws SQLException {
        if (!keys.isEmpty()) {
            BinaryCopy.into(
                    connection,
                    "household.name_key(key_hash, kind, province, part_id, household_id, origin_id, sharer)",
                    copy -> {
                        for (KeyChange k : ascending(keys)) {
                            copy.row(7)
                                    .uuid(k.key.hash())
                                    .int2(k.key.kind())
                                    .int4(k.key.province())
                                    .int2(k.partId)
                                    .int8(k.household)
                                    .int8(k.origin)
                                    .int8(k.key.shared() ? k.origin : 0);
                        }
                    });
        }
    }

    /** Adds keys households had before; what another has got since stays that one's. */
    static void regain(Connection connection, Collection<KeyChange> keys) throws SQLException {
        String sql = """
                insert into household.name_key (key_hash, kind, province, part_id, household_id, origin_id, sharer)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (KeyChange k : ascending(keys)) {
                statement.setObject(1, k.key.hash());
                statement.setInt(2, k.key.kind());
                statement.setInt(3, k.key.province());
                statement.setInt(4, k.partId);
                statement.setLong(5, k.household);
                statement.setLong(6, k.origin);
                statement.setLong(7, k.key.shared() ? k.origin : 0);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** In the order of the table's key, so that rows of one page are written together. */
    private static KeyChange[] ascending(Collection<KeyChange> keys) {
        KeyChange[] sorted = keys.toArray(KeyChange[]::new);
        Arrays.parallelSort(sorted, (one, other) -> NameKeys.ASCENDING.compare(one.key.hash(), other.key.hash()));
        return sorted;
    }

    /** Takes keys away. */
    static void drop(Connection connection, Collection<KeyChange> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        String sql = "delete from household.name_key k"
                + " using unnest(?::uuid[], ?::bigint[], ?::int[]) as gone(key_hash, origin_id, province)"
                + " where k.key_hash = gone.key_hash and k.origin_id = gone.origin_id and k.province = gone.province";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(keys.stream().map(k -> k.key.hash()).toList()));
            statement.setString(
                    2, Copy.array(keys.stream().map(KeyChange::origin).toList()));
            statement.setString(
                    3, Copy.array(keys.stream().map(k -> k.key.province()).toList()));
            statement.executeUpdate();
        }
    }

    /** Households bear the names of those merged into them, as these are called now. */
    static void nameTogether(Connection connection, Collection<Known> survivors) throws SQLException {
        if (survivors.isEmpty()) {
            return;
        }
        String sql = """
                update household.household h
                set also_named = (
                    select array_agg(distinct m.folded_name)
                    from household.household m
                    where m.merged_into_part = h.part_id and m.merged_into = h.household_id)
                from unnest(?::smallint[], ?::bigint[]) as asked (part_id, household_id)
                where h.part_id = asked.part_id and h.household_id = asked.household_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            HouseholdRegister.ask(statement, survivors);
            statement.executeUpdate();
        }
    }
}
