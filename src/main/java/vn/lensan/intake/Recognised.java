package vn.lensan.intake;

import java.util.List;
import vn.lensan.sheet.ColumnHeading;
import vn.lensan.sheet.HeaderFinder;
import vn.lensan.sheet.HeaderMatch;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetLimits;
import vn.lensan.sheet.SheetRefused;

/** What was recognised in a sent workbook: which sheet, where its headings stand, which old fonts its texts are in. */
record Recognised(HeaderMatch header, LegacyColumns legacy) {

    /**
     * Looks for the format's headings and judges the texts below them.
     *
     * @throws SheetRefused when no sheet has them
     */
    static Recognised in(SentWorkbook workbook, RowFormat<?> format, SheetLimits limits) {
        HeaderMatch header = new HeaderFinder(headings(format), limits, LegacyColumns.HEADINGS).find(workbook);
        if (!header.missing().isEmpty()) {
            throw new vn.lensan.shared.Rejected(IntakeProblem.NO_HEADER.with(
                    format.title(),
                    header.missing().stream()
                            .map(c -> "«" + c.heading() + "»")
                            .collect(java.util.stream.Collectors.joining(", "))));
        }
        return new Recognised(header, LegacyColumns.judge(workbook, header, format.columns()));
    }

    static List<ColumnHeading> headings(RowFormat<?> format) {
        return format.columns().stream()
                .map(c -> new ColumnHeading(c.key(), c.heading(), c.aliases(), c.required()))
                .toList();
    }
}
