package vn.lensan.sheet;

import java.util.HashMap;
import java.util.Map;

/** How wide columns should be to show what stands in them. */
final class ColumnWidths {

    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;

    private ColumnWidths() {}

    /** By column with content: characters, judged by so many rows; titles above the given line don't widen. */
    static Map<Integer, Integer> of(SentSheet sheet, int fromLine, int judgedRows) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (SheetRows rows = sheet.rows()) {
            for (int judged = 0; judged < judgedRows && rows.hasNext(); judged++) {
                SheetRow row = rows.next();
                for (int column = 0; column < row.cells().size(); column++) {
                    Cell cell = row.cell(column);
                    if (!cell.blank()) {
                        int length = row.line() < fromLine ? 0 : cell.text().length() + 2;
                        widths.merge(column, Math.clamp(length, NARROWEST, WIDEST), Math::max);
                    }
                }
            }
        }
        return widths;
    }
}
