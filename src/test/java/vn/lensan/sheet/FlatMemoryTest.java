package vn.lensan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads and answers 300,000 rows in a Java that may use 64 MB, as Excel and as csv would send them. */
class FlatMemoryTest {

    private static final int ROWS = 300_000;

    @TempDir
    Path dir;

    @Test
    void three_hundred_thousand_rows_of_a_workbook_and_their_answers_fit_64_megabytes() throws Exception {
        Path file = dir.resolve("lon.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            SheetFixture.usualParts().forEach((name, content) -> {
                if (!name.endsWith("sheet1.xml") && !name.endsWith("sharedStrings.xml")) {
                    put(zip, name, out -> out.write(content));
                }
            });
            put(zip, "xl/sharedStrings.xml", FlatMemoryTest::writeTexts);
            put(zip, "xl/worksheets/sheet1.xml", FlatMemoryTest::writeRows);
        }
        runSmall(file);
    }

    @Test
    void three_hundred_thousand_rows_of_a_csv_and_their_answers_fit_64_megabytes() throws Exception {
        Path file = dir.resolve("lon.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Họ và tên,Thôn,Diện tích\n");
            for (int i = 1; i < ROWS; i++) {
                out.write("Nguyễn Văn Đức " + i + ",Khuổi Đưa " + i + "," + i + "\n");
            }
        }
        runSmall(file);
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static void put(ZipOutputStream zip, String name, Content content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
            zip.closeEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void writeTexts(Writer out) throws IOException {
        out.write("<sst><si><t>Họ và tên</t></si><si><t>Thôn</t></si>");
        for (int i = 1; i < ROWS; i++) {
            out.write("<si><t>Nguyễn Văn Đức " + i + "</t></si><si><t>Khuổi Đưa " + i + "</t></si>");
        }
        out.write("</sst>");
    }

    private static void writeRows(Writer out) throws IOException {
        out.write("<worksheet><sheetData>");
        for (int i = 0; i < ROWS; i++) {
            int line = i + 1;
            out.write("<row r=\"" + line + "\"><c r=\"A" + line + "\" t=\"s\"><v>" + 2 * i + "</v></c><c r=\"B" + line
                    + "\" t=\"s\"><v>" + (2 * i + 1) + "</v></c><c r=\"C" + line + "\"><v>" + i + "</v></c></row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private void runSmall(Path file) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path log = dir.resolve("log.txt");
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        FlatMemoryTest.class.getName(),
                        file.toString(),
                        dir.resolve("tra-loi.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(small.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(log)).contains("rows " + ROWS).doesNotContain("OutOfMemory");
        assertThat(small.exitValue()).isZero();
    }

    /** What runs in the small Java: read all, then write the answer workbook. */
    public static void main(String[] files) throws IOException {
        List<ColumnHeading> known = List.of(
                new ColumnHeading("full_name", "Họ và tên", List.of(), true),
                new ColumnHeading("hamlet", "Thôn", List.of(), true));
        try (SentWorkbook workbook = Sheets.open(Path.of(files[0]), files[0], SheetLimits.standard());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(files[1])))) {
            int count = 0;
            try (SheetRows rows = workbook.sheets().getFirst().rows()) {
                while (rows.hasNext()) {
                    String expected = count == 0 ? "Thôn" : "Khuổi Đưa " + count;
                    if (!rows.next().cell(1).text().equals(expected)) {
                        throw new IllegalStateException("row " + count);
                    }
                    count++;
                }
            }
            HeaderMatch header = new HeaderFinder(known, SheetLimits.standard(), LegacyText.NONE).find(workbook);
            AnswerWorkbook.write(
                    workbook, header, line -> new Answer("Thêm mới", "Dòng " + line, Answer.Tone.PLAIN), out);
            System.out.println("rows " + count);
        }
    }
}
