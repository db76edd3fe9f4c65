package vn.lensan.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.lensan.repair.LegacyEncoding;
import vn.lensan.repair.LegacyText;

/** Lays a draft out as rows and hands them to the writer of its container. */
final class TableFile {
    /** A row to write; merged = one cell over the whole width. */
    record Row(List<Object> cells, boolean merged) {}

    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    /** An empty cell. */
    static final String BLANK = "";

    private TableFile() {}

    /** Writes the file and returns the line number, as a person sees it, of each of the draft's rows. */
    static List<Integer> write(Draft draft, Path file, Faults faults) throws IOException {
        Dress dress = draft.dress.in(fitting(draft));
        List<String> columns = new ArrayList<>(draft.columns());
        if (dress.remarked()) {
            columns.addFirst("order_number");
            columns.add("remark");
            faults.count("rows_with_unknown_columns", draft.lines.size());
        }
        UnaryOperator<String> script = script(dress.look());
        List<Row> rows = new ArrayList<>();
        if (dress.titled()) {
            rows.add(merged(script.apply("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")));
            rows.add(merged(script.apply(draft.title.toUpperCase(Locale.ROOT))));
            rows.add(new Row(List.of(), false));
            faults.count("rows_under_a_title", draft.lines.size());
        }
        rows.add(new Row(
                columns.stream()
                        .<Object>map(key -> dress.english() && !key.equals("order_number") && !key.equals("remark")
                                ? key
                                : script.apply(Headings.vietnamese(draft.format, key)))
                        .toList(),
                false));
        List<Integer> numbers = new ArrayList<>();
        for (Draft.Line line : draft.lines) {
            numbers.add(rows.size() + 1);
            rows.add(new Row(cells(line.cells(), columns, numbers.size(), script), false));
        }
        if (dress.totalled()) {
            rows.add(merged(script.apply("Tổng cộng: " + draft.lines.size())));
            faults.count("rows_over_a_total", draft.lines.size());
        }
        faults.count("rows_in_" + dress.look().name().toLowerCase(Locale.ROOT), draft.lines.size());
        switch (dress.look()) {
            case XLSX, XLSX_NFD -> XlsxTable.write(rows, columns.size(), "Times New Roman", file);
            case XLSX_TCVN3 -> XlsxTable.write(rows, columns.size(), ".VnTime", file);
            case XLSX_VNI -> XlsxTable.write(rows, columns.size(), "VNI-Times", file);
            case XLS -> XlsTable.write(rows, columns.size(), file);
            case CSV, CSV_BOM, CSV_SEMICOLON, CSV_NFD, CSV_UTF16_TAB, CSV_WINDOWS_1258, CSV_MOJIBAKE, CSV_TCVN3 ->
                CsvTable.write(rows, columns.size(), dress.look(), file);
        }
        return numbers;
    }

    private static Row merged(String text) {
        return new Row(List.of(text), true);
    }

    private static List<Object> cells(
            Map<String, Object> cells, List<String> columns, int number, UnaryOperator<String> script) {
        List<Object> written = new ArrayList<>(columns.size());
        for (String column : columns) {
            Object cell = column.equals("order_number") ? (Object) number : cells.getOrDefault(column, BLANK);
            written.add(cell instanceof String text ? script.apply(text) : cell);
        }
        return written;
    }

    private static UnaryOperator<String> script(Dress.Look look) {
        LegacyEncoding encoding = encoding(look);
        return encoding == LegacyEncoding.NONE ? UnaryOperator.identity() : text -> LegacyText.encode(encoding, text);
    }

    private static LegacyEncoding encoding(Dress.Look look) {
        return switch (look) {
            case XLSX_NFD, CSV_NFD -> LegacyEncoding.NFD;
            case XLSX_TCVN3, CSV_TCVN3 -> LegacyEncoding.TCVN3;
            case XLSX_VNI -> LegacyEncoding.VNI;
            case CSV_MOJIBAKE -> LegacyEncoding.MOJIBAKE;
            case XLSX, XLS, CSV, CSV_BOM, CSV_SEMICOLON, CSV_UTF16_TAB, CSV_WINDOWS_1258 -> LegacyEncoding.NONE;
        };
    }

    /** An old script that cannot hold every letter of the file, or a file too short to recognise it by, stays in Unicode. */
    private static Dress.Look fitting(Draft draft) {
        Dress.Look look = draft.dress.look();
        LegacyEncoding encoding = encoding(look);
        if (encoding == LegacyEncoding.NONE || encoding == LegacyEncoding.NFD) return look;
        boolean fits = draft.lines.size() >= 15
                && draft.lines.stream()
                        .flatMap(line -> line.cells().values().stream())
                        .allMatch(cell -> !(cell instanceof String text)
                                || LegacyText.convert(encoding, LegacyText.encode(encoding, text))
                                        .equals(text));
        return fits ? look : look.spreadsheet() ? Dress.Look.XLSX : Dress.Look.CSV;
    }

    /** A cell as a text file writes it. */
    static String text(Object cell) {
        return switch (cell) {
            case LocalDate day -> day.format(SLASHES);
            case Pen.Serial serial -> serial.day().format(SLASHES);
            case Double number -> BigDecimal.valueOf(number).toPlainString().replace('.', ',');
            default -> cell.toString();
        };
    }

    /** Days since the last of 1899, as spreadsheets count. */
    static long serial(LocalDate day) {
        return day.toEpochDay() + 25569;
    }
}
