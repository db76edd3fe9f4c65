package vn.lensan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The printed table: what was measured, the aim, the figure. */
final class Board {
    private record Line(String what, String aim, String figure, String more) {}

    private final List<Line> lines = new ArrayList<>();

    /** A load of rows, as a multiple of the bare COPY of the same rows. */
    void load(String what, double aim, long rows, Machine.Times took, Machine.Times copy) {
        add(
                what,
                "≤ %.0f × COPY".formatted(aim),
                "%.1f × COPY".formatted(took.wall() / copy.wall()),
                "%.2f s wall, %.2f s java + %.2f s database; COPY %.3f s (%.3f s processor); %,d rows/s; by processor time %.1f ×"
                        .formatted(
                                took.wall(),
                                took.java(),
                                took.database(),
                                copy.wall(),
                                copy.database(),
                                Math.round(rows / took.wall()),
                                took.processor() / Math.max(0.01, copy.processor())));
    }

    /** Many short measures, in seconds. */
    void spread(String what, String aim, double[] seconds, String more) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        add(
                what,
                aim,
                "p95 %.1f ms".formatted(at(sorted, 0.95) * 1e3),
                "p50 %.1f ms, slowest %.1f ms, %d times%s"
                        .formatted(
                                at(sorted, 0.5) * 1e3,
                                sorted[sorted.length - 1] * 1e3,
                                sorted.length,
                                more.isEmpty() ? "" : "; " + more));
    }

    void add(String what, String aim, String figure, String more) {
        lines.add(new Line(what, aim, figure, more));
        System.err.printf("  %s: %s (aim %s) %s%n", what, figure, aim, more);
    }

    void print() {
        System.out.printf("%n%-58s %-16s %-16s %s%n", "measure", "aim", "figure", "");
        for (Line line : lines) {
            System.out.printf("%-58s %-16s %-16s %s%n", line.what, line.aim, line.figure, line.more);
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return at(sorted, 0.5);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
