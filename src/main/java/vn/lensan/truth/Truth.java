package vn.lensan.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of any place and period, as the report answer gives them. */
public final class Truth {
    /** One figure of a report; target, completion and toDate are null where there is none, members (codes of markets) where it is no set of them. */
    public record Line(
            String code,
            String key,
            BigDecimal inPeriod,
            @Nullable BigDecimal previous,
            Growth growth,
            @Nullable BigDecimal toDate,
            @Nullable BigDecimal target,
            @Nullable BigDecimal completion,
            @Nullable List<String> members) {}

    private final Books books;
    private final Ledger ledger;
    private final Atlas atlas;
    private final List<Place> places;

    private Truth(Books books, Ledger ledger, Atlas atlas, List<Place> places) {
        this.books = books;
        this.ledger = ledger;
        this.atlas = atlas;
        this.places = places;
    }

    /** Counts the books as they stand. */
    public static Truth of(Books books, Atlas atlas) {
        Ledger ledger = Counting.of(books);
        return new Truth(books, ledger, atlas, Place.above(ledger.communes(), atlas));
    }

    /** Places that have facts, with everything above them, on both maps. */
    public Collection<Place> places() {
        return places;
    }

    /** The denominator of a place of 2021 on a day, null when unknown. */
    public @Nullable Long denominator(Place place, LocalDate lastDay) {
        return books.goals.denominator(place.code(), lastDay);
    }

    /** For each period, the lines of one place in the form's order; a figure the contract leaves open for the place is left out. */
    public List<List<Line>> reports(Place place, List<Period> periods) {
        List<List<Line>> reports = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) reports.add(new ArrayList<>());
        for (Figure figure : Figure.values()) {
            boolean printed = figure.weekly || periods.getFirst().form().equals("monthly");
            if (!printed || (figure.nationwide() && leftOpen(place))) continue;
            Function<Period, Reading> series = series(figure, place);
            Long previous = null;
            for (int i = 0; i < periods.size(); i++) {
                Reading reading = series.apply(periods.get(i));
                reports.get(i).add(line(figure, place, periods.get(i), reading, previous));
                previous = reading.inPeriod();
            }
        }
        return reports;
    }

    private Function<Period, Reading> series(Figure figure, Place place) {
        return switch (figure.how) {
            case REACHED, HELD, SUMMED -> {
                NavigableMap<LocalDate, Long> days = ledger.days(figure, place.communes());
                yield period -> Reading.amounts(days, period, figure.how == Figure.How.SUMMED);
            }
            case KINDS -> {
                List<Ledger.Presence> kinds = ledger.presences(figure, place.communes());
                yield period -> Reading.kinds(kinds, period);
            }
            case STANDING -> {
                List<Ledger.Presence> markets = markets(figure, place);
                yield period -> Reading.standing(markets, period);
            }
            case ITEMS -> period -> Reading.items(items(figure, place), period);
            case DAYS -> period -> Reading.days(items(figure, place), period);
            case OFFERED -> period -> Reading.offered(items(figure, place), period);
        };
    }

    /** Provinces are those of the report's map. */
    private List<Ledger.Presence> markets(Figure figure, Place place) {
        List<Ledger.Presence> markets = ledger.presences(figure, place.communes());
        if (figure == Figure.COUNTRIES || place.geography() == 2021) return markets;
        return markets.stream()
                .map(p -> new Ledger.Presence(atlas.laterProvince(p.member()), p.days()))
                .toList();
    }

    /** What is nationwide, or of the place's province; everything for the nation. */
    private List<Ledger.Item> items(Figure figure, Place place) {
        return ledger.items(figure).stream()
                .filter(item -> item.province() == null
                        || place.level() == 0
                        || item.province().equals(province(place)))
                .toList();
    }

    /** On the map of 2025, items of a province that was merged: the contract does not say how far they reach. */
    private boolean leftOpen(Place place) {
        return place.geography() == 2025 && place.level() > 0 && !atlas.keptWhole(province(place));
    }

    private String province(Place place) {
        return atlas.province(place.communes().iterator().next());
    }

    private Line line(Figure figure, Place place, Period period, Reading reading, @Nullable Long previous) {
        Long toDate = reading.toDate();
        BigDecimal target = place.geography() == 2021
                ? books.goals.target(figure.code, place.code(), period.year(), period.to())
                : null;
        BigDecimal completion = target == null || target.signum() == 0 || toDate == null
                ? null
                : printed(figure, toDate, 9).movePointRight(2).divide(target, 1, RoundingMode.HALF_UP);
        return new Line(
                figure.code,
                figure.key,
                printed(figure, reading.inPeriod(), 3),
                previous == null ? null : printed(figure, previous, 3),
                Growth.of(reading.inPeriod(), previous),
                toDate == null ? null : printed(figure, toDate, 3),
                target,
                completion,
                reading.members());
    }

    /** Counts as they are; grams as tonnes. */
    private static BigDecimal printed(Figure figure, long amount, int decimals) {
        BigDecimal number = BigDecimal.valueOf(amount);
        return figure.how == Figure.How.SUMMED
                ? number.movePointLeft(6).setScale(decimals, RoundingMode.HALF_UP)
                : number;
    }
}
