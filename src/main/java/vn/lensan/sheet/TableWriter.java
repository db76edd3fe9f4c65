package vn.lensan.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, straight to where it goes; memory stays flat however long it is. Close it. */
public abstract class TableWriter implements Closeable {

    TableWriter() {}

    /** A csv in UTF-8 with byte order mark (Excel needs it), commas, the headings first. */
    public static TableWriter csv(OutputStream out, List<TableColumn> columns) throws IOException {
        return new CsvTable(out, columns);
    }

    /** An .xlsx with one sheet, the headings styled and frozen. */
    public static TableWriter xlsx(OutputStream out, String sheet, List<TableColumn> columns) throws IOException {
        return new XlsxTable(out, sheet, columns);
    }

    /** One row: per column a String, Number, Boolean, LocalDate, LocalDateTime, or null for a blank cell. */
    public abstract void row(List<? extends @Nullable Object> values) throws IOException;

    /** Ends the file and closes the stream. */
    @Override
    public abstract void close() throws IOException;
}
