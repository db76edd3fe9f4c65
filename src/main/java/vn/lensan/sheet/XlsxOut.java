package vn.lensan.sheet;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** What all our .xlsx files have in common. */
final class XlsxOut {

    static final String DAY = "dd/mm/yyyy";
    static final String MOMENT = "dd/mm/yyyy hh:mm:ss";
    static final String HEADING_FILL = "DCEBE2";
    static final String HEADING_BORDER = "7A9A86";

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;

    private XlsxOut() {}

    static Workbook workbook(OutputStream out) {
        Workbook workbook = new Workbook(out, "LenSan", "1.0");
        workbook.setGlobalDefaultFont("Times New Roman", 12);
        return workbook;
    }

    /** A new sheet that prints on A4 across, as wide as the paper. */
    static Worksheet sheet(Workbook workbook, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    /** A name Excel accepts for a tab. */
    static String sheetName(String name) {
        String kept = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cc}]", " ").strip();
        kept = CellText.cut(kept.replaceAll("^'+|'+$", ""), LONGEST_SHEET_NAME);
        return kept.isEmpty() ? "Sheet" : kept;
    }

    static void heading(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, safe(text));
        sheet.style(row, column)
                .bold()
                .fillColor(HEADING_FILL)
                .borderStyle(BorderStyle.THIN)
                .borderColor(HEADING_BORDER)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    /** Text as it may stand in a cell: no formula, no control character that XML forbids, no longer than Excel takes. */
    static String safe(String text) {
        String neutral = Neutral.of(text);
        for (int i = 0; i < neutral.length(); i++) {
            if (isForbidden(neutral, i)) {
                neutral = withoutForbidden(neutral);
                break;
            }
        }
        return CellText.cut(neutral, LONGEST_TEXT);
    }

    private static String withoutForbidden(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            kept.append(isForbidden(text, i) ? '\uFFFD' : text.charAt(i));
        }
        return kept.toString();
    }

    private static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE';
    }

    static void value(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> number(sheet, row, column, number);
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case LocalDateTime at -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format(MOMENT).set();
            }
            default -> sheet.inlineString(row, column, safe(value.toString()));
        }
    }

    /** Excel keeps 15 digits: a longer number would lose some, so it goes as text. */
    private static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > 15) {
            sheet.inlineString(row, column, number.toPlainString());
        } else {
            sheet.value(row, column, number);
        }
    }
}
