package vn.lensan.truth;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was counted: amounts by figure, commune of 2021 and day. */
final class Ledger {
    private final Map<Figure, Map<String, NavigableMap<LocalDate, Long>>> postings = new EnumMap<>(Figure.class);
    private final Set<String> communes = new TreeSet<>();

    void post(Figure figure, String commune, LocalDate day, long amount) {
        communes.add(commune);
        postings.computeIfAbsent(figure, f -> new HashMap<>())
                .computeIfAbsent(commune, c -> new TreeMap<>())
                .merge(day, amount, Long::sum);
    }

    /** Communes of 2021 where anything was counted. */
    Set<String> communes() {
        return communes;
    }

    /** Amounts of a figure by day, over these communes. */
    NavigableMap<LocalDate, Long> days(Figure figure, Set<String> within) {
        NavigableMap<LocalDate, Long> sum = new TreeMap<>();
        Map<String, NavigableMap<LocalDate, Long>> byCommune = postings.getOrDefault(figure, Map.of());
        for (String commune : within)
            byCommune
                    .getOrDefault(commune, new TreeMap<>())
                    .forEach((day, amount) -> sum.merge(day, amount, Long::sum));
        return sum;
    }
}
