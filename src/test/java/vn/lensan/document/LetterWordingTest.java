package vn.lensan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import vn.lensan.report.Report;
import vn.lensan.report.ReportFixture;

/** The blank forms, cell by cell, against the text of the letter itself. */
class LetterWordingTest {
    private static final String NOTE = "Danh sách";

    private final Documents documents = new Documents(new Papers(new Agencies()));

    @Test
    void the_weekly_form_is_appendix_02_cell_by_cell() throws IOException {
        List<List<String>> letter = appendix("PHỤ LỤC 02", "PHỤ LỤC 03");
        assertThat(letter).hasSize(1 + 2 + 11);
        Report blank = ReportFixture.blank(ReportFixture.weekly());
        assertThat(word(blank)).isEqualTo(letter);
        assertThat(workbook(blank)).isEqualTo(letter);
    }

    @Test
    void the_monthly_form_is_appendix_03_cell_by_cell() throws IOException {
        List<List<String>> letter = appendix("PHỤ LỤC 03", null);
        assertThat(letter).hasSize(1 + 3 + 16);
        Report blank = ReportFixture.blank(ReportFixture.monthly());
        assertThat(word(blank)).isEqualTo(letter);
        assertThat(workbook(blank)).isEqualTo(letter);
    }

    /** The table of an appendix: heading, groups (number, title) and rows of eight cells. */
    private static List<List<String>> appendix(String begin, String end) throws IOException {
        String text = Files.readString(Path.of("docs/source/letter-2980.txt"));
        int from = text.indexOf("\nTT\t", text.lastIndexOf(begin));
        String part = end == null ? text.substring(from) : text.substring(from, text.lastIndexOf(end));
        List<List<String>> rows = new ArrayList<>();
        String noteAhead = "";
        for (String line : part.split("\n")) {
            List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
            while (cells.size() < 8) {
                cells.add("");
            }
            if (line.matches("[IV]+[ \\t].*")) {
                String title = line.strip();
                rows.add(List.of(
                        title.split("[ \\t]", 2)[0],
                        title.split("[ \\t]", 2)[1].replaceAll("</?i>", "").strip()));
            } else if (line.matches("(TT|\\d+)\\t.*")) {
                if (!noteAhead.isEmpty()) {
                    cells.set(7, noteAhead);
                    noteAhead = "";
                }
                rows.add(cells);
            } else if (line.strip().startsWith(NOTE)) {
                noteAhead = line.strip(); // the page breaks within the row: its last cell is scanned before the others
            }
        }
        return rows;
    }

    private List<List<String>> word(Report report) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(report, Format.DOCX)))) {
            return document.getTables().get(1).getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(LetterWordingTest::lines)
                            .toList())
                    .toList();
        }
    }

    private List<List<String>> workbook(Report report) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(report, Format.XLSX)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            DataFormatter shown = new DataFormatter();
            List<List<String>> rows = new ArrayList<>();
            for (Row row : sheet) {
                String first = shown.formatCellValue(row.getCell(0));
                if (first.matches("TT|\\d+")) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < 8; column++) {
                        cells.add(oneLine(shown.formatCellValue(row.getCell(column))));
                    }
                    rows.add(cells);
                } else if (first.matches("[IV]+")) {
                    rows.add(List.of(first, shown.formatCellValue(row.getCell(1))));
                }
            }
            return rows;
        }
    }

    private static String lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining(" "));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private byte[] written(Report report, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(List.of(report), false, format, out);
        return out.toByteArray();
    }
}
