package vn.lensan.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Lines, looks and tables of a Word document, in Times New Roman; lengths are twips. */
final class WordText {
    private static final String TIMES = "Times New Roman";
    private static final int TWIPS_A_MILLIMETRE_TIMES_10 = 567;

    private WordText() {}

    static int millimetres(int length) {
        return length * TWIPS_A_MILLIMETRE_TIMES_10 / 10;
    }

    /** The width of the left one of two halves: the office's side of a letterhead. */
    static int left(int width) {
        return width * 45 / 100;
    }

    /** Two cells side by side without lines around them. */
    static XWPFTable halves(XWPFDocument document, int width) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        fixed(table, width, 4);
        table.getRow(0).getCell(0).setWidth(String.valueOf(left(width)));
        table.getRow(0).getCell(1).setWidth(String.valueOf(width - left(width)));
        return table;
    }

    /** A table of this width that begins and ends where the text does, with so much room beside what its cells hold. */
    static void fixed(XWPFTable table, int width, int padding) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblWidth wide = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf(width));
        CTTblWidth indent = properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
        indent.setType(STTblWidth.DXA);
        indent.setW(BigInteger.valueOf(padding));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(padding / 4, padding, padding / 4, padding);
    }

    /** Puts a text of one or more lines into a cell. */
    static void fill(XWPFTableCell cell, String text, ParagraphAlignment alignment, String look) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        for (String part : text.split("\n", -1)) {
            run(line(cell, alignment), part, 11, look);
        }
    }

    static XWPFParagraph line(XWPFDocument document, ParagraphAlignment alignment) {
        return standing(document.createParagraph(), alignment);
    }

    /** The next line of a cell; a fresh cell begins with an empty one. */
    static XWPFParagraph line(XWPFTableCell cell, ParagraphAlignment alignment) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        return standing(first.getRuns().isEmpty() ? first : cell.addParagraph(), alignment);
    }

    private static XWPFParagraph standing(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** A short line drawn in the middle of a cell, under what was written last. */
    static void ruled(XWPFTableCell cell, int cellWidth, int length) {
        XWPFParagraph rule = line(cell, ParagraphAlignment.CENTER);
        rule.setBorderTop(Borders.SINGLE);
        rule.setSpacingBefore(40);
        int beside = Math.max(0, (cellWidth - length) / 2);
        rule.setIndentationLeft(beside);
        rule.setIndentationRight(beside);
        run(rule, "", 2, "");
    }

    /** Adds a text; {@code look} holds b for bold, i for italic. */
    static XWPFParagraph run(XWPFParagraph paragraph, String text, int points, String look) {
        XWPFRun run = paragraph.createRun();
        look(run, points, look);
        run.setText(text);
        return paragraph;
    }

    /** The number of the page it stands on, in the middle. */
    static void pageNumber(XWPFParagraph paragraph, int points) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        field(paragraph, points).addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field(paragraph, points).addNewInstrText().setStringValue("PAGE");
        field(paragraph, points).addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static CTR field(XWPFParagraph paragraph, int points) {
        XWPFRun run = paragraph.createRun();
        look(run, points, "");
        return run.getCTR();
    }

    static void look(XWPFRun run, int points, String look) {
        run.setFontFamily(TIMES);
        run.setFontSize(points);
        run.setBold(look.contains("b"));
        run.setItalic(look.contains("i"));
    }

    static void spaced(XWPFParagraph paragraph, int twipsBefore) {
        paragraph.setSpacingBefore(twipsBefore);
    }
}
