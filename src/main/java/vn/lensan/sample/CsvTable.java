package vn.lensan.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Rows as a text file of one of the stated shapes. */
final class CsvTable {
    private CsvTable() {}

    static void write(List<TableFile.Row> rows, int width, Dress.Look look, Path file) throws IOException {
        char between = look == Dress.Look.CSV_SEMICOLON ? ';' : look == Dress.Look.CSV_UTF16_TAB ? '\t' : ',';
        Charset charset = switch (look) {
            case CSV_UTF16_TAB -> StandardCharsets.UTF_16LE;
            case CSV_WINDOWS_1258 -> Charset.forName("windows-1258");
            default -> StandardCharsets.UTF_8;
        };
        boolean marked = look == Dress.Look.CSV_BOM || look == Dress.Look.CSV_UTF16_TAB;
        try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset))) {
            if (marked) out.write('\uFEFF');
            for (TableFile.Row row : rows) {
                List<String> fields = new ArrayList<>(width);
                for (int c = 0; c < width; c++)
                    fields.add(
                            c < row.cells().size() ? TableFile.text(row.cells().get(c)) : TableFile.BLANK);
                String line = String.join(
                        String.valueOf(between),
                        fields.stream().map(f -> quoted(f, between)).toList());
                out.write(look == Dress.Look.CSV_WINDOWS_1258 ? tonesApart(line) : line);
                out.write("\r\n");
            }
        }
    }

    private static String quoted(String field, char between) {
        if (field.indexOf(between) < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0) return field;
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    /** Windows-1258 has letters and tones apart: ế is ê followed by the acute. */
    private static String tonesApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            StringBuilder letter = new StringBuilder();
            StringBuilder tone = new StringBuilder();
            for (char c : parts.toCharArray()) {
                boolean isTone = "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0;
                (isTone ? tone : letter).append(c);
            }
            apart.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString();
    }
}
