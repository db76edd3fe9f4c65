package vn.lensan.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** The figures of any place and period, as the report answer gives them. */
public final class Truth {
    /** One figure of a report; target and completion are null where there is none. */
    public record Line(
            String code,
            String key,
            BigDecimal inPeriod,
            @Nullable BigDecimal previous,
            Growth growth,
            BigDecimal toDate,
            @Nullable BigDecimal target,
            @Nullable BigDecimal completion) {}

    private final Books books;
    private final Ledger ledger;
    private final List<Place> places;

    private Truth(Books books, Ledger ledger, List<Place> places) {
        this.books = books;
        this.ledger = ledger;
        this.places = places;
    }

    /** Counts the books as they stand. */
    public static Truth of(Books books, Atlas atlas) {
        Ledger ledger = Counting.of(books);
        return new Truth(books, ledger, Place.above(ledger.communes(), atlas));
    }

    /** Places that have facts, with everything above them, on both maps. */
    public Collection<Place> places() {
        return places;
    }

    /** The denominator of a place of 2021 on a day, null when unknown. */
    public @Nullable Long denominator(Place place, LocalDate lastDay) {
        return books.goals.denominator(place.code(), lastDay);
    }

    /** For each period, the lines of one place in the form's order. */
    public List<List<Line>> reports(Place place, List<Period> periods) {
        List<List<Line>> reports = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) reports.add(new ArrayList<>());
        for (Figure figure : Figure.values()) {
            if (!figure.weekly && periods.getFirst().form().equals("weekly")) continue;
            NavigableMap<LocalDate, Long> days = ledger.days(figure, place.communes());
            Long previous = null;
            for (int i = 0; i < periods.size(); i++) {
                Period period = periods.get(i);
                long inPeriod = sum(days.subMap(period.counted(), true, period.to(), true));
                long toDate = sum(
                        figure.how == Figure.How.SUMMED
                                ? days.subMap(Period.START, true, period.to(), true)
                                : days.headMap(period.to(), true));
                reports.get(i).add(line(figure, place, period, inPeriod, previous, toDate));
                previous = inPeriod;
            }
        }
        return reports;
    }

    private static long sum(NavigableMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private Line line(Figure figure, Place place, Period period, long inPeriod, @Nullable Long previous, long toDate) {
        BigDecimal target = place.geography() == 2021
                ? books.goals.target(figure.code, place.code(), period.year(), period.to())
                : null;
        BigDecimal completion = target == null || target.signum() == 0
                ? null
                : printed(figure, toDate, 9).movePointRight(2).divide(target, 1, RoundingMode.HALF_UP);
        return new Line(
                figure.code,
                figure.key,
                printed(figure, inPeriod, 3),
                previous == null ? null : printed(figure, previous, 3),
                Growth.of(inPeriod, previous),
                printed(figure, toDate, 3),
                target,
                completion);
    }

    /** Counts as they are; grams as tonnes. */
    private static BigDecimal printed(Figure figure, long amount, int decimals) {
        BigDecimal number = BigDecimal.valueOf(amount);
        return figure.how == Figure.How.SUMMED
                ? number.movePointLeft(6).setScale(decimals, RoundingMode.HALF_UP)
                : number;
    }
}
