package vn.lensan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The sender's own file back as .xlsx, every row on its line and as it was mended on screen, with two added columns that
 * say what became of it. An answer workbook that was mended and sent again gets its new answers in the same two columns.
 */
public final class AnswerWorkbook {

    /** Heading of the first added column. */
    public static final String RESULT = "Kết quả";

    /** Heading of the second added column. */
    public static final String PROBLEMS = "Lỗi và cách sửa";

    private static final int ROWS_PER_SHEET = 1_000_000;
    private static final int MEASURED_ROWS = 1_000;
    private static final int WIDEST_GAP = 100_000;
    private static final int FLUSH_EVERY = 500;
    private static final int DEEPEST_FREEZE = 25;

    /** Excel's days of 1900 are off by one, so days up to then are written as text. */
    private static final int OLDEST_YEAR = 1900;

    private final Workbook workbook;
    private final HeaderMatch header;
    private final Answer.Source answers;
    private int answerColumn;
    private boolean answeredBefore;
    private @Nullable Map<Integer, Integer> widths;

    private AnswerWorkbook(Workbook workbook, HeaderMatch header, Answer.Source answers) {
        this.workbook = workbook;
        this.header = header;
        this.answers = answers;
    }

    /** Writes the whole workbook, other sheets too, row by row; doesn't close the stream. */
    public static void write(SentWorkbook sent, HeaderMatch header, Answer.Source answers, OutputStream out)
            throws IOException {
        Workbook workbook = XlsxOut.workbook(out);
        AnswerWorkbook writing = new AnswerWorkbook(workbook, header, answers);
        for (SentSheet sheet : sent.sheets()) {
            writing.copy(sheet, sheet.name().equals(header.sheet().name()));
        }
        workbook.finish();
    }

    private void copy(SentSheet sheet, boolean answered) throws IOException {
        widths = ColumnWidths.of(sheet, answered ? header.firstLine() : 1, MEASURED_ROWS);
        if (answered) {
            placeAnswers(widths);
        }
        Worksheet page = begin(sheet, 1, answered);
        int pages = 1;
        int position = 0;
        int line = 0;
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                position += Math.clamp(row.line() - (long) line, 1, WIDEST_GAP);
                line = row.line();
                if (position > ROWS_PER_SHEET) {
                    page.finish();
                    page = begin(sheet, ++pages, answered);
                    position = 1;
                }
                write(page, position - 1, answered && line > header.lastLine() ? mended(row) : row, answered);
                if (position % FLUSH_EVERY == 0) {
                    page.flush();
                }
            }
        }
        if (answered && pages == 1 && position > header.lastLine()) {
            page.setAutoFilter(header.lastLine() - 1, 0, position - 1, answerColumn + 1);
        }
        page.finish();
    }

    /** Right of everything in the first rows, or where an earlier answer stands. */
    private void placeAnswers(Map<Integer, Integer> widest) {
        header.headings().forEach((column, heading) -> {
            String next = header.headings().getOrDefault(column + 1, "");
            if (same(heading, RESULT) && same(next, PROBLEMS)) {
                answerColumn = column;
                answeredBefore = true;
            }
        });
        if (!answeredBefore) {
            int last = header.headings().keySet().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            answerColumn = Math.max(
                            last,
                            widest.keySet().stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElse(0))
                    + 1;
        }
    }

    private static boolean same(String heading, String ours) {
        return Folding.fold(heading).equals(Folding.fold(ours));
    }

    private Worksheet begin(SentSheet sheet, int page, boolean answered) {
        String suffix = page == 1 ? "" : " (" + page + ")";
        String name = CellText.cut(XlsxOut.sheetName(sheet.name()), 31 - suffix.length()) + suffix;
        Worksheet begun = XlsxOut.sheet(workbook, name);
        if (sheet.hidden() && !answered) {
            begun.setVisibilityState(VisibilityState.HIDDEN);
        }
        if (widths != null) {
            widths.forEach((column, width) -> begun.width(column, width));
        }
        if (answered) {
            begun.width(answerColumn, 32);
            begun.width(answerColumn + 1, 70);
            if (page == 1 && header.lastLine() <= DEEPEST_FREEZE) {
                begun.freezePane(0, header.lastLine());
            }
        }
        return begun;
    }

    private void write(Worksheet page, int at, SheetRow row, boolean answered) {
        boolean heading = answered && row.line() >= header.firstLine() && row.line() <= header.lastLine();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!answered || column < answerColumn) {
                write(page, at, column, row.cell(column), heading);
            } else if (!answeredBefore || column > answerColumn + 1) {
                // a cell far right of the headings moves on, nothing is written over
                write(page, at, answeredBefore ? column : column + 2, row.cell(column), heading);
            }
        }
        if (answered && row.line() == header.lastLine()) {
            XlsxOut.heading(page, at, answerColumn, RESULT);
            XlsxOut.heading(page, at, answerColumn + 1, PROBLEMS);
        } else if (answered && row.line() > header.lastLine()) {
            Answer answer = answers.of(row.line());
            if (answer != null) {
                write(page, at, answer);
            }
        }
    }

    private SheetRow mended(SheetRow row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        answers.mended(row.line()).forEach((key, cell) -> {
            Integer column = header.columns().get(key);
            if (column != null) {
                while (cells.size() <= column) {
                    cells.add(Cell.BLANK);
                }
                cells.set(column, cell);
            }
        });
        return new SheetRow(row.line(), cells);
    }

    private void write(Worksheet page, int at, Answer answer) {
        page.inlineString(at, answerColumn, XlsxOut.safe(answer.result()));
        page.inlineString(at, answerColumn + 1, XlsxOut.safe(answer.problems()));
        switch (answer.tone()) {
            case PLAIN -> {}
            case WAITING ->
                page.range(at, answerColumn, at, answerColumn + 1)
                        .style()
                        .fillColor("FFF2CC")
                        .set();
            case REFUSED ->
                page.range(at, answerColumn, at, answerColumn + 1)
                        .style()
                        .fillColor("F8D7D3")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
        }
    }

    private static void write(Worksheet page, int at, int column, Cell cell, boolean heading) {
        XlsxOut.value(page, at, column, value(cell));
        keepLooks(page, at, column, cell, heading);
    }

    /** Numbers and days as such, all else as it reads: a number filled up with zeros is a code, not a number. */
    private static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> null;
            case Cell.Text text -> text.text();
            case Cell.Number number ->
                number.text().equals(number.value().toPlainString()) ? number.value() : number.text();
            case Cell.Day day -> day.date().getYear() > OLDEST_YEAR ? day.date() : day.text();
            case Cell.Moment moment -> moment.at().getYear() > OLDEST_YEAR ? moment.at() : moment.text();
            case Cell.Truth truth -> truth.value();
            case Cell.Broken broken -> broken.text().equals("=") ? "#FORMULA" : broken.text();
        };
    }

    /** Text of an old font is only readable in that font. */
    private static void keepLooks(Worksheet page, int at, int column, Cell cell, boolean heading) {
        String font = cell.font();
        if (font != null && (font.startsWith(".Vn") || font.startsWith("VNI"))) {
            page.style(at, column).fontName(font).set();
        }
        if (heading && !cell.blank()) {
            page.style(at, column)
                    .bold()
                    .fillColor(XlsxOut.HEADING_FILL)
                    .wrapText(true)
                    .set();
        }
    }
}
