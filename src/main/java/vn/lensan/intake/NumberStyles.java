package vn.lensan.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.repair.NumberStyle;
import vn.lensan.repair.Numbers;
import vn.lensan.sheet.Cell;

/**
 * How the columns of measures in a sent table write their decimals: «1.250» alone may be 1250 or 1,25; beside «0.5» in
 * the same column it is 1.25 (programme.md §6).
 */
final class NumberStyles {
    private final Map<Integer, NumberStyle.Statistics> columns = new HashMap<>();

    /** One more cell of a column of measures. */
    void add(int column, String text) {
        columns.computeIfAbsent(column, c -> new NumberStyle.Statistics()).add(text.strip());
    }

    /** The cell as a number where only the rest of its column tells what it is; any other as it stands. */
    Cell told(int column, Cell cell) {
        NumberStyle.@Nullable Statistics statistics = columns.get(column);
        return statistics != null && cell instanceof Cell.Text text
                ? Numbers.told(text.text(), statistics.style())
                        .<Cell>map(value -> new Cell.Number(value, text.text(), text.font()))
                        .orElse(cell)
                : cell;
    }
}
