package vn.lensan.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of each unit of 2021, and of what each of 2025 was made: the ties followed to their ends. */
final class Lineage {
    /** A unit of 2021 and what it became. */
    record Fate(List<Unit> successors, boolean partly) {
        static final Fate UNKNOWN = new Fate(List.of(), false);

        /** Wholly in one commune of 2025: only then nobody needs to decide. */
        @Nullable
        Unit sole() {
            return successors.size() == 1 && !partly ? successors.getFirst() : null;
        }
    }

    private final Atlas atlas;
    private final Map<Integer, List<Tie>> ties = new HashMap<>();
    private final Map<Integer, Fate> fates = new HashMap<>();
    private final Map<Integer, List<Unit>> origins = new HashMap<>();

    Lineage(Atlas atlas, Collection<Tie> held) {
        this.atlas = atlas;
        for (Tie tie : held) {
            ties.computeIfAbsent(tie.oldUnit(), k -> new ArrayList<>(1)).add(tie);
        }
        for (int old : ties.keySet()) {
            Unit unit = atlas.unit(old);
            if (unit != null && unit.geography() == Geography.Y2021) {
                Fate fate = follow(unit);
                fates.put(old, fate);
                for (Unit successor : fate.successors) {
                    origins.computeIfAbsent(successor.id(), k -> new ArrayList<>(4))
                            .add(unit);
                }
            }
        }
    }

    private Fate follow(Unit unit) {
        Map<Integer, Unit> ends = new LinkedHashMap<>();
        boolean partly = follow(unit.id(), ends, new HashSet<>());
        return new Fate(List.copyOf(ends.values()), partly);
    }

    private boolean follow(int unit, Map<Integer, Unit> ends, Set<Integer> seen) {
        boolean partly = false;
        if (!seen.add(unit)) {
            return false;
        }
        for (Tie tie : ties.getOrDefault(unit, List.of())) {
            Unit next = Objects.requireNonNull(atlas.unit(tie.newUnit()));
            partly |= tie.part();
            if (next.geography() == Geography.Y2025) {
                ends.put(next.id(), next);
            } else {
                partly |= follow(next.id(), ends, seen);
            }
        }
        return partly;
    }

    Fate fate(Unit old) {
        return fates.getOrDefault(old.id(), Fate.UNKNOWN);
    }

    /** The units of 2021 of which, as far as known, this unit of 2025 was made. */
    List<Unit> origins(Unit successor) {
        return origins.getOrDefault(successor.id(), List.of());
    }

    /** The unit's counterparts on the other list; itself on its own. Districts by the communes in them. */
    List<Unit> on(Geography geography, Unit unit) {
        if (unit.geography() == geography || unit.level() == Level.NATION) {
            return List.of(unit.level() == Level.NATION ? atlas.nationOf(geography) : unit);
        }
        if (geography == Geography.Y2021) {
            return origins(unit);
        }
        if (unit.level() != Level.DISTRICT || atlas.home(unit)) {
            return fate(unit).successors;
        }
        Map<Integer, Unit> found = new LinkedHashMap<>();
        for (Unit commune : atlas.communes(unit)) {
            fate(commune).successors.forEach(s -> found.put(s.id(), s));
        }
        return List.copyOf(found.values());
    }

    /** Every home's locality, then those of the parts a person may choose; ids of new parts come from {@code ids}. */
    List<Locality> localities(Map<Part, Integer> ids, java.util.function.IntSupplier fresh) {
        List<Locality> all = new ArrayList<>();
        Map<Part, Integer> parts = new LinkedHashMap<>(ids);
        for (Unit home : atlas.homes(Geography.Y2021)) {
            Fate fate = fate(home);
            all.add(of2021(home, home.id(), null, fate.sole()));
            if (fate.sole() == null) {
                for (Unit successor : fate.successors) {
                    parts.computeIfAbsent(new Part(home.id(), successor.id()), k -> fresh.getAsInt());
                }
            }
        }
        for (Unit home : atlas.homes(Geography.Y2025)) {
            all.add(of2025(home));
        }
        parts.forEach((part, id) -> {
            Unit home = Objects.requireNonNull(atlas.unit(part.home()));
            Unit chosen = Objects.requireNonNull(atlas.unit(part.chosen()));
            Fate fate = fate(home);
            // a choice that is no longer among the successors falls back to what is known of the whole commune
            Unit now = fate.successors.contains(chosen) ? chosen : fate.sole();
            all.add(of2021(home, id, chosen.id(), now));
        });
        return all;
    }

    /** A split commune of 2021 and one successor, as chosen for some households. */
    record Part(int home, int chosen) {}

    private Locality of2021(Unit home, int id, @Nullable Integer chosen, @Nullable Unit commune2025) {
        return new Locality(
                id,
                home.id(),
                chosen,
                home.level() == Level.COMMUNE ? home.id() : null,
                home.district(),
                home.province(),
                commune2025 == null ? null : commune2025.id(),
                commune2025 == null ? provinceOf(home) : commune2025.province());
    }

    /** The province of 2025 in which a home of 2021 lies, also when its commune is not known. */
    private @Nullable Integer provinceOf(Unit home) {
        Integer shared = shared(fate(home).successors, Unit::province);
        Integer province = home.province();
        if (shared != null || province == null) {
            return shared;
        }
        Unit whole = fate(Objects.requireNonNull(atlas.unit(province))).sole();
        return whole == null ? null : whole.id();
    }

    private Locality of2025(Unit home) {
        List<Unit> made = origins(home);
        Unit sole = made.size() == 1 ? made.getFirst() : null;
        return new Locality(
                home.id(),
                home.id(),
                null,
                sole != null && sole.level() == Level.COMMUNE ? sole.id() : null,
                shared(made, Unit::district),
                provinceBefore(home, made),
                home.id(),
                home.province());
    }

    /**
     * The province of 2021 in which a commune of 2025 lies. A few took a strip from across the old border: they count
     * where most of the communes they were made of lie, so that the provinces of 2021 still add up to the nation.
     */
    private @Nullable Integer provinceBefore(Unit home, List<Unit> made) {
        if (made.isEmpty()) {
            Unit above = Objects.requireNonNull(atlas.unit(Objects.requireNonNull(home.province())));
            return shared(origins(above), Unit::province);
        }
        List<Unit> whole =
                made.stream().filter(u -> home.equals(fate(u).sole())).toList();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Unit unit : whole.isEmpty() ? made : whole) {
            counts.merge(Objects.requireNonNull(unit.province()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, Integer> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Integer shared(
            List<Unit> units, java.util.function.Function<Unit, @Nullable Integer> property) {
        Integer common = null;
        for (Unit unit : units) {
            Integer one = property.apply(unit);
            if (one == null || (common != null && !common.equals(one))) {
                return null;
            }
            common = one;
        }
        return common;
    }
}
