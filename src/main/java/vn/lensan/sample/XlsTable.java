package vn.lensan.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Rows as an old .xls workbook (65,536 rows at most). */
final class XlsTable {
    private XlsTable() {}

    static void write(List<TableFile.Row> rows, int width, Path file) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            HSSFSheet sheet = book.createSheet("Sheet1");
            HSSFCellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int r = 0; r < rows.size(); r++) {
                HSSFRow row = sheet.createRow(r);
                List<Object> cells = rows.get(r).cells();
                for (int c = 0; c < cells.size(); c++)
                    if (!cells.get(c).equals(TableFile.BLANK)) cell(row.createCell(c), cells.get(c), date);
                if (rows.get(r).merged() && width > 1) sheet.addMergedRegion(new CellRangeAddress(r, r, 0, width - 1));
            }
            book.write(out);
        }
    }

    private static void cell(HSSFCell cell, Object content, HSSFCellStyle date) {
        switch (content) {
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Pen.Serial serial -> cell.setCellValue(TableFile.serial(serial.day()));
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(content.toString());
        }
    }
}
