package vn.lensan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lensan.sheet.Cell;

/**
 * One row and what became of it, or would.
 *
 * @param line its line in the file
 * @param cells what was sent, by column key
 * @param problems what is wrong with it
 * @param repairs what was mended in it while reading
 */
public record Judged(
        int line, Verdict verdict, Map<String, Cell> cells, List<Fields.Noted> problems, List<Fields.Noted> repairs) {

    static Judged of(Fields row, Outcome told) {
        return new Judged(
                row.line(), told.verdict(), row.all(), List.copyOf(told.problems()), List.copyOf(row.repairs()));
    }

    /** The rows of a chunk with what became of each; rows brought in from the queue are no rows of it. */
    public static List<Judged> of(List<Fields> rows, List<Outcome> told) {
        Map<Integer, Outcome> byLine = new java.util.HashMap<>();
        told.stream().filter(o -> !o.broughtIn()).forEach(o -> byLine.put(o.line(), o));
        return rows.stream()
                .filter(row -> byLine.containsKey(row.line()))
                .map(row -> of(row, java.util.Objects.requireNonNull(byLine.get(row.line()))))
                .toList();
    }

    /** Keeps every row of a run: for runs of few rows. */
    static final class Collector implements Progress {
        private final List<Judged> rows = new ArrayList<>();

        @Override
        public void at(long done, long line) {}

        @Override
        public void judged(List<Fields> read, List<Outcome> told) {
            rows.addAll(Judged.of(read, told));
        }

        List<Judged> rows() {
            return rows;
        }
    }
}
