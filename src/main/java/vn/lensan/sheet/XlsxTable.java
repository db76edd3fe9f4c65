package vn.lensan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as .xlsx; one longer than a sheet goes on in the next. */
final class XlsxTable extends TableWriter {

    private static final int MOST_ROWS = 1_000_000;
    private static final int FLUSH_EVERY = 500;

    private final OutputStream out;
    private final Workbook workbook;
    private final String name;
    private final List<TableColumn> columns;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(OutputStream out, String name, List<TableColumn> columns) throws IOException {
        this.out = out;
        this.name = XlsxOut.sheetName(name);
        this.columns = List.copyOf(columns);
        this.workbook = XlsxOut.workbook(out);
        this.sheet = begin();
    }

    private Worksheet begin() throws IOException {
        sheets++;
        String suffix = sheets == 1 ? "" : " (" + sheets + ")";
        Worksheet begun = XlsxOut.sheet(workbook, CellText.cut(name, 31 - suffix.length()) + suffix);
        begun.repeatRows(0);
        begun.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = columns.get(i);
            begun.width(i, column.width());
            style(begun, i, column.kind());
            XlsxOut.heading(begun, 0, i, column.heading());
        }
        row = 1;
        return begun;
    }

    static void style(Worksheet sheet, int column, TableColumn.Kind kind) {
        switch (kind) {
            case TEXT -> sheet.style(column).format("@").set();
            case DAY -> sheet.style(column).format(XlsxOut.DAY).set();
            case MOMENT -> sheet.style(column).format(XlsxOut.MOMENT).set();
            case NUMBER -> {}
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (row > MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < values.size(); i++) {
            XlsxOut.value(sheet, row, i, values.get(i));
        }
        if (++row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            sheet.finish();
            workbook.finish();
        }
    }
}
