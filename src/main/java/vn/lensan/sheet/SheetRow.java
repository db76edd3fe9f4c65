package vn.lensan.sheet;

import java.util.List;

/**
 * One row with content.
 *
 * @param line the number a person sees: Excel's row number; in a csv the line on which the row starts
 * @param cells from the first column on, without blank cells at the end
 */
public record SheetRow(int line, List<Cell> cells) {

    /** The cell of a column counted from 0; blank past the end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
