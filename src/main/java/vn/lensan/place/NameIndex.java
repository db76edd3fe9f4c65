package vn.lensan.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names of the units of one list and level, found by any usual spelling. */
final class NameIndex {
    private static final int SUGGESTIONS = 3;

    private record Named(Unit unit, Spelling spelling) {}

    private final Level level;
    private final List<Named> all = new ArrayList<>();
    private final Map<String, List<Unit>> strict = new HashMap<>();
    private final Map<String, List<Unit>> folded = new HashMap<>();
    private final Map<String, List<Unit>> lax = new HashMap<>();
    private final Map<String, List<Unit>> aliases = new HashMap<>();

    NameIndex(Level level, List<Unit> units) {
        this.level = level;
        for (Unit unit : units) {
            Spelling spelling = Spelling.of(Spelling.words(unit.name()));
            all.add(new Named(unit, spelling));
            strict.computeIfAbsent(spelling.strict(), k -> new ArrayList<>(1)).add(unit);
            folded.computeIfAbsent(spelling.folded(), k -> new ArrayList<>(1)).add(unit);
            lax.computeIfAbsent(spelling.lax(), k -> new ArrayList<>(1)).add(unit);
        }
    }

    /** Another name people use, written as it folds. */
    void alias(String foldedAlias, Unit unit) {
        aliases.computeIfAbsent(foldedAlias, k -> new ArrayList<>(1)).add(unit);
    }

    /**
     * The units of that name among those allowed. Exact marks go before none, a kind that fits ("Phường") before
     * one that does not: wards are often still written as the communes they were.
     */
    List<Unit> find(String text, Predicate<Unit> allowed) {
        List<Reading> readings = Reading.of(text, level);
        List<Unit> found = List.of();
        if (readings.getLast().name().marked()) {
            found = tier(readings, strict, Spelling::strict, allowed);
        }
        if (found.isEmpty()) {
            found = tier(readings, folded, Spelling::folded, allowed);
        }
        if (found.isEmpty()) {
            found = tier(readings, aliases, Spelling::folded, allowed);
        }
        return found.isEmpty() ? tier(readings, lax, Spelling::lax, allowed) : found;
    }

    private static List<Unit> tier(
            List<Reading> readings,
            Map<String, List<Unit>> index,
            Function<Spelling, String> key,
            Predicate<Unit> allowed) {
        for (Reading reading : readings) {
            List<Unit> hits = index.getOrDefault(key.apply(reading.name()), List.of()).stream()
                    .filter(allowed)
                    .distinct()
                    .toList();
            String kind = reading.kind();
            if (kind != null && hits.size() > 1) {
                List<Unit> ofKind =
                        hits.stream().filter(u -> u.kind().equals(kind)).toList();
                hits = ofKind.isEmpty() ? hits : ofKind;
            }
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    /** Up to three units among those allowed whose names are nearest in spelling; none that is far off. */
    List<Unit> nearest(String text, Predicate<Unit> allowed) {
        record Near(Unit unit, int distance) {}
        String wanted = Reading.of(text, level).getFirst().name().folded();
        if (wanted.isEmpty()) {
            return List.of();
        }
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, wanted.length() / 3));
        List<Near> near = new ArrayList<>();
        for (Named named : all) {
            if (allowed.test(named.unit)) {
                int d = distance.apply(wanted, named.spelling.folded());
                if (d >= 0) {
                    near.add(new Near(named.unit, d));
                }
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(SUGGESTIONS)
                .map(Near::unit)
                .toList();
    }
}
