package vn.lensan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Map;

/**
 * How a csv divides its cells.
 *
 * @param separator comma, semicolon or tab
 * @param spaced whether spaces stand between separators and quotes; slower to read
 */
record CsvDialect(char separator, boolean spaced) {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int JUDGED_ROWS = 50;

    /** Judges by the beginning of the file: the separator that gives most rows the same number of cells wins. */
    static CsvDialect of(String beginning) {
        int end = beginning.indexOf('\n');
        String first = (end < 0 ? beginning : beginning.substring(0, end)).strip();
        if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
            return of(first.charAt(4), beginning);
        }
        char best = ',';
        long most = -1;
        for (char separator : SEPARATORS) {
            long score = score(beginning, separator);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return of(best, beginning);
    }

    private static CsvDialect of(char separator, String beginning) {
        return new CsvDialect(separator, beginning.contains(separator + " \""));
    }

    /** The announcement "sep=;" that Excel understands is no row of the table. */
    static boolean announces(int line, String firstCell) {
        return line == 1 && firstCell.regionMatches(true, 0, "sep=", 0, 4) && firstCell.length() <= 5;
    }

    @SuppressWarnings("removal")
    private static long score(String beginning, char separator) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int judged = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(beginning)) {
            for (CsvRecord row : reader) {
                if (judged++ == JUDGED_ROWS) {
                    break;
                }
                rowsByWidth.merge(row.getFieldCount(), 1, Integer::sum);
            }
        } catch (CsvParseException | java.io.IOException e) {
            return -1;
        }
        long best = 0;
        for (Map.Entry<Integer, Integer> width : rowsByWidth.entrySet()) {
            if (width.getKey() > 1) {
                best = Math.max(best, width.getValue() * 1000L + Math.min(width.getKey(), 999));
            }
        }
        return best;
    }
}
