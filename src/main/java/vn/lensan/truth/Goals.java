package vn.lensan.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Denominators and targets of the places of 2021 (contract §2.10). */
final class Goals {
    /** A number of households with the day it is valid from and where it is from. */
    record Denominator(long households, LocalDate validFrom, String source) {}

    private record Key(String indicator, String place, int year) {}

    private static final Map<String, Integer> LETTER_2021 = Map.of("I.1", 70, "I.2", 60, "I.3", 50, "I.4", 50);

    private final Atlas atlas;
    private final Map<String, NavigableMap<LocalDate, Denominator>> universe = new HashMap<>();
    private final Map<Key, Fact.Target> targets = new HashMap<>();

    Goals(Atlas atlas) {
        this.atlas = atlas;
    }

    Verdict take(Fact.Universe row) {
        Denominator now = new Denominator(row.households(), row.validFrom(), row.source());
        Denominator old =
                universe.computeIfAbsent(row.place(), p -> new TreeMap<>()).put(row.validFrom(), now);
        return old == null ? Verdict.CREATED : old.equals(now) ? Verdict.UNCHANGED : Verdict.UPDATED;
    }

    Verdict take(Fact.Target row) {
        Fact.Target old = targets.put(new Key(row.indicator(), row.place(), row.year()), row);
        return old == null ? Verdict.CREATED : old.equals(row) ? Verdict.UNCHANGED : Verdict.UPDATED;
    }

    /** The place's own latest row, null when it has none. */
    @Nullable
    Denominator own(String place, LocalDate lastDay) {
        NavigableMap<LocalDate, Denominator> rows = universe.get(place);
        if (rows == null) return null;
        Map.Entry<LocalDate, Denominator> latest = rows.floorEntry(lastDay);
        return latest == null ? null : latest.getValue();
    }

    /** Its own row with the latest day, else the sum of its children if every one has one. */
    @Nullable
    Long denominator(String place, LocalDate lastDay) {
        Denominator own = own(place, lastDay);
        if (own != null) return own.households();
        List<Atlas.Unit> children = atlas.children(place);
        if (children.isEmpty()) return null;
        long sum = 0;
        for (Atlas.Unit child : children) {
            Long part = denominator(child.code(), lastDay);
            if (part == null) return null;
            sum += part;
        }
        return sum;
    }

    /** The unrounded target; the nation's is the sum of the provinces', null if one has none. */
    @Nullable
    BigDecimal target(String indicator, String place, int year, LocalDate lastDay) {
        if (place.equals(Atlas.NATION)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Atlas.Unit province : atlas.children(place)) {
                BigDecimal part = target(indicator, province.code(), year, lastDay);
                if (part == null) return null;
                sum = sum.add(part);
            }
            return sum;
        }
        Fact.Target own = targets.get(new Key(indicator, place, year));
        if (own != null && own.amount() != null) return own.amount();
        BigDecimal share = share(indicator, place, year);
        Long denominator = denominator(place, lastDay);
        if (share == null || denominator == null) return null;
        return share.multiply(BigDecimal.valueOf(denominator)).movePointLeft(2);
    }

    private @Nullable BigDecimal share(String indicator, String place, int year) {
        for (String at = place; ; at = atlas.unit(at).parent()) {
            Fact.Target row = targets.get(new Key(indicator, at, year));
            if (row != null && row.share() != null) return row.share();
            if (at.equals(Atlas.NATION)) break;
        }
        Integer letter = year == 2021 ? LETTER_2021.get(indicator) : null;
        return letter == null ? null : BigDecimal.valueOf(letter);
    }
}
