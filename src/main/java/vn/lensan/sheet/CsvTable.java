package vn.lensan.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as csv. */
final class CsvTable extends TableWriter {

    private final CsvWriter writer;

    CsvTable(OutputStream out, List<TableColumn> columns) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        writer.writeRecord(columns.stream().map(TableColumn::heading).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(text(value));
        }
        writer.writeRecord(texts);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDate day -> Cell.Formats.DAY.format(day);
            case LocalDateTime at -> Cell.Formats.MOMENT.format(at);
            default -> Neutral.of(value.toString());
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
