package vn.lensan.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period to read figures for.
 *
 * @param previousFrom first day of the period before, which ends where this one begins; null: none to compare with
 * @param from first day
 * @param until first day no longer in it: figures to date hold at its beginning
 */
public record Span(@Nullable LocalDate previousFrom, LocalDate from, LocalDate until) {

    public Span {
        if (!from.isBefore(until) || (previousFrom != null && !previousFrom.isBefore(from))) {
            throw new IllegalArgumentException("not a period: " + previousFrom + ", " + from + ", " + until);
        }
    }
}
