package vn.lensan.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The part of the register one chunk can see: whom its references name. The rules of contract.md §1 "Household
 * reference" stand here, once.
 */
final class Window {
    private record Named(NameKey key, Known household) {}

    private final Names names;
    private final Map<Long, Known> households;
    private final Map<UUID, List<Named>> byHash = new HashMap<>();

    private Window(Names names, Map<Long, Known> households) {
        this.names = names;
        this.households = households;
    }

    /** Whoever bears these names, as {@code households} tells of them by id. */
    static Window of(Names names, Map<Long, Known> households) {
        Window window = new Window(names, households);
        for (List<Names.Bearer> borne : names.bearers()) {
            for (Names.Bearer bearer : borne) {
                Known household = households.get(bearer.householdId());
                if (household != null) {
                    window.found(bearer, household);
                }
            }
        }
        return window;
    }

    private void found(Names.Bearer bearer, Known household) {
        Known known = household.as(bearer.originId());
        byHash.computeIfAbsent(bearer.key().hash(), h -> new ArrayList<>(2)).add(new Named(bearer.key(), known));
    }

    /** The keys of this window, hashed once. */
    NameKeys keys() {
        return names.keys();
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
        return names.bearing(key.hash()).stream()
                .anyMatch(bearer -> bearer.originId() == household
                        && bearer.key().equals(key)
                        && households.containsKey(bearer.householdId()));
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
            for (Named hit : byHash.getOrDefault(keys().citizen(number).hash(), List.of())) {
                named.putIfAbsent(hit.household.id(), now.apply(hit.household));
            }
        }
        if (reference.phone() != null && reference.name() != null) {
            NameKey key = keys().phone(reference.phone());
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
        List<Named> there = byHash.getOrDefault(keys().code(code, 0).hash(), List.of()).stream()
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
