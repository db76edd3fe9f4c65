package vn.lensan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.VietnameseNumber;

/**
 * A line over periods, as the coordinates of an SVG of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param points one a period that has a number, from the left
 * @param path the line's corners
 * @param ticks levels of the vertical scale
 */
public record LineChart(List<Point> points, String path, List<Tick> ticks) {
    static final int WIDTH = 720;
    static final int HEIGHT = 220;
    private static final int LEFT = 78;
    private static final int RIGHT = 40;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;

    /** One period's point; {@code label} is the period's key where there is room for it, else blank. */
    public record Point(String x, String y, String key, String label, Number value) {}

    /** One level of the scale. */
    public record Tick(String y, String text) {}

    /** The chart of these numbers, the earliest first; absent ones leave a gap in the points. */
    static LineChart of(List<String> keys, List<? extends @Nullable Number> numbers) {
        boolean whole = numbers.stream().allMatch(number -> number == null || number.doubleValue() % 1 == 0);
        double top = Math.max(nice(Bars.most(numbers)), whole ? 4 : 0);
        double low = numbers.stream()
                .mapToDouble(number -> number == null ? 0 : number.doubleValue())
                .min()
                .orElse(0);
        double bottom = low < 0 ? -nice(-low) : 0;
        int every = Math.max(1, (keys.size() + 5) / 6);
        List<Point> points = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < keys.size(); at++) {
            Number number = numbers.get(at);
            if (number != null) {
                String x = pixels(
                        LEFT + (WIDTH - LEFT - RIGHT) * (keys.size() == 1 ? 0.5 : at / (double) (keys.size() - 1)));
                String y = pixels(height(number.doubleValue(), bottom, top));
                boolean labelled = (keys.size() - 1 - at) % every == 0;
                points.add(new Point(x, y, keys.get(at), labelled ? keys.get(at) : "", number));
                path.append(path.isEmpty() ? "" : " ").append(x).append(',').append(y);
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int step = 0; step <= 4; step++) {
            double level = bottom + (top - bottom) * step / 4;
            ticks.add(new Tick(pixels(height(level, bottom, top)), text(level)));
        }
        return new LineChart(points, path.toString(), ticks);
    }

    private static double height(double number, double bottom, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (top - number) / (top - bottom);
    }

    /** The next round number: 1, 2, 4 or 8 times a power of ten, so that quarters are readable. */
    private static double nice(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        for (double step : new double[] {1, 2, 4, 8, 10}) {
            if (number <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static String text(double level) {
        return VietnameseNumber.text(java.math.BigDecimal.valueOf(level)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .setScale(Math.max(
                        0,
                        java.math.BigDecimal.valueOf(level)
                                .setScale(3, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .scale())));
    }

    private static String pixels(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
