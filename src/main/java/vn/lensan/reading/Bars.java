package vn.lensan.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Geometry of small charts, made by the server: a page needs no script and no style of its own for them. */
final class Bars {
    /** Length of the longest bar. */
    static final int FULL = 100;

    private Bars() {}

    /** A bar from {@code from} on, in hundredths of the longest. */
    record Bar(String from, String length) {}

    /** The largest of these, at least one. */
    static double most(List<? extends @Nullable Number> numbers) {
        return numbers.stream()
                .mapToDouble(number -> number == null ? 0 : Math.abs(number.doubleValue()))
                .max()
                .stream()
                .map(most -> most > 0 ? most : 1)
                .findFirst()
                .orElse(1);
    }

    /** The bar of a number, from the left edge. */
    static Bar of(@Nullable Number number, double most) {
        return between(0, number == null ? 0 : Math.max(0, number.doubleValue()), most);
    }

    /** The bar between two numbers. */
    static Bar between(double from, double to, double most) {
        double left = Math.min(from, to);
        return new Bar(hundredths(left, most), hundredths(Math.abs(to - from), most));
    }

    private static String hundredths(double number, double most) {
        return BigDecimal.valueOf(number / most * FULL)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
