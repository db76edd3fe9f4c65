package vn.lensan.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The paper as an editable Word document: A4 landscape, real tables, the heading row repeated on every page. */
final class PaperDocx {
    private static final String TIMES = "Times New Roman";
    private static final int TWIPS_A_MILLIMETRE_TIMES_10 = 567;
    private static final int PAGE_WIDTH = 16838;
    private static final int PAGE_HEIGHT = 11906;
    private static final int TEXT_WIDTH = PAGE_WIDTH - millimetres(30) - millimetres(15);
    private static final int LEFT_HALF = TEXT_WIDTH * 42 / 100;

    private final Paper paper;

    PaperDocx(Paper paper) {
        this.paper = paper;
    }

    void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.name());
            document.getProperties()
                    .getCoreProperties()
                    .setCreator(paper.agency().fullName());
            page(document);
            letterhead(document);
            titles(document);
            table(document);
            signature(document);
            document.write(out);
        }
    }

    private static int millimetres(int length) {
        return length * TWIPS_A_MILLIMETRE_TIMES_10 / 10;
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(millimetres(20)));
        margins.setBottom(BigInteger.valueOf(millimetres(20)));
        margins.setLeft(BigInteger.valueOf(millimetres(30)));
        margins.setRight(BigInteger.valueOf(millimetres(15)));
        margins.setHeader(BigInteger.valueOf(millimetres(10)));
        margins.setFooter(BigInteger.valueOf(millimetres(10)));
        // page numbers stand in the middle above, from the second page on (Nghị định 30/2020/NĐ-CP)
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST);
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void letterhead(XWPFDocument document) {
        XWPFTable table = plainTable(document);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        String superior = paper.agency().superior();
        if (superior != null) {
            run(line(left, ParagraphAlignment.CENTER), superior.toUpperCase(Locale.ROOT), 11, "");
        }
        String letterhead = paper.agency().letterhead().toUpperCase(Locale.ROOT);
        run(line(left, ParagraphAlignment.CENTER), letterhead, 11, "bu");
        spaced(run(line(left, ParagraphAlignment.CENTER), paper.number(), 11, ""), 120);
        run(line(right, ParagraphAlignment.CENTER), Paper.STATE, 11, "b");
        run(line(right, ParagraphAlignment.CENTER), Paper.MOTTO, 12, "bu");
        spaced(run(line(right, ParagraphAlignment.CENTER), paper.date(), 12, "i"), 120);
    }

    private void titles(XWPFDocument document) {
        List<String> titles = paper.titles();
        spaced(run(line(document, ParagraphAlignment.CENTER), titles.getFirst(), 13, "b"), 240);
        titles.stream().skip(1).forEach(title -> run(line(document, ParagraphAlignment.CENTER), title, 12, "i"));
        spaced(run(line(document, ParagraphAlignment.LEFT), paper.unit(), 12, "b"), 160);
        paper.remarks().forEach(remark -> run(line(document, ParagraphAlignment.LEFT), remark, 11, ""));
        line(document, ParagraphAlignment.LEFT);
    }

    private void table(XWPFDocument document) {
        int columns = paper.columns().size();
        XWPFTable table = document.createTable(1 + paper.rows().size(), columns);
        fixed(table);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < columns; column++) {
            fill(header.getCell(column), paper.columns().get(column), ParagraphAlignment.CENTER, "b");
        }
        for (int at = 0; at < paper.rows().size(); at++) {
            XWPFTableRow row = table.getRow(at + 1);
            row.setCantSplitRow(true);
            switch (paper.rows().get(at)) {
                case Paper.Row.Group group -> group(row, group);
                case Paper.Row.Cells cells -> cells(row, cells.cells());
            }
        }
        for (XWPFTableRow row : table.getRows()) {
            widths(row);
        }
    }

    private static void group(XWPFTableRow row, Paper.Row.Group group) {
        while (row.getTableCells().size() > 2) {
            row.removeCell(2);
        }
        fill(row.getCell(0), group.number(), ParagraphAlignment.CENTER, "b");
        fill(row.getCell(1), group.title(), ParagraphAlignment.LEFT, group.italic() ? "bi" : "b");
        row.getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(Paper.WIDTHS.size() - 1L));
    }

    private static void cells(XWPFTableRow row, List<Paper.Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Paper.Cell cell = cells.get(column);
            fill(row.getCell(column), cell.text(), alignment(cell.stand()), "");
        }
    }

    private static ParagraphAlignment alignment(Paper.Stand stand) {
        return switch (stand) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }

    private static void widths(XWPFTableRow row) {
        int cells = row.getTableCells().size();
        int used = 0;
        for (int column = 0; column < cells; column++) {
            int width = column == cells - 1 ? TEXT_WIDTH - used : TEXT_WIDTH * Paper.WIDTHS.get(column) / 100;
            row.getCell(column).setWidth(String.valueOf(width));
            used += width;
        }
    }

    private void signature(XWPFDocument document) {
        line(document, ParagraphAlignment.LEFT);
        XWPFTable table = plainTable(document);
        table.getRow(0).setCantSplitRow(true);
        List<String> receivers = paper.receivers();
        XWPFTableCell left = table.getRow(0).getCell(0);
        run(line(left, ParagraphAlignment.LEFT), receivers.getFirst(), 11, "bi");
        receivers.stream().skip(1).forEach(receiver -> run(line(left, ParagraphAlignment.LEFT), receiver, 10, ""));
        XWPFTableCell right = table.getRow(0).getCell(1);
        run(line(right, ParagraphAlignment.CENTER), paper.agency().signer(), 12, "b");
        run(line(right, ParagraphAlignment.CENTER), Paper.SIGN_HERE, 11, "i");
    }

    /** Two cells side by side without lines around them. */
    private static XWPFTable plainTable(XWPFDocument document) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        fixed(table);
        table.getRow(0).getCell(0).setWidth(String.valueOf(LEFT_HALF));
        table.getRow(0).getCell(1).setWidth(String.valueOf(TEXT_WIDTH - LEFT_HALF));
        return table;
    }

    private static void fixed(XWPFTable table) {
        CTTblWidth width = table.getCTTbl().getTblPr().isSetTblW()
                ? table.getCTTbl().getTblPr().getTblW()
                : table.getCTTbl().getTblPr().addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(TEXT_WIDTH));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    private static void fill(XWPFTableCell cell, String text, ParagraphAlignment alignment, String look) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        for (String part : text.split("\n", -1)) {
            run(line(cell, alignment), part, 11, look);
        }
    }

    private static XWPFParagraph line(XWPFDocument document, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** The next line of a cell; a fresh cell begins with an empty one. */
    private static XWPFParagraph line(XWPFTableCell cell, ParagraphAlignment alignment) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        XWPFParagraph paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static XWPFParagraph run(XWPFParagraph paragraph, String text, int points, String look) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(TIMES);
        run.setFontSize(points);
        run.setBold(look.contains("b"));
        run.setItalic(look.contains("i"));
        if (look.contains("u")) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        run.setText(text);
        return paragraph;
    }

    private static void spaced(XWPFParagraph paragraph, int twipsBefore) {
        paragraph.setSpacingBefore(twipsBefore);
    }
}
