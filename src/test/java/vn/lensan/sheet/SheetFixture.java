package vn.lensan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the files that tests send, and reads them whole. */
final class SheetFixture {

    static final SheetLimits LIMITS = SheetLimits.standard();

    private SheetFixture() {}

    static Path file(Path dir, String name, byte[] content) {
        try {
            return Files.write(dir.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Path csv(Path dir, String text, Charset charset) {
        return file(dir, "danh-sach.csv", text.getBytes(charset));
    }

    static Path csv(Path dir, String text) {
        return csv(dir, text, StandardCharsets.UTF_8);
    }

    interface Filling {
        void fill(Workbook workbook);
    }

    static Path xlsx(Path dir, Filling filling) {
        return save(dir.resolve("danh-sach.xlsx"), new XSSFWorkbook(), filling);
    }

    static Path xls(Path dir, Filling filling) {
        return save(dir.resolve("danh-sach.xls"), new HSSFWorkbook(), filling);
    }

    private static Path save(Path file, Workbook empty, Filling filling) {
        try (Workbook workbook = empty;
                var out = Files.newOutputStream(file)) {
            filling.fill(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A workbook written by hand, with the given parts put over the usual ones. */
    static Path rawXlsx(Path dir, Map<String, String> parts) {
        Map<String, String> all = usualParts();
        all.putAll(parts);
        return file(dir, "tay.xlsx", zip(all));
    }

    static Map<String, String> usualParts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"http://x/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        all.put("xl/sharedStrings.xml", "<sst><si><t>một</t></si></sst>");
        all.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
        return all;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<SheetRow> rows(Path file) {
        return rows(file, LIMITS);
    }

    /** All rows of the first sheet. */
    static List<SheetRow> rows(Path file, SheetLimits limits) {
        List<SheetRow> all = new ArrayList<>();
        try (SentWorkbook workbook = Sheets.open(file, file.getFileName().toString(), limits);
                SheetRows rows = workbook.sheets().getFirst().rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    /** Texts of all cells, row by row. */
    static List<List<String>> texts(Path file) {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    static Decoding decoding(Path file) {
        try (SentWorkbook workbook = Sheets.open(file, file.getFileName().toString(), LIMITS)) {
            return workbook.decoding();
        }
    }
}
