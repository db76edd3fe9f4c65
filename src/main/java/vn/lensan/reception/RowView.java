package vn.lensan.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Judged;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Verdict;
import vn.lensan.repair.Masked;
import vn.lensan.sheet.Cell;

/**
 * A row of a file as its page shows it: the cells to mend first, the others beside them.
 *
 * @param sentences what is wrong with the row as a whole; of a row that is not refused, all there is to look at
 * @param wrong the cells to mend
 * @param others the other cells of the file
 */
record RowView(int line, Verdict verdict, List<String> sentences, List<Shown> wrong, List<Shown> others) {
    private static final Set<String> PERSONAL = Set.of("phone", "citizen_number");

    /** One cell: {@code sentence} says what is wrong with it. */
    record Shown(
            String key,
            String heading,
            String value,
            @Nullable String sentence,
            List<String> choices) {}

    /** Whether there is something to mend on screen. */
    public boolean refused() {
        return verdict == Verdict.REFUSED;
    }

    static RowView of(Judged row, RowFormat<?> format) {
        boolean mends = row.verdict() == Verdict.REFUSED;
        Map<String, String> byColumn = row.problems().stream()
                .collect(Collectors.toMap(
                        Fields.Noted::column, p -> p.problem().message(), (one, other) -> one + " " + other));
        Set<String> known = format.columns().stream().map(Column::key).collect(Collectors.toSet());
        List<Shown> wrong = new ArrayList<>();
        List<Shown> others = new ArrayList<>();
        for (Column column : format.columns()) {
            Cell cell = row.cells().get(column.key());
            String sentence = mends ? byColumn.get(column.key()) : null;
            if (cell == null && sentence == null) {
                continue;
            }
            String text = cell == null ? "" : cell.text();
            boolean hidden = sentence == null && PERSONAL.contains(column.key());
            (sentence == null ? others : wrong)
                    .add(new Shown(
                            column.key(),
                            column.heading(),
                            hidden ? Masked.of(text) : text,
                            sentence,
                            column.choices()));
        }
        List<String> whole = byColumn.entrySet().stream()
                .filter(problem -> !mends || !known.contains(problem.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new RowView(row.line(), row.verdict(), whole, wrong, others);
    }
}
