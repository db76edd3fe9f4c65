package vn.lensan.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A csv file as a workbook of one sheet. */
record CsvWorkbook(Path file, String fileName, Decoding decoding, CsvDialect dialect, SheetLimits limits)
        implements SentWorkbook, SentSheet {

    private static final int JUDGED_CHARS = 1 << 16;

    static CsvWorkbook open(Path file, String fileName, SheetLimits limits) throws IOException {
        Decoding decoding = TextSniffer.decodingOf(file, fileName);
        try (Reader reader = reader(file, decoding)) {
            char[] beginning = new char[JUDGED_CHARS];
            int length = 0;
            int count = reader.read(beginning, 0, beginning.length);
            while (count > 0) {
                length += count;
                count = reader.read(beginning, length, beginning.length - length);
            }
            CsvDialect dialect = CsvDialect.of(new String(beginning, 0, length));
            return new CsvWorkbook(file, fileName, decoding, dialect, limits);
        }
    }

    private static Reader reader(Path file, Decoding decoding) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(3);
        switch (decoding) {
            case UTF_8 -> skip(in, 0xEF, 0xBB, 0xBF);
            case UTF_16LE -> skip(in, 0xFF, 0xFE);
            case UTF_16BE -> skip(in, 0xFE, 0xFF);
            case WINDOWS_1258, TCVN3_AS_1252, VNI_AS_1252, WORKBOOK -> {}
        }
        return new InputStreamReader(in, charset(decoding));
    }

    private static void skip(InputStream in, int... mark) throws IOException {
        for (int b : mark) {
            if (in.read() != b) {
                in.reset();
                return;
            }
        }
    }

    private static Charset charset(Decoding decoding) {
        return switch (decoding) {
            case UTF_8, WORKBOOK -> StandardCharsets.UTF_8;
            case UTF_16LE -> StandardCharsets.UTF_16LE;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            case WINDOWS_1258 -> Charset.forName("windows-1258");
            case TCVN3_AS_1252, VNI_AS_1252 -> Charset.forName("windows-1252");
        };
    }

    @Override
    public List<SentSheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return fileName;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public SheetRows rows() {
        try {
            return new CsvRows(reader(file, decoding), dialect, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // nothing is held between readings
    }
}
