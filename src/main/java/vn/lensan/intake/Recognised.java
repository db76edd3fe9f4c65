package vn.lensan.intake;

import java.util.List;
import vn.lensan.sheet.ColumnHeading;
import vn.lensan.sheet.HeaderFinder;
import vn.lensan.sheet.HeaderMatch;
import vn.lensan.sheet.RowNature;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetLimits;
import vn.lensan.sheet.SheetRefused;
import vn.lensan.sheet.SheetRow;
import vn.lensan.sheet.SheetRows;

/**
 * What was recognised in a sent workbook: which sheet, where its headings stand, which old fonts its texts are in.
 *
 * @param overlooked the other visible sheets whose headings fit as well and that hold records: they are not read
 */
record Recognised(HeaderMatch header, LegacyColumns legacy, List<HeaderMatch> overlooked) {

    /**
     * Looks for the format's headings and judges the texts below them.
     *
     * @throws SheetRefused when no sheet has them
     */
    static Recognised in(SentWorkbook workbook, RowFormat<?> format, SheetLimits limits) {
        HeaderFinder finder = new HeaderFinder(headings(format), limits, LegacyColumns.HEADINGS);
        List<HeaderMatch> fitting = finder.search(workbook);
        HeaderMatch header = fitting.isEmpty() ? finder.find(workbook) : fitting.getFirst();
        if (!header.missing().isEmpty()) {
            throw new vn.lensan.shared.Rejected(IntakeProblem.NO_HEADER.with(
                    format.title(),
                    header.missing().stream()
                            .map(c -> "«" + c.heading() + "»")
                            .collect(java.util.stream.Collectors.joining(", "))));
        }
        List<HeaderMatch> overlooked = fitting.stream()
                .skip(1)
                .filter(other -> other.missing().isEmpty() && !other.sheet().hidden() && hasRecords(other))
                .toList();
        return new Recognised(header, LegacyColumns.judge(workbook, header, format.columns()), overlooked);
    }

    /**
     * Whether a row below the headings may be a record: not blank in every known column (lists are numbered ahead), no
     * total, no signature, no heading again.
     */
    boolean isRecord(SheetRow row) {
        return isRecord(header, row);
    }

    private static boolean isRecord(HeaderMatch header, SheetRow row) {
        return row.line() > header.lastLine()
                && header.filledBy(row)
                && RowNature.of(row, LegacyColumns.HEADINGS) == RowNature.RECORD
                && !header.repeatedBy(row);
    }

    private static boolean hasRecords(HeaderMatch header) {
        try (SheetRows rows = header.sheet().rows()) {
            while (rows.hasNext()) {
                if (isRecord(header, rows.next())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is told of the other sheets that could have been read. */
    List<Tally.Trouble> notices() {
        return overlooked.stream()
                .map(other -> Tally.troubles(
                        other.firstLine(),
                        List.of(new Fields.Noted(
                                "",
                                IntakeProblem.SHEET_OVERLOOKED.with(
                                        other.sheet().name(), header.sheet().name())))))
                .flatMap(List::stream)
                .toList();
    }

    static List<ColumnHeading> headings(RowFormat<?> format) {
        return format.columns().stream()
                .map(c -> new ColumnHeading(c.key(), c.heading(), c.aliases(), c.required()))
                .toList();
    }
}
