package vn.lensan.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born, as far as it is known: many elderly people have only a year.
 *
 * @param year 1900 to 2100
 * @param day null when only the year is known
 */
public record Birth(int year, @Nullable LocalDate day) {
    /** Whether it is still to come on that day. */
    public boolean after(LocalDate today) {
        return day == null ? year > today.getYear() : day.isAfter(today);
    }

    static Birth on(LocalDate day) {
        return new Birth(day.getYear(), day);
    }
}
