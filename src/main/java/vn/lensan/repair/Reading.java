package vn.lensan.repair;

import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;

/**
 * What was made of one typed value: nothing was typed (no value, no problem), it is right, it was mended, or it is
 * wrong.
 *
 * @param value what it means; null when nothing was typed or it is wrong
 * @param typed exactly what was typed; always kept
 * @param repair what was changed, to be shown to the sender; null when nothing was
 * @param problem why it cannot be read and how to mend it; null unless wrong
 */
public record Reading<T>(
        @Nullable T value,
        String typed,
        @Nullable Problem repair,
        @Nullable Problem problem) {

    static <T> Reading<T> blank(String typed) {
        return new Reading<>(null, typed, null, null);
    }

    static <T> Reading<T> right(T value, String typed) {
        return new Reading<>(value, typed, null, null);
    }

    static <T> Reading<T> repaired(T value, String typed, Problem repair) {
        return new Reading<>(value, typed, repair, null);
    }

    static <T> Reading<T> wrong(String typed, Problem problem) {
        return new Reading<>(null, typed, null, problem);
    }

    /** Nothing was typed, or only a sign that there is nothing («-», «không có»). */
    public boolean isBlank() {
        return value == null && problem == null;
    }

    /** It was typed otherwise than it is kept, by more than spaces and separators. */
    public boolean isRepaired() {
        return repair != null;
    }

    /** It cannot be read: {@link #problem} says why. */
    public boolean isWrong() {
        return problem != null;
    }
}
