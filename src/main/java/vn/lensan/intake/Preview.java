package vn.lensan.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.repair.LegacyEncoding;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.Decoding;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetRow;
import vn.lensan.sheet.SheetRows;

/**
 * What was recognised in a sent file, to be looked at before anything is judged.
 *
 * @param sheet the sheet that is read; null for a csv
 * @param headings the line of the headings, the lower one where they take two
 * @param rows rows below the headings, blank ones and totals among them: how much there is to do
 * @param columns the columns of the format, in the order of the file
 * @param unknown headings that name nothing known: kept with the row, not read
 */
public record Preview(@Nullable String sheet, int headings, long rows, List<Seen> columns, List<String> unknown) {
    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 500;

    /**
     * One column.
     *
     * @param letter as a spreadsheet names it
     * @param heading as sent
     * @param column what it was recognised as
     * @param samples its first values, as they read
     * @param encoding the old font or garbling it was converted from; null when it is right as it is
     * @param before a value as sent, when converted
     * @param after the same as it reads
     */
    public record Seen(
            String letter,
            String heading,
            Column column,
            List<String> samples,
            @Nullable String encoding,
            @Nullable String before,
            @Nullable String after) {}

    /** Looks at the first rows below the headings. */
    static Preview of(SentWorkbook workbook, Recognised recognised, List<Column> known) {
        var header = recognised.header();
        List<Look> looks = new ArrayList<>();
        header.columns().forEach((key, index) -> {
            Column column = Column.named(known, key);
            if (column != null) {
                looks.add(new Look(index, header.headings().getOrDefault(index, column.heading()), column));
            }
        });
        looks.sort(Comparator.comparingInt(look -> look.index));
        try (SheetRows rows = header.sheet().rows()) {
            for (int n = 0; n < LOOKED_AT && rows.hasNext(); ) {
                SheetRow row = rows.next();
                if (recognised.isRecord(row)) {
                    looks.forEach(look -> look.at(row.cell(look.index), recognised.legacy()));
                    n++;
                }
            }
        }
        Map<Integer, LegacyEncoding> found = recognised.legacy().found();
        return new Preview(
                workbook.decoding() == Decoding.WORKBOOK ? header.sheet().name() : null,
                header.lastLine(),
                recognised.legacy().rows(),
                looks.stream().map(look -> look.seen(found)).toList(),
                header.unknown().stream()
                        .map(i -> header.headings().getOrDefault(i, letter(i)))
                        .toList());
    }

    private static final class Look {
        private final int index;
        private final String heading;
        private final Column column;
        private final List<String> samples = new ArrayList<>();
        private @Nullable String before;
        private @Nullable String after;

        Look(int index, String heading, Column column) {
            this.index = index;
            this.heading = heading;
            this.column = column;
        }

        void at(Cell cell, LegacyColumns legacy) {
            String mended = legacy.mend(index, cell).text().strip();
            if (!mended.isEmpty() && samples.size() < SAMPLES && !samples.contains(mended)) {
                samples.add(mended);
            }
            if (before == null && !mended.equals(cell.text().strip())) {
                before = cell.text().strip();
                after = mended;
            }
        }

        Seen seen(Map<Integer, LegacyEncoding> found) {
            LegacyEncoding encoding = found.get(index);
            return new Seen(
                    letter(index),
                    heading,
                    column,
                    List.copyOf(samples),
                    encoding == null ? null : encoding.vietnamese(),
                    encoding == null ? null : before,
                    encoding == null ? null : after);
        }
    }

    /** 0 is A, 26 is AA. */
    private static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
