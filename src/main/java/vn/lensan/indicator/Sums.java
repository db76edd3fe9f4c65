package vn.lensan.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a figure of one place and period is made of.
 *
 * @param counted how the figure comes from it
 * @param of one for figures that are no sets; for sets one a member
 */
public record Sums(Counted counted, List<Of> of) {

    /**
     * A member, or everything: whole things, or grams.
     *
     * @param member empty for figures that are no sets
     * @param toDate all days before the period's end
     * @param net of the period's days
     * @param cameIn of the period's days, what came in during it
     */
    public record Of(String member, long toDate, long net, long cameIn) {
        /** All days before the period's beginning. */
        public long before() {
            return toDate - net;
        }
    }

    /** The figure to date. */
    public long toDate() {
        return counted.isSet()
                ? of.stream().filter(one -> one.toDate() > 0).count()
                : of.stream().mapToLong(Of::toDate).sum();
    }

    /** The figure to date as it was at the period's beginning. */
    public long before() {
        return counted.isSet()
                ? of.stream().filter(one -> one.before() > 0).count()
                : of.stream().mapToLong(Of::before).sum();
    }

    /** The figure in the period. */
    public long inPeriod() {
        return switch (counted) {
            case REACHED, HELD, SUMMED -> of.stream().mapToLong(Of::net).sum();
            case HELD_SET -> toDate() - before();
            case DISTINCT, RATE -> of.stream().filter(one -> one.cameIn() > 0).count();
        };
    }

    /** With the members that have one name put together. */
    public Sums named(UnaryOperator<String> name) {
        Map<String, Of> together = new LinkedHashMap<>();
        for (Of one : of) {
            Of named = new Of(name.apply(one.member()), one.toDate(), one.net(), one.cameIn());
            together.merge(named.member(), named, Sums::plus);
        }
        return new Sums(counted, new ArrayList<>(together.values()));
    }

    private static Of plus(Of one, Of other) {
        return new Of(
                one.member(), one.toDate() + other.toDate(), one.net() + other.net(), one.cameIn() + other.cameIn());
    }
}
