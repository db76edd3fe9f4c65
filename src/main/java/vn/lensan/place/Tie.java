package vn.lensan.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit went into another on a day.
 *
 * @param oldUnit unit id
 * @param newUnit unit id; of the same list for mergers of 2021-2024
 * @param from first day of the new unit
 * @param part only a part of the old unit went there
 * @param source who says so; null = not given
 */
public record Tie(
        int oldUnit,
        int newUnit,
        LocalDate from,
        boolean part,
        @Nullable String source) {

    boolean sameEdge(Tie other) {
        return oldUnit == other.oldUnit && newUnit == other.newUnit && from.equals(other.from);
    }
}
