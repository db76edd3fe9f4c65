package vn.lensan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelReadingTest {

    @TempDir
    Path dir;

    private Path save(String kind, SheetFixture.Filling filling) {
        return kind.equals("xlsx") ? SheetFixture.xlsx(dir, filling) : SheetFixture.xls(dir, filling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void each_kind_of_cell_reads_as_what_it_is(String kind) {
        Path file = save(kind, workbook -> {
            Row row = workbook.createSheet("Hộ").createRow(4);
            row.createCell(0).setCellValue("Nguyễn Văn Đức");
            row.createCell(1).setCellValue(1.1);
            row.createCell(2).setCellValue(123456789012d);
            dated(row, 3, "dd/mm/yyyy", LocalDateTime.of(2021, 8, 5, 0, 0));
            dated(row, 4, "d/m/yy h:mm", LocalDateTime.of(2021, 8, 5, 13, 59, 59));
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellFormula("1+1");
            row.createCell(8).setCellFormula("\"a\"&\"b\"");
            row.createCell(9).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            dated(row, 10, "000000000000", null).setCellValue(1085001234d);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        SheetRow row = SheetFixture.rows(file).getFirst();
        assertThat(row.line()).isEqualTo(5);
        assertThat(row.cell(0).text()).isEqualTo("Nguyễn Văn Đức");
        assertThat(row.cell(1)).isInstanceOfSatisfying(Cell.Number.class, number -> {
            assertThat(number.value()).isEqualByComparingTo(new BigDecimal("1.1"));
            assertThat(number.text()).isEqualTo("1.1");
        });
        assertThat(row.cell(2).text()).isEqualTo("123456789012");
        assertThat(row.cell(3)).isEqualTo(new Cell.Day(LocalDate.of(2021, 8, 5), BigDecimal.valueOf(44413)));
        assertThat(row.cell(3).text()).isEqualTo("05/08/2021");
        assertThat(row.cell(4))
                .isInstanceOfSatisfying(
                        Cell.Moment.class,
                        moment -> assertThat(moment.at()).isEqualTo(LocalDateTime.of(2021, 8, 5, 13, 59, 59)));
        assertThat(row.cell(5)).isEqualTo(Cell.BLANK);
        assertThat(row.cell(6)).isEqualTo(new Cell.Truth(true));
        assertThat(row.cell(7).text()).isEqualTo("2");
        assertThat(row.cell(8).text()).isEqualTo("ab");
        assertThat(row.cell(9)).isEqualTo(new Cell.Broken("#REF!"));
        assertThat(row.cell(10).text()).isEqualTo("001085001234");
        assertThat(row.cell(11)).isEqualTo(Cell.BLANK);
    }

    private static org.apache.poi.ss.usermodel.Cell dated(
            Row row, int column, String format, @Nullable LocalDateTime at) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        if (at != null) {
            cell.setCellValue(at);
        }
        cell.setCellStyle(style);
        return cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_cell_knows_its_font(String kind) {
        Path file = save(kind, workbook -> {
            Row row = workbook.createSheet().createRow(0);
            for (int i = 0; i < 7; i++) {
                Font font = workbook.createFont();
                font.setFontName(".VnTime" + i);
                CellStyle style = workbook.createCellStyle();
                style.setFont(font);
                row.createCell(i).setCellValue("NguyÔn V¨n §øc");
                row.getCell(i).setCellStyle(style);
            }
        });
        assertThat(SheetFixture.rows(file).getFirst().cells())
                .extracting(Cell::font)
                .containsExactly(".VnTime0", ".VnTime1", ".VnTime2", ".VnTime3", ".VnTime4", ".VnTime5", ".VnTime6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void sheets_come_in_tab_order_with_hidden_ones_marked_and_each_reads_its_own_rows(String kind) {
        Path file = save(kind, workbook -> {
            for (String name : List.of("Bìa", "Danh sách", "Ẩn")) {
                Sheet sheet = workbook.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("ở " + name);
                sheet.createRow(70).createCell(1).setCellValue(7);
            }
            workbook.setSheetHidden(2, true);
            workbook.setSheetOrder("Danh sách", 0);
        });
        try (SentWorkbook workbook = Sheets.open(file, "x", SheetFixture.LIMITS)) {
            assertThat(workbook.sheets()).extracting(SentSheet::name).containsExactly("Danh sách", "Bìa", "Ẩn");
            assertThat(workbook.sheets()).extracting(SentSheet::hidden).containsExactly(false, false, true);
            for (SentSheet sheet : workbook.sheets()) {
                try (SheetRows rows = sheet.rows()) {
                    assertThat(rows.next().cell(0).text()).isEqualTo("ở " + sheet.name());
                    assertThat(rows.next().line()).isEqualTo(71);
                    assertThat(rows.hasNext()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void the_ending_of_the_name_does_not_matter(String kind) throws Exception {
        Path file = save(
                kind,
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("x"));
        Path renamed = java.nio.file.Files.move(file, dir.resolve("danh-sach.csv"));
        assertThat(SheetFixture.texts(renamed)).containsExactly(List.of("x"));
    }

    @Test
    void workbooks_of_1904_count_days_from_there() {
        Path file = SheetFixture.rawXlsx(
                dir,
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"x\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"rId3\" Type=\"x/relationships/styles\" Target=\"styles.xml\"/></Relationships>",
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"14\" fontId=\"0\"/></cellXfs></styleSheet>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c s=\"0\"><v>42951</v></c><c><v>0</v></c></row></sheetData></worksheet>"));
        assertThat(SheetFixture.texts(file)).containsExactly(List.of("05/08/2021", "0"));
    }

    @Test
    void cells_and_rows_without_references_inline_texts_runs_and_escapes_read_too() {
        Path file = SheetFixture.rawXlsx(
                dir,
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><rPr><rFont val=\".VnTime\"/></rPr><t>hai</t></r><r><t xml:space=\"preserve\"> ba</t></r><rPh><t>x</t></rPh></si></sst>",
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x=\"y\"><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>a_x000D_b_x005F_</x:t></x:is></x:c></x:row>"
                                + "<x:row r=\"7\"/><x:row><x:c r=\"C8\" t=\"str\"><x:f>A1</x:f><x:v>c</x:v></x:c><x:c><x:f>NOW()</x:f></x:c><x:c t=\"d\"><x:v>2021-08-05T10:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
        List<SheetRow> rows = SheetFixture.rows(file);
        assertThat(rows.getFirst().cell(0)).isEqualTo(new Cell.Text("hai ba", ".VnTime", false));
        assertThat(rows.getFirst().cell(1).text()).isEqualTo("a\rb_");
        assertThat(rows.get(1).line()).isEqualTo(8);
        assertThat(rows.get(1).cell(2).text()).isEqualTo("c");
        assertThat(rows.get(1).cell(3)).isEqualTo(new Cell.Broken("="));
        assertThat(rows.get(1).cell(4).text()).isEqualTo("05/08/2021 10:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_long_cell_is_cut_at_the_limit_and_marked(String kind) {
        SheetLimits small = new SheetLimits(1 << 20, 10, 10, 5, 1 << 20, 100, 200, 20);
        Path file = save(kind, workbook -> {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("123456");
            row.createCell(1).setCellValue("12345");
        });
        SheetRow row = SheetFixture.rows(file, small).getFirst();
        assertThat(row.cell(0)).extracting(Cell::text, Cell::cut).containsExactly("12345", true);
        assertThat(row.cell(1)).extracting(Cell::text, Cell::cut).containsExactly("12345", false);
    }
}
