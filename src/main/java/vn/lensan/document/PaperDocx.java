package vn.lensan.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * The paper as an editable Word document: the form on A4 landscape with real tables, its heading row repeated on every
 * page; a công văn in front of it on A4 upright, a section of its own.
 */
final class PaperDocx {
    private static final int LONG_SIDE = 16838;
    private static final int SHORT_SIDE = 11906;

    private final Paper paper;
    private final XWPFDocument document = new XWPFDocument();

    PaperDocx(Paper paper) {
        this.paper = paper;
    }

    void write(OutputStream out) throws IOException {
        try (document) {
            document.getProperties().getCoreProperties().setTitle(paper.name());
            document.getProperties()
                    .getCoreProperties()
                    .setCreator(paper.agency().fullName());
            Letter letter = paper.letter();
            if (letter == null) {
                letterhead(paper.number(), "", width(LONG_SIDE));
                titles("");
                table();
                signature(width(LONG_SIDE));
            } else {
                letter(letter);
                titles(letter.attached());
                table();
            }
            CTSectPr section = document.getDocument().getBody().addNewSectPr();
            size(section, true);
            numbered(section);
            document.write(out);
        }
    }

    private static int width(int side) {
        return side - WordText.millimetres(30) - WordText.millimetres(15);
    }

    private void letter(Letter letter) {
        int width = width(SHORT_SIDE);
        letterhead(letter.number(), letter.subject(), width);
        WordText.spaced(
                WordText.run(WordText.line(document, ParagraphAlignment.CENTER), "Kính gửi: " + letter.to(), 14, ""),
                360);
        WordText.line(document, ParagraphAlignment.CENTER);
        for (String text : letter.paragraphs()) {
            XWPFParagraph paragraph = WordText.run(WordText.line(document, ParagraphAlignment.BOTH), text, 14, "");
            paragraph.setFirstLineIndent(WordText.millimetres(10));
            paragraph.setSpacingAfter(120);
            paragraph.setKeepNext(text.equals(letter.paragraphs().getLast()));
        }
        signature(width);
        CTSectPr section = document.createParagraph().getCTP().addNewPPr().addNewSectPr();
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        size(section, false);
    }

    private static void size(CTSectPr section, boolean landscape) {
        CTPageSz size = section.addNewPgSz();
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(WordText.millimetres(20)));
        margins.setBottom(BigInteger.valueOf(WordText.millimetres(20)));
        margins.setLeft(BigInteger.valueOf(WordText.millimetres(30)));
        margins.setRight(BigInteger.valueOf(WordText.millimetres(15)));
        margins.setHeader(BigInteger.valueOf(WordText.millimetres(10)));
        margins.setFooter(BigInteger.valueOf(WordText.millimetres(10)));
    }

    /** Page numbers stand in the middle above, from the second page on (Nghị định 30/2020/NĐ-CP). */
    private void numbered(CTSectPr section) {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        WordText.pageNumber(header.createParagraph(), 13);
        if (paper.letter() == null) {
            section.addNewTitlePg();
            document.createHeader(HeaderFooterType.FIRST);
        } else {
            first(document.getDocument().getBody().getPList(), header);
        }
    }

    /** The letter's section: numbered by the same header, but not on its first page. */
    private void first(List<CTP> paragraphs, XWPFHeader header) {
        for (CTP paragraph : paragraphs) {
            if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
                CTSectPr section = paragraph.getPPr().getSectPr();
                section.addNewTitlePg();
                CTHdrFtrRef reference = section.addNewHeaderReference();
                reference.setType(STHdrFtr.DEFAULT);
                reference.setId(document.getRelationId(header));
            }
        }
    }

    private void letterhead(String number, String subject, int width) {
        XWPFTable table = WordText.halves(document, width);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        int leftWidth = WordText.left(width);
        String superior = paper.agency().superior();
        if (superior != null) {
            WordText.run(WordText.line(left, ParagraphAlignment.CENTER), superior.toUpperCase(Locale.ROOT), 12, "");
        }
        String letterhead = paper.agency().letterhead().toUpperCase(Locale.ROOT);
        WordText.run(WordText.line(left, ParagraphAlignment.CENTER), letterhead, 12, "b");
        WordText.ruled(left, leftWidth, leftWidth / 4);
        WordText.spaced(WordText.run(WordText.line(left, ParagraphAlignment.CENTER), number, 13, ""), 60);
        if (!subject.isEmpty()) {
            WordText.spaced(WordText.run(WordText.line(left, ParagraphAlignment.CENTER), subject, 12, ""), 60);
        }
        WordText.run(WordText.line(right, ParagraphAlignment.CENTER), Paper.STATE, 12, "b");
        WordText.run(WordText.line(right, ParagraphAlignment.CENTER), Paper.MOTTO, 13, "b");
        WordText.ruled(right, width - leftWidth, WordText.millimetres(57));
        WordText.spaced(WordText.run(WordText.line(right, ParagraphAlignment.CENTER), paper.date(), 13, "i"), 60);
    }

    private void titles(String attached) {
        List<String> titles = paper.titles();
        WordText.spaced(
                WordText.run(WordText.line(document, ParagraphAlignment.CENTER), titles.getFirst(), 13, "b"), 240);
        titles.stream().skip(1).forEach(this::subtitle);
        if (!attached.isEmpty()) {
            subtitle(attached);
        }
        WordText.spaced(WordText.run(WordText.line(document, ParagraphAlignment.LEFT), paper.unit(), 12, "b"), 160);
        paper.remarks()
                .forEach(remark -> WordText.run(WordText.line(document, ParagraphAlignment.LEFT), remark, 11, ""));
        WordText.line(document, ParagraphAlignment.LEFT);
    }

    private void subtitle(String title) {
        WordText.run(WordText.line(document, ParagraphAlignment.CENTER), title, 12, "i");
    }

    private void table() {
        int columns = paper.columns().size();
        XWPFTable table = document.createTable(1 + paper.rows().size(), columns);
        WordText.fixed(table, width(LONG_SIDE), 80);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < columns; column++) {
            WordText.fill(header.getCell(column), paper.columns().get(column), ParagraphAlignment.CENTER, "b");
        }
        for (int at = 0; at < paper.rows().size(); at++) {
            XWPFTableRow row = table.getRow(at + 1);
            row.setCantSplitRow(!paper.rows().get(at).isLong()); // cut off at the page's foot by some programs
            switch (paper.rows().get(at)) {
                case Paper.Row.Group group -> group(row, group);
                case Paper.Row.Cells cells -> cells(row, cells.cells());
            }
        }
        for (XWPFTableRow row : table.getRows()) {
            widths(row);
        }
        // the last row goes along with the signature: nobody signs a page that holds no row of the form
        table.getRow(paper.rows().size()).getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .forEach(paragraph -> paragraph.setKeepNext(true));
    }

    private static void group(XWPFTableRow row, Paper.Row.Group group) {
        while (row.getTableCells().size() > 2) {
            row.removeCell(2);
        }
        WordText.fill(row.getCell(0), group.number(), ParagraphAlignment.CENTER, "b");
        WordText.fill(row.getCell(1), group.title(), ParagraphAlignment.LEFT, group.italic() ? "bi" : "b");
        row.getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(Paper.WIDTHS.size() - 1L));
    }

    private static void cells(XWPFTableRow row, List<Paper.Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Paper.Cell cell = cells.get(column);
            WordText.fill(row.getCell(column), cell.text(), alignment(cell.stand()), "");
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
            int width =
                    column == cells - 1 ? width(LONG_SIDE) - used : width(LONG_SIDE) * Paper.WIDTHS.get(column) / 100;
            row.getCell(column).setWidth(String.valueOf(width));
            used += width;
        }
    }

    private void signature(int width) {
        WordText.line(document, ParagraphAlignment.LEFT).setKeepNext(true);
        XWPFTable table = WordText.halves(document, width);
        table.getRow(0).setCantSplitRow(true);
        List<String> receivers = paper.receivers();
        XWPFTableCell left = table.getRow(0).getCell(0);
        WordText.run(WordText.line(left, ParagraphAlignment.LEFT), receivers.getFirst(), 12, "bi");
        receivers.stream()
                .skip(1)
                .forEach(receiver -> WordText.run(WordText.line(left, ParagraphAlignment.LEFT), receiver, 11, ""));
        XWPFTableCell right = table.getRow(0).getCell(1);
        WordText.run(
                WordText.line(right, ParagraphAlignment.CENTER), paper.agency().signer(), 13, "b");
        WordText.run(WordText.line(right, ParagraphAlignment.CENTER), Paper.SIGN_HERE, 11, "i");
    }
}
