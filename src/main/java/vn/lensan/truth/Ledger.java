package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was counted: amounts and members by figure and commune of 2021, and items that belong to a province or to the nation. */
final class Ledger {
    /** A member that is there for some days: a kind on offer, a market while a line stands. */
    record Presence(String member, Span days) {}

    /** An item offered or published on these days; province null = nationwide. */
    record Item(@Nullable String province, Span days) {}

    private final Map<Figure, Map<String, NavigableMap<LocalDate, Long>>> postings = new EnumMap<>(Figure.class);
    private final Map<Figure, Map<String, List<Presence>>> presences = new EnumMap<>(Figure.class);
    private final Map<Figure, List<Item>> items = new EnumMap<>(Figure.class);
    private final Set<String> communes = new TreeSet<>();

    void post(Figure figure, String commune, LocalDate day, long amount) {
        communes.add(commune);
        postings.computeIfAbsent(figure, f -> new HashMap<>())
                .computeIfAbsent(commune, c -> new TreeMap<>())
                .merge(day, amount, Long::sum);
    }

    void present(Figure figure, String commune, String member, Span days) {
        communes.add(commune);
        presences
                .computeIfAbsent(figure, f -> new HashMap<>())
                .computeIfAbsent(commune, c -> new ArrayList<>())
                .add(new Presence(member, days));
    }

    void item(Figure figure, @Nullable String province, Span days) {
        items.computeIfAbsent(figure, f -> new ArrayList<>()).add(new Item(province, days));
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

    /** Members of a figure over these communes. */
    List<Presence> presences(Figure figure, Set<String> within) {
        List<Presence> all = new ArrayList<>();
        Map<String, List<Presence>> byCommune = presences.getOrDefault(figure, Map.of());
        for (String commune : within) all.addAll(byCommune.getOrDefault(commune, List.of()));
        return all;
    }

    List<Item> items(Figure figure) {
        return items.getOrDefault(figure, List.of());
    }
}
