package vn.lensan.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    /** An {@link Of} of postings {@code j} before the period's end, grouped by member, with parameter {@code :from}. */
    static final String OF = """
            j.member, coalesce(sum(j.amount), 0)::bigint,
                coalesce(sum(j.amount) filter (where j.day >= %1$s), 0)::bigint,
                coalesce(sum(j.amount) filter (where j.day >= %1$s and j.came_in >= %1$s), 0)::bigint
            """.formatted(PostingSql.BEGUN);

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

        Of plus(Of other) {
            return new Of(member, toDate + other.toDate, net + other.net, cameIn + other.cameIn);
        }
    }

    /** An {@link Of} from a row, whose first column is this one. */
    static Of of(ResultSet row, int first) throws SQLException {
        return new Of(row.getString(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
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
            together.merge(named.member(), named, Of::plus);
        }
        return new Sums(counted, new ArrayList<>(together.values()));
    }
}
