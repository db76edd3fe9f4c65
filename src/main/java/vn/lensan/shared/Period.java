package vn.lensan.shared;

import java.time.LocalDate;

/**
 * A run of whole days in Vietnam, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + to + " before it begins on " + from);
        }
    }

    /** The first day no longer in the period. */
    public LocalDate until() {
        return to.plusDays(1);
    }

    /** Whether this day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
