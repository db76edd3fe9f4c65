package vn.lensan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.report.FormVersion;
import vn.lensan.report.Report;
import vn.lensan.report.ReportFixture;

class DocumentsTest {
    private final Documents documents = new Documents(new Papers(new Agencies()));
    private final Report weekly = ReportFixture.weekly();
    private final Report monthly = ReportFixture.monthly();

    @Test
    void the_json_answer_is_the_contract_s() throws IOException {
        String text = new String(written(weekly, Format.JSON), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith(
                        "{\"form\":\"weekly\",\"formVersion\":\"2021\",\"place\":{\"code\":\"20\",\"name\":\"Tỉnh Lạng Sơn\"},"
                                + "\"geography\":\"2021\",\"period\":\"2021-W32\",\"from\":\"2021-08-05\",\"to\":\"2021-08-11\","
                                + "\"dueAt\":\"2021-08-12T14:00:00+07:00\",\"denominator\":{\"households\":150000,"
                                + "\"validFrom\":\"2021-08-01\",\"source\":\"Cục Thống kê tỉnh Lạng Sơn\"},\"lines\":[");
        assertThat(text)
                .contains(
                        "\"unit\":\"Hộ\",\"note\":\"\",\"figures\":[{\"key\":\"households\",\"inPeriod\":120,\"previous\":100,"
                                + "\"growth\":{\"percent\":20.0,\"text\":\"20,0\"},\"toDate\":420,\"target\":105000,\"completion\":0.4}]}")
                .contains("\"growth\":{\"percent\":null,\"text\":\"mới phát sinh\"}")
                .contains("\"inPeriod\":12.500");
        JsonNode lines = JsonMapper.shared().readTree(text).get("lines");
        assertThat(lines).hasSize(11);
        assertThat(lines.get(4).get("figures")).hasSize(2);
        assertThat(lines.get(4).get("figures").get(1).get("key").asString()).isEqualTo("kinds");
    }

    @Test
    void several_reports_are_one_array_one_csv_or_a_zip() throws IOException {
        JsonNode array = JsonMapper.shared().readTree(several(Format.JSON));
        assertThat(array).hasSize(2);
        String csv = new String(several(Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("\uFEFFform,formVersion,geography,period");
        assertThat(csv)
                .contains(",-,")
                .as("a growth that has no number is a dash")
                .doesNotContain("'-");
        assertThat(csv).contains("weekly,2021,2021,2021-W32").contains("monthly,2021,2021,2021-09");
        assertThat(names(several(Format.XLSX)))
                .containsExactly("bao-cao-tuan-2021-W32-20.xlsx", "bao-cao-thang-2021-09-20.xlsx");
    }

    @Test
    void the_workbook_prints_the_form_cell_by_cell() throws IOException {
        for (Report report : List.of(weekly, monthly)) {
            byte[] bytes = kept(report, Format.XLSX);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                XSSFSheet sheet = book.getSheetAt(0);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                List<List<String>> rows = cells(sheet);
                int header = rows.indexOf(report.form().columns());
                assertThat(header).isPositive();
                assertThat(rows.subList(0, header).stream().flatMap(List::stream))
                        .containsAll(report.form().titles())
                        .contains(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Tên đơn vị: Sở Thông tin và Truyền thông tỉnh Lạng Sơn");
                assertForm(report, rows.subList(header + 1, rows.size()));
            }
        }
    }

    @Test
    void numbers_in_the_workbook_are_numbers() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(weekly, Format.XLSX)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row trained = row(sheet, weekly.lines().getFirst().name());
            assertThat(trained.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(trained.getCell(3).getNumericCellValue()).isEqualTo(120);
            assertThat(trained.getCell(4).getNumericCellValue()).isEqualTo(20.0);
            assertThat(trained.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.0");
            Row tonnes = row(sheet, "Sản lượng nông sản tiêu thụ qua sàn");
            assertThat(tonnes.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.000");
            Row products = row(sheet, "Số/loại sản phẩm được quảng bá, giới thiệu trên sàn");
            assertThat(products.getCell(3).getStringCellValue()).isEqualTo("12/12");
            Row accounts = row(sheet, "Số hộ SXNN có tài khoản thanh toán điện tử");
            assertThat(accounts.getCell(4).getStringCellValue()).isEqualTo("-");
            PaperXlsxStyles styles = new PaperXlsxStyles(book);
            assertThat(styles.text(Paper.Stand.RIGHT, "-/-", false).getQuotePrefixed())
                    .as("taken for a formula by who edits the cell")
                    .isTrue();
        }
    }

    @Test
    void the_word_document_holds_the_form_in_one_table() throws IOException {
        for (Report report : List.of(weekly, monthly)) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(kept(report, Format.DOCX)))) {
                XWPFTable table = document.getTables().get(1);
                List<List<String>> rows = table.getRows().stream()
                        .map(row -> row.getTableCells().stream()
                                .map(XWPFTableCell::getText)
                                .toList())
                        .toList();
                assertThat(rows.getFirst()).isEqualTo(report.form().columns());
                assertForm(report, rows.subList(1, rows.size()));
            }
        }
    }

    @Test
    void the_pdf_embeds_its_font_is_tagged_and_can_be_read_aloud() throws IOException {
        for (Report report : List.of(weekly, monthly)) {
            try (PDDocument pdf = Loader.loadPDF(kept(report, Format.PDF))) {
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
                assertThat(pdf.getDocumentInformation().getTitle()).contains("Lạng Sơn");
                PDPage first = pdf.getPage(0);
                for (COSName name : first.getResources().getFontNames()) {
                    assertThat(first.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(first.getMediaBox().getWidth())
                        .isGreaterThan(first.getMediaBox().getHeight());
                String text = bare(new PDFTextStripper().getText(pdf));
                for (Report.Line line : report.lines()) {
                    assertThat(text).contains(bare(line.name()));
                }
                assertThat(text).contains("1.234.567").contains("mớiphátsinh").contains("1.234,567");
            }
        }
    }

    @Test
    void the_heading_stands_once_on_every_page_wherever_the_table_breaks() throws IOException {
        for (int more = 0; more < 9; more++) {
            Report report = ReportFixture.longer(monthly, more);
            try (PDDocument pdf = Loader.loadPDF(written(report, Format.PDF))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = bare(stripper.getText(pdf));
                    boolean rows = report.lines().stream()
                            .anyMatch(line -> text.contains(bare(line.name().substring(0, 20))));
                    assertThat(text.split("Đơnvịtính", -1))
                            .as("page %d of %d more lines", page, more)
                            .hasSize(rows ? 2 : 1);
                }
            }
        }
    }

    @Test
    void nobody_signs_a_page_that_holds_no_row_of_the_form() throws IOException {
        for (int more = 0; more < 9; more++) {
            Report report = ReportFixture.longer(monthly, more);
            try (PDDocument pdf = Loader.loadPDF(written(report, Format.PDF))) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(pdf.getNumberOfPages());
                assertThat(bare(stripper.getText(pdf)))
                        .as("last page of %d more lines", more)
                        .contains("Đơnvịtính", "Nơinhận");
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u200B]+", "");
    }

    private static void assertForm(Report report, List<List<String>> rows) {
        int at = 0;
        for (FormVersion.Group group : report.form().groups()) {
            assertThat(rows.get(at++)).startsWith(group.number(), group.title());
            for (FormVersion.Row row : group.rows()) {
                List<String> cells = rows.get(at++);
                assertThat(cells.subList(0, 3)).containsExactly(row.number(), row.name(), row.unit());
            }
        }
    }

    private static Row row(XSSFSheet sheet, String name) {
        for (Row row : sheet) {
            if (row.getCell(1) != null
                    && row.getCell(1).getCellType() == CellType.STRING
                    && row.getCell(1).getStringCellValue().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name);
    }

    private static List<List<String>> cells(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    cells.add(cell.getStringCellValue());
                }
            });
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private byte[] written(Report report, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(List.of(report), false, format, out);
        return out.toByteArray();
    }

    /** Also kept under target/documents, to be looked at. */
    private byte[] kept(Report report, Format format) throws IOException {
        byte[] bytes = written(report, format);
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(Documents.fileName(List.of(report), false, format)), bytes);
        return bytes;
    }

    private byte[] several(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(List.of(weekly, monthly), true, format, out);
        return out.toByteArray();
    }
}
