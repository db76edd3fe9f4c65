package vn.lensan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensan.repair.LegacyEncoding;
import vn.lensan.repair.LegacyStatistics;
import vn.lensan.repair.LegacyText;
import vn.lensan.repair.LegacyVerdict;
import vn.lensan.shared.Text;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.Decoding;
import vn.lensan.sheet.HeaderMatch;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetRow;
import vn.lensan.sheet.SheetRows;

/**
 * What only the whole of a sent table tells of its cells. Which columns are in an old font or were garbled on the way, and
 * how their texts read: a csv is judged as a whole, a workbook by column and font (programme.md §6). And how its columns
 * of measures write their decimals.
 */
final class LegacyColumns {
    /** How headings in old fonts may read. */
    static final vn.lensan.sheet.LegacyText HEADINGS = LegacyColumns::readings;

    private static final int ROWS_ALL_JUDGED = 20_000;
    private static final int THEN_EVERY = 50;

    private final Map<String, LegacyVerdict> verdicts;
    private final NumberStyles numbers;
    private final long rows;

    private LegacyColumns(Map<String, LegacyVerdict> verdicts, NumberStyles numbers, long rows) {
        this.verdicts = verdicts;
        this.numbers = numbers;
        this.rows = rows;
    }

    /** Judges the texts below the headings. */
    static LegacyColumns judge(SentWorkbook workbook, HeaderMatch header, List<Column> columns) {
        boolean whole = workbook.decoding() != Decoding.WORKBOOK;
        Map<Integer, Column> byIndex = new HashMap<>();
        header.columns().forEach((key, index) -> {
            Column column = Column.named(columns, key);
            if (column != null) {
                byIndex.put(index, column);
            }
        });
        LegacyStatistics all = new LegacyStatistics();
        Map<String, LegacyStatistics> parts = new HashMap<>();
        Map<String, @Nullable String> fonts = new HashMap<>();
        NumberStyles numbers = new NumberStyles();
        long below = 0;
        try (SheetRows rows = header.sheet().rows()) {
            for (int n = 0; rows.hasNext(); n++) {
                SheetRow row = rows.next();
                below += row.line() > header.lastLine() ? 1 : 0;
                if (row.line() <= header.lastLine() || n > ROWS_ALL_JUDGED && n % THEN_EVERY != 0) {
                    continue;
                }
                for (int i = 0; i < row.cells().size(); i++) {
                    if (row.cell(i) instanceof Cell.Text text) {
                        all.add(text.text());
                        Column column = byIndex.get(i);
                        if (column != null && column.measure()) {
                            numbers.add(i, text.text());
                        }
                        String font = whole ? null : text.font();
                        parts.computeIfAbsent(key(i, font), k -> statistics(column))
                                .add(text.text());
                        fonts.put(key(i, font), font);
                    }
                }
            }
        }
        LegacyVerdict sheet = all.verdict();
        Map<String, LegacyVerdict> verdicts = new HashMap<>();
        parts.forEach((key, statistics) -> {
            String font = fonts.get(key);
            Column column = byIndex.get(index(key));
            boolean listed = column != null && !column.choices().isEmpty();
            LegacyVerdict verdict = LegacyEncoding.ofFont(font) != LegacyEncoding.NONE
                    ? statistics.verdict(font)
                    : whole && !listed ? sheet : statistics.verdictWithin(sheet);
            if (!verdict.isNone()) {
                verdicts.put(key, verdict);
            }
        });
        return new LegacyColumns(verdicts, numbers, below);
    }

    private static LegacyStatistics statistics(@Nullable Column column) {
        if (column == null || column.choices().isEmpty()) {
            return new LegacyStatistics();
        }
        Set<String> folded = column.choices().stream().map(Text::fold).collect(Collectors.toSet());
        return LegacyStatistics.ofList(folded::contains);
    }

    /** The cell as it reads; untouched where it is right already. */
    Cell mend(int column, Cell cell) {
        return numbers.told(column, converted(column, cell));
    }

    private Cell converted(int column, Cell cell) {
        if (verdicts.isEmpty() || !(cell instanceof Cell.Text text)) {
            return cell;
        }
        LegacyVerdict verdict = verdicts.get(key(column, text.font()));
        if (verdict == null) {
            verdict = verdicts.get(key(column, null));
        }
        return verdict == null ? cell : new Cell.Text(verdict.mend(text.text()), null, text.cut());
    }

    /** Rows below the headings, of every kind. */
    long rows() {
        return rows;
    }

    /** The encodings found, by column index, for the preview. */
    Map<Integer, LegacyEncoding> found() {
        Map<Integer, LegacyEncoding> found = new HashMap<>();
        verdicts.forEach((key, verdict) -> found.put(index(key), verdict.encoding()));
        return found;
    }

    private static String key(int column, @Nullable String font) {
        return font == null ? String.valueOf(column) : column + " " + font;
    }

    private static int index(String key) {
        int space = key.indexOf(' ');
        return Integer.parseInt(space < 0 ? key : key.substring(0, space));
    }

    private static List<String> readings(String text, @Nullable String font) {
        List<String> readings = new ArrayList<>();
        LegacyEncoding byFont = LegacyEncoding.ofFont(font);
        if (byFont != LegacyEncoding.NONE) {
            readings.add(LegacyText.convert(byFont, text));
        }
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            for (LegacyEncoding encoding : List.of(
                    LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.MOJIBAKE, LegacyEncoding.WINDOWS_1258)) {
                readings.add(LegacyText.convert(encoding, text));
            }
        }
        return readings;
    }
}
