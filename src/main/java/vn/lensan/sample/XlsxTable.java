package vn.lensan.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as an .xlsx workbook. */
final class XlsxTable {
    private XlsxTable() {}

    static void write(List<TableFile.Row> rows, int width, String font, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Microsoft Excel", "16.0300")) {
            book.setGlobalDefaultFont(font, 12);
            Worksheet sheet = book.newWorksheet("Sheet1");
            for (int r = 0; r < rows.size(); r++) {
                TableFile.Row row = rows.get(r);
                for (int c = 0; c < row.cells().size(); c++)
                    cell(sheet, r, c, row.cells().get(c));
                if (row.merged() && width > 1) sheet.range(r, 0, r, width - 1).merge();
                if (r % 1000 == 999) sheet.flush();
            }
        }
    }

    private static void cell(Worksheet sheet, int r, int c, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(r, c, day);
                sheet.style(r, c).format("dd/mm/yyyy").set();
            }
            case Pen.Serial serial -> sheet.value(r, c, TableFile.serial(serial.day()));
            case Number number -> sheet.value(r, c, number);
            default -> {
                if (!cell.equals(TableFile.BLANK)) sheet.value(r, c, cell.toString());
            }
        }
    }
}
