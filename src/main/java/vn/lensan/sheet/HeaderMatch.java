package vn.lensan.sheet;

import java.util.List;
import java.util.Map;

/**
 * Where a sheet's headings stand and which columns they name.
 *
 * @param sheet the sheet that fits
 * @param firstLine the line of the headings, the upper one where they take two
 * @param lastLine the line of the headings, the lower one where they take two; records begin after it
 * @param columns by key: the column, counted from 0
 * @param headings by column: the heading as sent
 * @param unknown columns with a heading that names nothing known, or names again what an earlier one did
 * @param missing required columns that are not there
 * @param fitness higher where more columns fit; for choosing among sheets and formats
 */
public record HeaderMatch(
        SentSheet sheet,
        int firstLine,
        int lastLine,
        Map<String, Integer> columns,
        Map<Integer, String> headings,
        List<Integer> unknown,
        List<ColumnHeading> missing,
        int fitness) {

    /** Whether the row has something in a column that names something known. */
    public boolean filledBy(SheetRow row) {
        for (int column : columns.values()) {
            if (!row.cell(column).blank()) {
                return true;
            }
        }
        return false;
    }

    /** The same headings, said a second time in the row of that line: keys under Vietnamese headings, or the reverse. */
    HeaderMatch saidAgainAt(int line) {
        return new HeaderMatch(sheet, firstLine, line, columns, headings, unknown, missing, fitness);
    }

    /** Whether the row repeats the headings, as printed lists do on each page. */
    public boolean repeatedBy(SheetRow row) {
        int same = 0;
        for (Map.Entry<Integer, String> heading : headings.entrySet()) {
            String text = row.cell(heading.getKey()).text();
            if (!text.isEmpty()
                    && text.strip().equalsIgnoreCase(heading.getValue().strip())) {
                same++;
            }
        }
        return same >= 2 && same * 2 > headings.size();
    }
}
