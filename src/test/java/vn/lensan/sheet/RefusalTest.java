package vn.lensan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensan.sheet.SheetRefused.Problem;

class RefusalTest {

    @TempDir
    Path dir;

    private Problem refusal(Path file) {
        return refusal(file, SheetFixture.LIMITS);
    }

    private Problem refusal(Path file, SheetLimits limits) {
        SheetRefused refused = catchThrowableOfType(SheetRefused.class, () -> SheetFixture.rows(file, limits));
        assertThat(refused).as("must be refused").isNotNull();
        assertThat(refused).hasMessageNotContaining("%s").hasMessageNotContaining("null");
        return refused.problem();
    }

    private Path sent(String name, int... bytes) {
        byte[] content = new byte[bytes.length + 64];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return SheetFixture.file(dir, name, content);
    }

    private Path sent(String name, String text) {
        return SheetFixture.file(dir, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_empty_file() {
        assertThat(refusal(sent("a.csv", ""))).isEqualTo(Problem.EMPTY);
        assertThat(refusal(sent("b.csv", " \r\n\n\t"))).isEqualTo(Problem.EMPTY);
        assertThat(refusal(sent("c.csv", "\uFEFF".trim() + "\n"))).isEqualTo(Problem.EMPTY);
    }

    @Test
    void pictures_and_documents_renamed_to_tables() {
        assertThat(refusal(sent("anh.xlsx", 0x89, 'P', 'N', 'G', 13, 10, 26, 10)))
                .isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(sent("anh.xls", 0xFF, 0xD8, 0xFF, 0xE0))).isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(sent("a.csv", "%PDF-1.7\n…"))).isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(sent("a.xls", "{\\rtf1 x}"))).isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(sent("a.csv", "{\"rows\": []}"))).isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(sent("a.xlsx", 1, 2, 3, 0, 0, 9, 200, 7, 6, 5))).isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(zip("word/document.xml"))).isEqualTo(Problem.NOT_A_TABLE);
        assertThat(refusal(zip("ppt/presentation.xml"))).isEqualTo(Problem.NOT_A_TABLE);
    }

    @Test
    void a_refusal_names_the_file_and_says_what_it_is() {
        Path file = sent("danh-sach.xlsx", 0x89, 'P', 'N', 'G', 13, 10, 26, 10);
        SheetRefused refused = catchThrowableOfType(
                SheetRefused.class, () -> Sheets.open(file, "Danh sách hộ.xlsx", SheetFixture.LIMITS));
        assertThat(refused)
                .hasMessage(
                        "Nội dung tệp là ảnh hoặc phim, không phải bảng tính, dù tên tệp là «Danh sách hộ.xlsx». Hãy gửi tệp .xlsx, .xls hoặc .csv.");
        assertThat(refused.problem().code()).isEqualTo("file.not-a-table");
    }

    @Test
    void other_kinds_of_spreadsheets_and_archives() {
        assertThat(refusal(zip("xl/workbook.bin"))).isEqualTo(Problem.BINARY_WORKBOOK);
        assertThat(refusal(zip("mimetype", "content.xml"))).isEqualTo(Problem.OPEN_DOCUMENT);
        assertThat(refusal(zip("danh-sach.csv"))).isEqualTo(Problem.ARCHIVE);
        assertThat(refusal(sent("a.rar", "Rar!\u001A"))).isEqualTo(Problem.ARCHIVE);
        assertThat(refusal(sent("a.xls", 0x09, 0x00, 0x04, 0x00, 2, 0))).isEqualTo(Problem.OLD_EXCEL);
        assertThat(refusal(sent("a.xls", "\n <html><table><tr><td>1</td></tr></table></html>")))
                .isEqualTo(Problem.WEB_PAGE);
        assertThat(refusal(SheetFixture.file(dir, "b.xls", "\uFEFF<table><tr>".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(Problem.WEB_PAGE);
        assertThat(refusal(sent("a.xls", "MIME-Version: 1.0\n"))).isEqualTo(Problem.WEB_PAGE);
        assertThat(refusal(sent(
                        "a.xls",
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")))
                .isEqualTo(Problem.XML_SPREADSHEET);
    }

    private Path zip(String... names) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : names) {
            parts.put(name, "x");
        }
        return SheetFixture.file(dir, "a.xlsx", SheetFixture.zip(parts));
    }

    @Test
    void workbooks_with_a_password() throws Exception {
        Path xls = dir.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(xls)).isEqualTo(Problem.ENCRYPTED);

        Path xlsx = dir.resolve("a.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                var out = Files.newOutputStream(xlsx)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var in = encryptor.getDataStream(files)) {
                in.write(SheetFixture.zip(Map.of("x", "y")));
            }
            files.writeFilesystem(out);
        }
        assertThat(refusal(xlsx)).isEqualTo(Problem.ENCRYPTED);
    }

    @Test
    void a_file_beyond_the_size_limit() {
        Path file = sent("a.csv", "a,b\n1,2\n".repeat(1000));
        assertThat(refusal(file, SheetFixture.LIMITS.withFileBytes(4096))).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void too_many_rows_and_columns_in_each_kind() {
        SheetLimits small = SheetFixture.LIMITS.withRows(10).withColumns(5);
        Path rows = sent("a.csv", "a,b\n".repeat(11));
        assertThat(refusal(rows, small)).isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(refusal(sent("b.csv", "a,b\n1,2,3,4,5,6\n"), small)).isEqualTo(Problem.TOO_MANY_COLUMNS);
        SheetFixture.Filling wide =
                workbook -> workbook.createSheet().createRow(6).createCell(5).setCellValue("x");
        SheetFixture.Filling tall = workbook -> {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 11; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
        };
        for (Path file : List.of(SheetFixture.xlsx(dir, wide), SheetFixture.xls(dir, wide))) {
            assertThat(refusal(file, small)).isEqualTo(Problem.TOO_MANY_COLUMNS);
        }
        for (Path file : List.of(SheetFixture.xlsx(dir, tall), SheetFixture.xls(dir, tall))) {
            assertThat(refusal(file, small)).isEqualTo(Problem.TOO_MANY_ROWS);
        }
    }

    @Test
    void a_refusal_names_the_line() {
        SheetRefused refused = catchThrowableOfType(
                SheetRefused.class,
                () -> SheetFixture.rows(sent("b.csv", "a\n\n1,2,3\n"), SheetFixture.LIMITS.withColumns(2)));
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused).hasMessageStartingWith("Dòng 3 có dữ liệu ở cột thứ 3, mức cho phép là 2 cột.");
    }

    @Test
    void a_quote_that_is_never_closed() {
        SheetRefused refused = catchThrowableOfType(
                SheetRefused.class, () -> SheetFixture.rows(sent("a.csv", "a,b\n1,2\n\"Nguyễn,4\n5,6\n")));
        assertThat(refused.problem()).isEqualTo(Problem.UNCLOSED_QUOTE);
        assertThat(refused.line()).isEqualTo(3);
        Path closedFarBelow = sent("b.csv", "a,b\n\"Nguyễn,4\n" + "5,6\n".repeat(300) + "\"x\",2\n");
        assertThat(refusal(closedFarBelow)).isEqualTo(Problem.UNCLOSED_QUOTE);
    }

    @Test
    void a_cell_that_would_fill_the_memory() {
        assertThat(refusal(sent("a.csv", "a,b\n\"" + "x".repeat(9 << 20) + "\",1\n")))
                .isEqualTo(Problem.CELL_TOO_LONG);
    }

    @Test
    void workbooks_cut_short_or_full_of_noise() throws IOException {
        SheetFixture.Filling filling = workbook -> {
            for (int i = 0; i < 200; i++) {
                (i == 0 ? workbook.createSheet() : workbook.getSheetAt(0))
                        .createRow(i)
                        .createCell(0)
                        .setCellValue("hộ " + i);
            }
        };
        for (Path file : List.of(SheetFixture.xlsx(dir, filling), SheetFixture.xls(dir, filling))) {
            byte[] whole = Files.readAllBytes(file);
            Path half = SheetFixture.file(dir, "nua", java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThat(refusal(half)).isEqualTo(Problem.DAMAGED);
        }
    }

    @Test
    void noise_is_refused_or_read_but_never_breaks_the_reader() throws IOException {
        SheetFixture.Filling filling =
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("Nguyễn Văn Đức");
        for (Path file : List.of(SheetFixture.xlsx(dir, filling), SheetFixture.xls(dir, filling))) {
            byte[] whole = Files.readAllBytes(file);
            for (int seed = 0; seed < 150; seed++) {
                Random random = new Random(seed);
                byte[] noisy = whole.clone();
                for (int i = 0; i < 1 + seed % 20; i++) {
                    noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
                }
                Path sent = SheetFixture.file(dir, "nhieu", noisy);
                try {
                    SheetFixture.rows(sent);
                } catch (SheetRefused expected) {
                    assertThat(expected).hasMessageNotContaining("%s");
                }
            }
        }
    }

    @Test
    void document_types_and_entities_are_refused_unread() {
        String bomb = "<!DOCTYPE lolz [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            for (String type : List.of(bomb, outside, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")) {
                Path file = SheetFixture.rawXlsx(dir, Map.of(part, "<?xml version=\"1.0\"?>" + type + "<sst/>"));
                assertThat(refusal(file)).isEqualTo(Problem.FORBIDDEN_XML);
            }
        }
        Path entity = SheetFixture.rawXlsx(dir, Map.of("xl/sharedStrings.xml", "<sst><si><t>&e;</t></si></sst>"));
        assertThat(refusal(entity)).isIn(Problem.FORBIDDEN_XML, Problem.DAMAGED);
    }

    @Test
    void too_many_parts_are_refused_from_the_table_of_contents() {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            parts.put("xl/x" + i, "");
        }
        Path file = SheetFixture.rawXlsx(dir, parts);
        assertThat(refusal(file, SheetFixture.LIMITS.withZipEntries(50))).isEqualTo(Problem.TOO_MANY_PARTS);
    }

    @Test
    void two_gigabytes_unpacked_are_refused_before_unpacking() throws IOException {
        Path file = dir.resolve("bom.xlsx");
        byte[] blank = new byte[1 << 20];
        java.util.Arrays.fill(blank, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        assertThat(refusal(file)).as("by its ratio").isEqualTo(Problem.UNPACKS_TOO_LARGE);
        assertThat(refusal(file, SheetFixture.LIMITS.withUnpackedBytes(200 << 20)))
                .as("by its size")
                .isEqualTo(Problem.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_part_that_lies_about_its_size_is_stopped_while_it_unpacks() {
        String rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(200_000);
        Path file = SheetFixture.rawXlsx(
                dir, Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        byte[] honest = read(file);
        byte[] lying = withDeclaredSize(honest, "xl/worksheets/sheet1.xml", 1000);
        Path sent = SheetFixture.file(dir, "doi.xlsx", lying);
        assertThat(refusal(sent, SheetFixture.LIMITS.withUnpackedBytes(2 << 20)))
                .isIn(Problem.UNPACKS_TOO_LARGE, Problem.DAMAGED);
    }

    /** Writes another unpacked size for the entry into the table of contents at the end of the zip. */
    private static byte[] withDeclaredSize(byte[] zip, String entry, int size) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int name = text.lastIndexOf(entry);
        byte[] changed = zip.clone();
        for (int i = 0; i < 4; i++) {
            changed[name - 46 + 24 + i] = (byte) (size >> 8 * i);
        }
        return changed;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_endless_tag_and_endless_nesting_are_stopped() {
        String attribute = "<worksheet><sheetData a=\"" + "x".repeat(17 << 20) + "\"/></worksheet>";
        assertThat(refusal(SheetFixture.rawXlsx(dir, Map.of("xl/worksheets/sheet1.xml", attribute))))
                .isEqualTo(Problem.DAMAGED);
        String nested = "<worksheet>" + "<a>".repeat(100_000);
        assertThat(refusal(SheetFixture.rawXlsx(dir, Map.of("xl/worksheets/sheet1.xml", nested))))
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void a_workbook_without_sheets_and_one_whose_sheet_is_missing() {
        Path none = SheetFixture.rawXlsx(dir, Map.of("xl/workbook.xml", "<workbook><sheets/></workbook>"));
        assertThat(refusal(none)).isEqualTo(Problem.NO_SHEET);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        empty.writeBytes(SheetFixture.zip(Map.of("[Content_Types].xml", "<Types/>")));
        assertThat(refusal(SheetFixture.file(dir, "b.xlsx", empty.toByteArray())))
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void an_installation_sets_its_own_limits_and_keeps_the_usual_where_it_says_nothing_sensible() {
        SheetLimits limits = SheetLimits.configured(
                Map.of("LENSAN_MAX_ROWS", "5", "LENSAN_MAX_FILE_MB", "1", "LENSAN_MAX_COLUMNS", "nhiều"));
        assertThat(limits.rows()).isEqualTo(5);
        assertThat(limits.fileBytes()).isEqualTo(1024 * 1024);
        assertThat(limits.columns()).isEqualTo(SheetLimits.standard().columns());
    }
}
