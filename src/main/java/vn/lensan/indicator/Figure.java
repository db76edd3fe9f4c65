package vn.lensan.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one place and period, exact.
 *
 * @param definition what it counts
 * @param inPeriod in the period: whole things, or grams
 * @param previous in the period before; null: none to compare with
 * @param toDate all days before the period's end; null for rates
 * @param members of a set of markets to date: unit ids of provinces as text, or country codes; empty for other figures
 */
public record Figure(
        Definition definition,
        long inPeriod,
        @Nullable Long previous,
        @Nullable Long toDate,
        List<String> members) {

    static Figure none(Definition definition, Span span) {
        return new Figure(
                definition,
                0,
                span.previousFrom() == null ? null : 0L,
                definition.counted() == Counted.RATE ? null : 0L,
                List.of());
    }
}
