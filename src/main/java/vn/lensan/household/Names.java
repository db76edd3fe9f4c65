package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.lensan.intake.Chunk;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Vault;

/**
 * Which households bear the names some references give. Looked up ahead of a chunk they are a moment old: a name nobody
 * bore is asked for {@link #again}, and who was merged meanwhile is noticed when the households are held.
 */
final class Names implements Chunk.Ahead {
    /** A household that bears a name. */
    record Bearer(NameKey key, int partId, long householdId, long originId) {}

    private final NameKeys keys;
    private final Map<UUID, List<Bearer>> byHash = new HashMap<>();

    private Names(NameKeys keys) {
        this.keys = keys;
    }

    /** Looks up the names these references give. */
    static Names of(Connection connection, Vault vault, Collection<Reference> references) throws SQLException {
        Names names = new Names(new NameKeys(vault));
        names.load(
                connection,
                references.parallelStream()
                        .flatMap(reference -> names.keys.of(reference).stream())
                        .map(NameKey::hash)
                        .distinct()
                        .sorted(NameKeys.ASCENDING)
                        .toList());
        return names;
    }

    /** Looks up once more what nobody was found to bear. */
    void again(Connection connection) throws SQLException {
        load(
                connection,
                byHash.entrySet().stream()
                        .filter(name -> name.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .sorted(NameKeys.ASCENDING)
                        .toList());
    }

    /** The keys of these names, hashed once. */
    NameKeys keys() {
        return keys;
    }

    /** Who bears the name of this hash. */
    List<Bearer> bearing(UUID hash) {
        return byHash.getOrDefault(hash, List.of());
    }

    Collection<List<Bearer>> bearers() {
        return byHash.values();
    }

    /** Everybody who bears one of them, by nothing but the id. */
    Collection<Known> households() {
        Map<Long, Known> households = new LinkedHashMap<>();
        byHash.values()
                .forEach(borne -> borne.forEach(bearer ->
                        households.putIfAbsent(bearer.householdId, Known.bare(bearer.partId, bearer.householdId))));
        return households.values();
    }

    /** Key by key ({@code offset 0}): joined as whole tables, a chunk would read the register from end to end. */
    private void load(Connection connection, List<UUID> asked) throws SQLException {
        if (asked.isEmpty()) {
            return;
        }
        String sql = """
                select k.key_hash, k.kind, k.province, k.part_id, k.household_id, k.origin_id
                from unnest(?::uuid[]) as asked(key_hash)
                cross join lateral (
                    select * from household.name_key k where k.key_hash = asked.key_hash offset 0
                ) as k
                """;
        asked.forEach(hash -> byHash.put(hash, new ArrayList<>(2)));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(asked));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID hash = Objects.requireNonNull(rows.getObject(1, UUID.class));
                    NameKey key = new NameKey(hash, rows.getInt(2), rows.getInt(3));
                    Objects.requireNonNull(byHash.get(hash))
                            .add(new Bearer(key, rows.getInt(4), rows.getLong(5), rows.getLong(6)));
                }
            }
        }
    }
}
