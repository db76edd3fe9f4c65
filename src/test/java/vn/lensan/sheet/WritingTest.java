package vn.lensan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.text("Họ và tên"),
            TableColumn.text("Số CCCD/CMND"),
            TableColumn.number("Diện tích (ha)"),
            TableColumn.day("Ngày lập"),
            new TableColumn("Lúc", TableColumn.Kind.MOMENT, 20));

    private static final List<ColumnHeading> KNOWN = List.of(
            new ColumnHeading("full_name", "Họ và tên", List.of(), true),
            new ColumnHeading("phone", "Số điện thoại", List.of(), false),
            new ColumnHeading("area_ha", "Diện tích (ha)", List.of(), false),
            new ColumnHeading("listed_on", "Ngày lập", List.of(), false));

    @TempDir
    Path dir;

    private static void fill(TableWriter table) throws IOException {
        table.row(List.of(
                "=cmd|' /C calc'!A0",
                "001085001234",
                new BigDecimal("1.25"),
                LocalDate.of(2021, 8, 5),
                LocalDateTime.of(2021, 8, 5, 13, 59, 59)));
        table.row(Arrays.asList("Lý Thị \"Ngọ\"\nvà con", "+84912345678", -3, null, null));
        table.row(Arrays.asList("-", "-12,5%", null, null, null));
    }

    @Test
    void a_csv_is_utf_8_with_mark_and_without_formulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.csv(out, COLUMNS)) {
            fill(table);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFHọ và tên,Số CCCD/CMND,Diện tích (ha),Ngày lập,Lúc\r\n"
                        + "'=cmd|' /C calc'!A0,001085001234,1.25,05/08/2021,05/08/2021 13:59:59\r\n"
                        + "\"Lý Thị \"\"Ngọ\"\"\nvà con\",'+84912345678,-3,,\r\n"
                        + "-,\"-12,5%\",,,\r\n");
    }

    @Test
    void an_xlsx_keeps_text_as_text_and_numbers_as_numbers() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (TableWriter table = TableWriter.xlsx(Files.newOutputStream(file), "Hộ: [2021]/*", COLUMNS)) {
            fill(table);
        }
        try (var workbook = WorkbookFactory.create(file.toFile())) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Họ và tên");
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("'=cmd|' /C calc'!A0");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("001085001234");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1.25);
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2021, 8, 5).atStartOfDay());
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(-3);
        }
        SheetRow read = SheetFixture.rows(file).get(1);
        assertThat(read.cell(0).text()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(read.cell(3).text()).isEqualTo("05/08/2021");
        assertThat(read.cell(4).text()).isEqualTo("05/08/2021 13:59:59");
    }

    @Test
    void text_that_no_xlsx_can_hold_is_written_as_far_as_it_goes() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (TableWriter table = TableWriter.xlsx(Files.newOutputStream(file), "", List.of(TableColumn.text("a")))) {
            table.row(List.of("a\u0001b\uD800c\uFFFFd😀"));
            table.row(List.of("x".repeat(40_000)));
            table.row(List.of(new BigDecimal("1234567890123456789")));
        }
        List<List<String>> texts = SheetFixture.texts(file);
        assertThat(texts.get(1).getFirst()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd😀");
        assertThat(texts.get(2).getFirst()).hasSize(32_767);
        assertThat(texts.get(3).getFirst()).isEqualTo("1234567890123456789");
    }

    private Path answer(Path sent) throws IOException {
        Path answer = dir.resolve("tra-loi.xlsx");
        try (SentWorkbook workbook = Sheets.open(sent, "x", SheetFixture.LIMITS);
                var out = Files.newOutputStream(answer)) {
            HeaderMatch header = new HeaderFinder(KNOWN, SheetFixture.LIMITS, LegacyText.NONE).find(workbook);
            AnswerWorkbook.write(
                    workbook,
                    header,
                    line -> line % 2 == 0
                            ? new Answer("Từ chối", "Dòng " + line + ": sai", Answer.Tone.REFUSED)
                            : new Answer("Thêm mới", "", Answer.Tone.PLAIN),
                    out);
        }
        return answer;
    }

    @Test
    void the_answer_is_the_senders_own_table_on_its_own_lines_with_two_more_columns() throws IOException {
        Path sent = SheetFixture.xlsx(dir, workbook -> {
            workbook.createSheet("Bìa").createRow(0).createCell(0).setCellValue("Kính gửi");
            var sheet = workbook.createSheet("Danh sách");
            sheet.createRow(0).createCell(1).setCellValue("DANH SÁCH HỘ");
            Row heading = sheet.createRow(2);
            List<String> names = List.of("TT", "Họ và tên", "Số điện thoại", "Diện tích (ha)", "Ngày lập");
            for (int i = 0; i < names.size(); i++) {
                heading.createCell(i).setCellValue(names.get(i));
            }
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue("NguyÔn V¨n §øc");
            Font font = workbook.createFont();
            font.setFontName(".VnTime");
            CellStyle old = workbook.createCellStyle();
            old.setFont(font);
            row.getCell(1).setCellStyle(old);
            row.createCell(2).setCellValue("+84912345678");
            row.createCell(3).setCellFormula("1/8");
            row.createCell(4).setCellValue(LocalDate.of(2021, 8, 5));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            row.getCell(4).setCellStyle(day);
            sheet.createRow(6).createCell(2).setCellValue("0912345678");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        try (var workbook = WorkbookFactory.create(answer(sent).toFile())) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Kính gửi");
            var sheet = workbook.getSheet("Danh sách");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("DANH SÁCH HỘ");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("Kết quả");
            assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("Lỗi và cách sửa");
            Row row = sheet.getRow(3);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("'+84912345678");
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.125);
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2021-08-05T00:00:00");
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("Từ chối");
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("Dòng 4: sai");
            assertThat(workbook.getFontAt(row.getCell(1).getCellStyle().getFontIndex())
                            .getFontName())
                    .isEqualTo(".VnTime");
            assertThat(sheet.getRow(6).getCell(5).getStringCellValue()).isEqualTo("Thêm mới");
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("0912345678");
        }
    }

    @Test
    void an_answer_mended_and_sent_again_keeps_its_two_columns() throws IOException {
        Path first = answer(SheetFixture.csv(dir, "Họ và tên;Số điện thoại\n@Đức;0912345678\nNgọ;12;thừa\n"));
        List<List<String>> texts = SheetFixture.texts(first);
        assertThat(texts)
                .containsExactly(
                        List.of("Họ và tên", "Số điện thoại", "", "Kết quả", "Lỗi và cách sửa"),
                        List.of("@Đức", "0912345678", "", "Từ chối", "Dòng 2: sai"),
                        List.of("Ngọ", "12", "thừa", "Thêm mới"));
        Path again = Files.copy(first, dir.resolve("lai.xlsx"));
        assertThat(SheetFixture.texts(answer(again))).isEqualTo(texts);
    }

    @Test
    void a_cell_far_right_of_the_measured_rows_is_moved_not_lost() throws IOException {
        String csv = "Họ và tên,Số điện thoại\n" + "Ngọ,1\n".repeat(1100) + "Đức,2,xa\n";
        List<List<String>> texts = SheetFixture.texts(answer(SheetFixture.csv(dir, csv)));
        assertThat(texts.getLast()).containsExactly("Đức", "2", "Từ chối", "Dòng 1102: sai", "xa");
    }

    @Test
    void a_template_reads_back_as_its_own_format() throws IOException {
        Path file = dir.resolve("mau.xlsx");
        List<TemplateColumn> columns = List.of(
                new TemplateColumn("Họ và tên", true, TableColumn.Kind.TEXT, "Chủ hộ", "Nguyễn Văn Đức", List.of()),
                new TemplateColumn("Số điện thoại", false, TableColumn.Kind.TEXT, "10 số", "0912345678", List.of()),
                new TemplateColumn(
                        "Loại hình",
                        false,
                        TableColumn.Kind.TEXT,
                        "Để trống là Hộ SXNN",
                        "Hộ SXNN",
                        List.of("Hộ SXNN", "Hợp tác xã")));
        try (var out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(
                    out,
                    "Danh sách hộ",
                    columns,
                    List.of(Arrays.asList("Lý Thị Ngọ", "0912345678", null)).iterator());
        }
        try (SentWorkbook workbook = Sheets.open(file, "mau.xlsx", SheetFixture.LIMITS)) {
            HeaderMatch header = new HeaderFinder(KNOWN, SheetFixture.LIMITS, LegacyText.NONE).find(workbook);
            assertThat(header.sheet().name()).isEqualTo("Dữ liệu");
            assertThat(header.columns()).containsEntry("full_name", 0).containsEntry("phone", 1);
        }
        try (var workbook = WorkbookFactory.create(file.toFile())) {
            var sheet = workbook.getSheet("Dữ liệu");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Họ và tên *");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("0912345678");
            assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getDataValidations()).hasSize(1);
        }
        try (var out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(out, "Danh sách hộ", columns, Collections.emptyIterator());
        }
        assertThat(SheetFixture.rows(file)).hasSize(1);
    }
}
