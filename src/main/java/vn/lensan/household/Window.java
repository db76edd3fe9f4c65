package vn.lensan.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Vault;

/**
 * The part of the register one chunk can see: whom its references name. The rules of contract.md §1 "Household
 * reference" stand here, once.
 */
final class Window {
    private record Named(NameKey key, Known household) {}

    private final NameKeys keys;
    private final Map<UUID, List<Named>> byHash = new HashMap<>();
    private final Set<Named> stored = new HashSet<>();

    private Window(NameKeys keys) {
        this.keys = keys;
    }

    /** Loads whoever these references name. */
    static Window of(Connection connection, Vault vault, Collection<Reference> references) throws SQLException {
        Window window = new Window(new NameKeys(vault));
        List<UUID> asked = references.parallelStream()
                .flatMap(reference -> window.keys.of(reference).stream())
                .map(NameKey::hash)
                .distinct()
                .sorted(NameKeys.ASCENDING)
                .toList();
        if (!asked.isEmpty()) {
            window.load(connection, asked);
        }
        return window;
    }

    /** The keys of this window, hashed once. */
    NameKeys keys() {
        return keys;
    }

    /** Key by key ({@code offset 0}): joined as whole tables, a chunk would read the register from end to end. */
    private void load(Connection connection, List<UUID> asked) throws SQLException {
        String sql = """
                select k.key_hash, k.kind, k.province, k.part_id, k.household_id, k.origin_id, h.folded_name, h.locality_id,
                    h.also_named
                from unnest(?::uuid[]) as asked(key_hash)
                cross join lateral (
                    select * from household.name_key k where k.key_hash = asked.key_hash offset 0
                ) as k
                cross join lateral (
                    select h.folded_name, h.locality_id, h.also_named
                    from household.household h
                    where h.part_id = k.part_id and h.household_id = k.household_id
                    offset 0
                ) as h
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(asked));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID hash = java.util.Objects.requireNonNull(rows.getObject(1, UUID.class));
                    NameKey key = new NameKey(hash, rows.getInt(2), rows.getInt(3));
                    Known known = new Known(
                            rows.getInt(4),
                            rows.getLong(5),
                            rows.getLong(6),
                            rows.getString(7),
                            rows.getInt(8),
                            HouseholdRegister.texts(rows.getArray(9)));
                    byHash.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(new Named(key, known));
                    stored.add(new Named(key, Known.bare(0, known.originId())));
                }
            }
        }
    }

    /** Everybody the references name. */
    Collection<Known> known() {
        Map<Long, Known> all = new LinkedHashMap<>();
        byHash.values().forEach(hits -> hits.forEach(hit -> all.putIfAbsent(hit.household.originId(), hit.household)));
        return all.values();
    }

    /** Makes a household (new, or newly named so) visible to the rows that follow in the chunk. */
    void add(NameKey key, Known household) {
        remove(key, household.originId());
        byHash.computeIfAbsent(key.hash(), h -> new ArrayList<>(2)).add(new Named(key, household));
    }

    /** Whether another household (in the register's eyes, be it merged or not) already bears a name only one may bear. */
    boolean taken(NameKey key, long household) {
        return !key.shared()
                && byHash.getOrDefault(key.hash(), List.of()).stream()
                        .anyMatch(n -> n.key.equals(key) && n.household.originId() != household);
    }

    /** Whether the name is on record for the household already. */
    boolean stored(NameKey key, long household) {
        return stored.contains(new Named(key, Known.bare(0, household)));
    }

    /** A household is no longer named so. */
    void remove(NameKey key, long household) {
        List<Named> named = byHash.get(key.hash());
        if (named != null) {
            named.removeIf(n -> n.household.originId() == household && n.key.equals(key));
        }
    }

    /** Whom the reference means; a household's name or place may have changed since, {@code now} tells them. */
    Match match(Reference reference, java.util.function.UnaryOperator<Known> now) {
        Map<Long, Known> named = new LinkedHashMap<>();
        Map<Long, Known> ambiguous = new LinkedHashMap<>();
        if (reference.code() != null) {
            Map<Long, Known> coded = new LinkedHashMap<>();
            for (Named hit : coded(reference)) {
                coded.putIfAbsent(hit.household.id(), now.apply(hit.household));
            }
            (coded.size() > 1 ? ambiguous : named).putAll(coded);
        }
        for (String number : reference.citizens()) {
            for (Named hit : byHash.getOrDefault(keys.citizen(number).hash(), List.of())) {
                named.putIfAbsent(hit.household.id(), now.apply(hit.household));
            }
        }
        if (reference.phone() != null && reference.name() != null) {
            NameKey key = keys.phone(reference.phone());
            for (Named hit : byHash.getOrDefault(key.hash(), List.of())) {
                Known household = now.apply(hit.household);
                if (household.called(reference.name())) {
                    named.putIfAbsent(household.id(), household);
                }
            }
        }
        return verdict(reference, named, ambiguous);
    }

    /** Who bears the code in the provinces it may be of; where nobody does any more, who bore it once. */
    private List<Named> coded(Reference reference) {
        String code = java.util.Objects.requireNonNull(reference.code());
        List<Named> there = byHash.getOrDefault(keys.code(code, 0).hash(), List.of()).stream()
                .filter(hit -> reference.mayBeIn(hit.key.province()))
                .toList();
        Set<Integer> borne = new HashSet<>();
        there.stream().filter(hit -> hit.key.kind() == NameKey.CODE).forEach(hit -> borne.add(hit.key.province()));
        return there.stream()
                .filter(hit -> hit.key.kind() == NameKey.CODE || !borne.contains(hit.key.province()))
                .toList();
    }

    private static Match verdict(Reference reference, Map<Long, Known> named, Map<Long, Known> ambiguous) {
        if (!ambiguous.isEmpty() && !(named.size() == 1 && ambiguous.keySet().containsAll(named.keySet()))) {
            List<Known> all = new ArrayList<>(named.values());
            ambiguous.values().stream().filter(k -> !named.containsKey(k.id())).forEach(all::add);
            return new Match.Doubtful(all, Match.Doubt.SEVERAL);
        }
        if (named.isEmpty()) {
            return new Match.Nobody();
        }
        if (named.size() > 1) {
            return new Match.Doubtful(List.copyOf(named.values()), Match.Doubt.SEVERAL);
        }
        Known only = named.values().iterator().next();
        return reference.name() == null || only.fits(reference.name())
                ? new Match.Certain(only)
                : new Match.Doubtful(List.of(only), Match.Doubt.NAME_DIFFERS);
    }
}
