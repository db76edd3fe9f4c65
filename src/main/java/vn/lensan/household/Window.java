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
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Copy;
import vn.lensan.shared.PersonName;
import vn.lensan.shared.Vault;

/**
 * The part of the register one chunk can see: whom its references name. The rules of contract.md §1 "Household
 * reference" stand here, once.
 */
final class Window {
    private record Named(NameKey key, Known household) {}

    private final Vault vault;
    private final Map<UUID, List<Named>> byHash = new HashMap<>();
    private final Set<Named> stored = new HashSet<>();

    private Window(Vault vault) {
        this.vault = vault;
    }

    /** Loads whoever these references name. */
    static Window of(Connection connection, Vault vault, Collection<Reference> references) throws SQLException {
        Window window = new Window(vault);
        Set<UUID> asked = new HashSet<>();
        for (Reference reference : references) {
            for (NameKey key : keys(vault, reference)) {
                asked.add(key.hash());
            }
        }
        if (!asked.isEmpty()) {
            window.load(connection, asked);
        }
        return window;
    }

    private void load(Connection connection, Set<UUID> asked) throws SQLException {
        String sql = """
                select k.key_hash, k.kind, k.province, k.part_id, k.household_id, k.origin_id, h.folded_name, h.locality_id
                from unnest(?::uuid[]) as asked(key_hash)
                join household.name_key k on k.key_hash = asked.key_hash
                join household.household h on h.part_id = k.part_id and h.household_id = k.household_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(asked));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID hash = java.util.Objects.requireNonNull(rows.getObject(1, UUID.class));
                    NameKey key = new NameKey(hash, rows.getInt(2), rows.getInt(3));
                    Known known = new Known(
                            rows.getInt(4), rows.getLong(5), rows.getLong(6), rows.getString(7), rows.getInt(8));
                    byHash.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(new Named(key, known));
                    stored.add(new Named(key, Known.bare(0, known.id())));
                }
            }
        }
    }

    /** Everybody the references name. */
    Collection<Known> known() {
        Map<Long, Known> all = new LinkedHashMap<>();
        byHash.values().forEach(hits -> hits.forEach(hit -> all.putIfAbsent(hit.household.id(), hit.household)));
        return all.values();
    }

    /** Makes a household (new, or newly named so) visible to the rows that follow in the chunk. */
    void add(NameKey key, Known household) {
        remove(key, household.id());
        byHash.computeIfAbsent(key.hash(), h -> new ArrayList<>(2)).add(new Named(key, household));
    }

    /** Whether another household already bears a name only one may bear. */
    boolean taken(NameKey key, long household) {
        return !key.shared()
                && byHash.getOrDefault(key.hash(), List.of()).stream()
                        .anyMatch(n -> n.key.province() == key.province() && n.household.id() != household);
    }

    /** Whether the name is on record for the household already, be it by a household merged into it. */
    boolean stored(NameKey key, long household) {
        return stored.contains(new Named(key, Known.bare(0, household)));
    }

    /** A household is no longer named so. */
    void remove(NameKey key, long household) {
        List<Named> named = byHash.get(key.hash());
        if (named != null) {
            named.removeIf(n -> n.household.id() == household && n.key.province() == key.province());
        }
    }

    /** Whom the reference means; a household's name or place may have changed since, {@code now} tells them. */
    Match match(Reference reference, java.util.function.UnaryOperator<Known> now) {
        Map<Long, Known> named = new LinkedHashMap<>();
        Map<Long, Known> ambiguous = new LinkedHashMap<>();
        if (reference.code() != null) {
            Map<Long, Known> coded = new LinkedHashMap<>();
            NameKey key = NameKey.code(vault, reference.code(), 0);
            for (Named hit : byHash.getOrDefault(key.hash(), List.of())) {
                if (reference.province() == null || reference.province() == hit.key.province()) {
                    coded.put(hit.household.id(), now.apply(hit.household));
                }
            }
            (coded.size() > 1 ? ambiguous : named).putAll(coded);
        }
        if (reference.citizen() != null) {
            NameKey key = NameKey.citizen(vault, reference.citizen());
            for (Named hit : byHash.getOrDefault(key.hash(), List.of())) {
                named.put(hit.household.id(), now.apply(hit.household));
            }
        }
        if (reference.phone() != null && reference.name() != null) {
            NameKey key = NameKey.phone(vault, reference.phone());
            for (Named hit : byHash.getOrDefault(key.hash(), List.of())) {
                Known household = now.apply(hit.household);
                if (household.name().equals(reference.name())) {
                    named.put(household.id(), household);
                }
            }
        }
        return verdict(reference, named, ambiguous);
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
        return reference.name() == null || PersonName.foldedCompatible(reference.name(), only.name())
                ? new Match.Certain(only)
                : new Match.Doubtful(List.of(only), Match.Doubt.NAME_DIFFERS);
    }

    /** The keys a reference can be found by; a phone alone names nobody, it is looked up for its name. */
    private static List<NameKey> keys(Vault vault, Reference reference) {
        List<NameKey> keys = new ArrayList<>(3);
        @Nullable String code = reference.code();
        if (code != null) {
            keys.add(NameKey.code(vault, code, 0));
        }
        if (reference.citizen() != null) {
            keys.add(NameKey.citizen(vault, reference.citizen()));
        }
        if (reference.phone() != null && reference.name() != null) {
            keys.add(NameKey.phone(vault, reference.phone()));
        }
        return keys;
    }
}
