package vn.lensan.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The printed table: what was measured, on how much, the figure, the aim, whether it held, how busy the machine was. */
final class Board {
    /**
     * What is aimed at: a figure of at most this.
     *
     * @param which the statistic, e.g. p95; empty for a single measure
     * @param most in {@code unit}
     */
    record Aim(String which, double most, String unit) {
        static Aim copies(double most) {
            return new Aim("", most, "× COPY");
        }

        static Aim seconds(double most) {
            return new Aim("", most, "s");
        }

        static Aim millis(String which, double most) {
            return new Aim(which, most, "ms");
        }

        /** Nothing is aimed at; the figure is told all the same. */
        static Aim none(String which, String unit) {
            return new Aim(which, Double.NaN, unit);
        }

        private String told(double figure) {
            return (which + " " + number(figure) + " " + unit).strip();
        }

        private String told() {
            return Double.isNaN(most) ? "-" : (which + " ≤ " + number(most) + " " + unit).strip();
        }

        private String held(double figure) {
            return Double.isNaN(most) ? "" : figure <= most ? "yes" : "NO";
        }

        private static String number(double value) {
            return value == Math.rint(value) || value >= 100
                    ? "%,.0f".formatted(value)
                    : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
        }
    }

    private record Line(String what, String size, String figure, String aim, String held, double load, String more) {
        String told() {
            return "%-44s %-24s %-16s %-16s %-5s %5.1f".formatted(what, size, figure, aim, held, load);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<String> about;

    Board(List<String> about) {
        this.about = about;
        about.forEach(System.err::println);
    }

    /** Loads of the same rows, as multiples of the bare COPY of them: the median of all runs. */
    void loads(String what, double aim, long rows, List<Machine.Load> runs) {
        double[] times = runs.stream().mapToDouble(Machine.Load::times).toArray();
        Machine.Load middle = runs.stream()
                .sorted(java.util.Comparator.comparingDouble(Machine.Load::times))
                .toList()
                .get((runs.size() - 1) / 2);
        add(
                what,
                "%,d rows".formatted(rows),
                Aim.copies(aim),
                middle.times(),
                (runs.size() == 1
                                ? ""
                                : "median of %d runs (%s); "
                                        .formatted(
                                                runs.size(),
                                                Arrays.stream(times)
                                                        .mapToObj("%.1f"::formatted)
                                                        .reduce((a, b) -> a + ", " + b)
                                                        .orElse("")))
                        + middle.told(rows));
    }

    /** Many short measures, in seconds. */
    void spread(String what, String size, Aim aim, double[] seconds, String more) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        double scale = aim.unit.equals("ms") ? 1e3 : 1;
        add(
                what,
                size,
                aim,
                at(sorted, aim.which.equals("p50") ? 0.5 : 0.95) * scale,
                "p50 %.1f ms, p95 %.1f ms, slowest %.1f ms, %d times%s"
                        .formatted(
                                at(sorted, 0.5) * 1e3,
                                at(sorted, 0.95) * 1e3,
                                sorted[sorted.length - 1] * 1e3,
                                sorted.length,
                                more.isEmpty() ? "" : "; " + more));
    }

    /** One figure, in the aim's unit. */
    void add(String what, String size, Aim aim, double figure, String more) {
        line(new Line(what, size, aim.told(figure), aim.told(), aim.held(figure), Machine.load(), more));
    }

    /** Something worth knowing at which nothing is aimed. */
    void note(String what, String size, String figure, String more) {
        line(new Line(what, size, figure, "-", "", Machine.load(), more));
    }

    private void line(Line line) {
        lines.add(line);
        System.err.printf("  %s%n      %s%n", line.told(), line.more);
    }

    /** The table, then what stands behind each figure. */
    void print(PrintStream out) {
        about.forEach(out::println);
        out.printf("%n%-44s %-24s %-16s %-16s %-5s %5s%n", "measure", "size", "figure", "aim", "held", "load");
        lines.forEach(line -> out.println(line.told()));
        out.println();
        lines.stream()
                .filter(line -> !line.more.isEmpty())
                .forEach(line -> out.printf(Locale.ROOT, "%s, %s: %s%n", line.what, line.size, line.more));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return at(sorted, 0.5);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1))];
    }
}
