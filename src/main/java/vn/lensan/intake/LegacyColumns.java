package vn.lensan.intake;

import java.util.List;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.HeaderMatch;
import vn.lensan.sheet.LegacyText;
import vn.lensan.sheet.SentWorkbook;

/** Which columns of a sent table are in an old font, and how their texts read. */
final class LegacyColumns {
    /** How headings in old fonts may read. */
    static final LegacyText HEADINGS = LegacyText.NONE;

    private LegacyColumns() {}

    static LegacyColumns judge(SentWorkbook workbook, HeaderMatch header, List<Column> columns) {
        return new LegacyColumns();
    }

    Cell mend(int column, Cell cell) {
        return cell;
    }
}
