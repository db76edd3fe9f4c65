package vn.lensan.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lensan.document.PaperXlsxStyles.Face;

/** The paper as a workbook: A4 landscape, the form's table with its numbers as numbers. */
final class PaperXlsx {
    /** Widths of all columns together, in characters: what fits A4 landscape at 11 points. */
    private static final int CHARACTERS = 112;

    private static final float LINE_POINTS = 14.5f;

    /** Points. */
    private static final float HIGHEST = 409;

    private static final int LAST = Paper.WIDTHS.size() - 1;
    private static final int LEFT_HALF = 2;
    private static final double MILLIMETRES = 25.4;

    private final Paper paper;
    private int next;

    PaperXlsx(Paper paper) {
        this.paper = paper;
    }

    void write(OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle(paper.name());
            book.getProperties().getCoreProperties().setCreator(paper.agency().fullName());
            XSSFSheet sheet = book.createSheet("Báo cáo");
            PaperXlsxStyles styles = new PaperXlsxStyles(book);
            for (int column = 0; column <= LAST; column++) {
                sheet.setColumnWidth(column, Paper.WIDTHS.get(column) * CHARACTERS * 256 / 100);
            }
            letterhead(sheet, styles);
            titles(sheet, styles);
            table(sheet, styles);
            signature(sheet, styles);
            print(sheet);
            book.write(out);
        }
    }

    private void letterhead(XSSFSheet sheet, PaperXlsxStyles styles) {
        String superior = paper.agency().superior();
        if (superior != null) {
            halves(sheet, styles, superior.toUpperCase(java.util.Locale.ROOT), Face.CENTRE, Paper.STATE, Face.STATE);
            halves(sheet, styles, letterhead(), Face.AGENCY, Paper.MOTTO, Face.MOTTO);
        } else {
            halves(sheet, styles, letterhead(), Face.AGENCY, Paper.STATE, Face.STATE);
            halves(sheet, styles, "", Face.CENTRE, Paper.MOTTO, Face.MOTTO);
        }
        halves(sheet, styles, paper.number(), Face.CENTRE, paper.date(), Face.DATE);
        next++;
    }

    private String letterhead() {
        return paper.agency().letterhead().toUpperCase(java.util.Locale.ROOT);
    }

    private void halves(
            XSSFSheet sheet, PaperXlsxStyles styles, String left, Face leftFace, String right, Face rightFace) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(LINE_POINTS * Math.max(lines(left, width(0, LEFT_HALF)), 1));
        text(row, 0, left, leftFace, styles);
        text(row, LEFT_HALF + 1, right, rightFace, styles);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LEFT_HALF));
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), LEFT_HALF + 1, LAST));
    }

    private void titles(XSSFSheet sheet, PaperXlsxStyles styles) {
        Face face = Face.TITLE;
        for (String title : paper.titles()) {
            across(sheet, styles, title, face);
            face = Face.SUBTITLE;
        }
        next++;
        across(sheet, styles, paper.unit(), Face.UNIT);
        paper.remarks().forEach(remark -> across(sheet, styles, remark, Face.PLAIN));
        next++;
    }

    private void across(XSSFSheet sheet, PaperXlsxStyles styles, String text, Face face) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(LINE_POINTS * 1.15f * lines(text, width(0, LAST)));
        text(row, 0, text, face, styles);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LAST));
    }

    private void table(XSSFSheet sheet, PaperXlsxStyles styles) {
        Row header = sheet.createRow(next++);
        int lines = 1;
        for (int column = 0; column <= LAST; column++) {
            text(header, column, paper.columns().get(column), Face.HEADING, styles);
            lines = Math.max(lines, lines(paper.columns().get(column), width(column, column) - 1));
        }
        header.setHeightInPoints(LINE_POINTS * lines + 4);
        sheet.setRepeatingRows(new CellRangeAddress(header.getRowNum(), header.getRowNum(), 0, LAST));
        for (Paper.Row row : paper.rows()) {
            switch (row) {
                case Paper.Row.Group group -> group(sheet, styles, group);
                case Paper.Row.Cells cells -> cells(sheet, styles, cells.cells(), cells.isLong());
            }
        }
    }

    private void group(XSSFSheet sheet, PaperXlsxStyles styles, Paper.Row.Group group) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(LINE_POINTS + 4);
        text(row, 0, group.number(), Face.GROUP_NUMBER, styles);
        text(row, 1, group.title(), group.italic() ? Face.GROUP_ITALIC : Face.GROUP, styles);
        CellRangeAddress title = new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, LAST);
        sheet.addMergedRegion(title);
        RegionUtil.setBorderTop(BorderStyle.THIN, title, sheet);
        RegionUtil.setBorderBottom(BorderStyle.THIN, title, sheet);
        RegionUtil.setBorderRight(BorderStyle.THIN, title, sheet);
    }

    /** A row of the table; a long note stands smaller, for no row of a workbook is higher than {@link #HIGHEST}. */
    private void cells(XSSFSheet sheet, PaperXlsxStyles styles, List<Paper.Cell> cells, boolean isLong) {
        Row row = sheet.createRow(next++);
        float height = 0;
        for (int column = 0; column <= LAST; column++) {
            Paper.Cell given = cells.get(column);
            boolean small = isLong && column == LAST;
            Cell cell = row.createCell(column);
            BigDecimal number = given.number();
            if (number == null) {
                cell.setCellValue(given.text());
                cell.setCellStyle(styles.text(given.stand(), given.text(), small));
            } else {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number(number.scale()));
            }
            float share = small ? PaperXlsxStyles.SMALL : 1;
            height = Math.max(height, LINE_POINTS * share * lines(given.text(), (int) (width(column, column) / share)));
        }
        row.setHeightInPoints(Math.min(height + 4, HIGHEST));
    }

    private void signature(XSSFSheet sheet, PaperXlsxStyles styles) {
        next++;
        List<String> receivers = paper.receivers();
        List<String> right = List.of(paper.agency().signer(), Paper.SIGN_HERE, "");
        for (int line = 0; line < receivers.size(); line++) {
            halves(
                    sheet,
                    styles,
                    receivers.get(line),
                    line == 0 ? Face.RECEIVERS_TITLE : Face.RECEIVERS,
                    right.get(line),
                    line == 0 ? Face.STATE : Face.DATE);
        }
    }

    private static void print(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        // Nghị định 30/2020/NĐ-CP: 20-25 above and below, 30-35 left, 15-20 right
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 20 / MILLIMETRES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 20 / MILLIMETRES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 30 / MILLIMETRES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 15 / MILLIMETRES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.HEADER, 10 / MILLIMETRES);
        // page numbers stand in the middle above, from the second page on
        sheet.getHeaderFooterProperties().setDifferentFirst(true);
        sheet.getHeader().setCenter("&\"Times New Roman\"&13&P");
        sheet.setDisplayGridlines(false);
    }

    private static void text(Row row, int column, String text, Face face, PaperXlsxStyles styles) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.face(face));
    }

    private static int width(int from, int to) {
        int width = 0;
        for (int column = from; column <= to; column++) {
            width += Paper.WIDTHS.get(column) * CHARACTERS / 100;
        }
        return width;
    }

    /** How many lines the text takes when broken between words; letters of Times are narrower than a column's. */
    private static int lines(String text, int width) {
        int room = Math.max(3, (int) (width * 1.3));
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            int used = 0;
            lines++;
            for (String word : paragraph.split(" ")) {
                if (used > 0 && used + 1 + word.length() > room) {
                    lines++;
                    used = word.length();
                } else {
                    used += (used > 0 ? 1 : 0) + word.length();
                }
            }
        }
        return lines;
    }
}
