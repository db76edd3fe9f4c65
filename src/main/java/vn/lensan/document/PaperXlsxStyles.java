package vn.lensan.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lensan.sheet.Neutral;

/** The looks of cells in a report's workbook, each made once. */
final class PaperXlsxStyles {
    /** How much smaller a long note stands than the rest of the table. */
    static final float SMALL = 0.82f;

    private static final int BODY = 11;
    private static final String TIMES = "Times New Roman";

    /** What a text is on the paper. */
    enum Face {
        CENTRE(12, "", HorizontalAlignment.CENTER, false),
        AGENCY(12, "bu", HorizontalAlignment.CENTER, false),
        STATE(12, "b", HorizontalAlignment.CENTER, false),
        MOTTO(13, "bu", HorizontalAlignment.CENTER, false),
        DATE(13, "i", HorizontalAlignment.CENTER, false),
        TITLE(13, "b", HorizontalAlignment.CENTER, false),
        SUBTITLE(12, "i", HorizontalAlignment.CENTER, false),
        UNIT(12, "b", HorizontalAlignment.LEFT, false),
        PLAIN(11, "", HorizontalAlignment.LEFT, false),
        HEADING(11, "b", HorizontalAlignment.CENTER, true),
        GROUP_NUMBER(11, "b", HorizontalAlignment.CENTER, true),
        GROUP(11, "b", HorizontalAlignment.LEFT, true),
        GROUP_ITALIC(11, "bi", HorizontalAlignment.LEFT, true),
        RECEIVERS_TITLE(12, "bi", HorizontalAlignment.LEFT, false),
        RECEIVERS(11, "", HorizontalAlignment.LEFT, false);

        private final int points;
        private final String font;
        private final HorizontalAlignment alignment;
        private final boolean inTable;

        Face(int points, String font, HorizontalAlignment alignment, boolean inTable) {
            this.points = points;
            this.font = font;
            this.alignment = alignment;
            this.inTable = inTable;
        }
    }

    private final XSSFWorkbook book;
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private final Map<Face, XSSFCellStyle> faces = new EnumMap<>(Face.class);
    private final Map<String, XSSFCellStyle> cells = new HashMap<>();

    PaperXlsxStyles(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle face(Face face) {
        return faces.computeIfAbsent(face, made -> {
            XSSFCellStyle style = style(face.alignment, face.inTable, font(face.points, face.font));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** A text in the table's body, small or not; one that could be taken for a formula is marked as text. */
    XSSFCellStyle text(Paper.Stand stand, String text, boolean small) {
        boolean quoted = !Neutral.of(text).equals(text);
        return cells.computeIfAbsent(stand + "" + quoted + small, made -> {
            HorizontalAlignment alignment = switch (stand) {
                case LEFT -> HorizontalAlignment.LEFT;
                case CENTRE -> HorizontalAlignment.CENTER;
                case RIGHT -> HorizontalAlignment.RIGHT;
            };
            XSSFCellStyle style = style(alignment, true, font(small ? Math.round(BODY * SMALL) : BODY, ""));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    /** A number in the table's body with so many decimals. */
    XSSFCellStyle number(int decimals) {
        return cells.computeIfAbsent("number" + decimals, made -> {
            XSSFCellStyle style = style(HorizontalAlignment.RIGHT, true, font(BODY, ""));
            // the language: a reader that follows it writes 1.234,5 wherever it is opened
            String format = "[$-42A]" + (decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }

    private XSSFCellStyle style(HorizontalAlignment alignment, boolean inTable, XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (inTable) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(int points, String look) {
        return fonts.computeIfAbsent(points + look, made -> {
            XSSFFont font = book.createFont();
            font.setFontName(TIMES);
            font.setFontHeightInPoints((short) points);
            font.setBold(look.contains("b"));
            font.setItalic(look.contains("i"));
            if (look.contains("u")) {
                font.setUnderline(org.apache.poi.ss.usermodel.FontUnderline.SINGLE);
            }
            return font;
        });
    }
}
