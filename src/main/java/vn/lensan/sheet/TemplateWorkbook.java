package vn.lensan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook to fill in and send: the headings, empty or with rows to correct; a sheet that explains each column; lists
 * to choose from. Text columns are formatted as text, so that Excel leaves leading zeros alone.
 */
public final class TemplateWorkbook {

    private static final int LAST_LISTED_ROW = 50_000;
    private static final int FLUSH_EVERY = 500;

    private final List<TemplateColumn> columns;

    private TemplateWorkbook(List<TemplateColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Writes the workbook; doesn't close the stream.
     *
     * @param title what is to be filled in, for the sheet of explanations: "Danh sách hộ"
     * @param rows values as for {@link TableWriter#row}, in the order of the columns; none for an empty template
     */
    public static void write(
            OutputStream out,
            String title,
            List<TemplateColumn> columns,
            Iterator<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        Workbook workbook = XlsxOut.workbook(out);
        TemplateWorkbook template = new TemplateWorkbook(columns);
        Worksheet table = XlsxOut.sheet(workbook, "Dữ liệu");
        Worksheet guide = XlsxOut.sheet(workbook, "Hướng dẫn");
        Worksheet lists = XlsxOut.sheet(workbook, "Danh mục");
        template.writeLists(lists, table);
        template.writeTable(table, rows);
        template.writeGuide(guide, title);
        lists.finish();
        workbook.finish();
    }

    private void writeLists(Worksheet lists, Worksheet table) {
        for (int i = 0; i < columns.size(); i++) {
            List<String> allowed = columns.get(i).allowed();
            if (!allowed.isEmpty()) {
                XlsxOut.heading(lists, 0, i, columns.get(i).heading());
                lists.width(i, 24);
                for (int row = 0; row < allowed.size(); row++) {
                    lists.inlineString(row + 1, i, XlsxOut.safe(allowed.get(row)));
                }
                Range choices = lists.range(1, i, allowed.size(), i);
                table.range(1, i, LAST_LISTED_ROW, i)
                        .validateWithList(choices)
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle(columns.get(i).heading())
                        .error("Hãy chọn một giá trị trong danh mục.");
            }
        }
    }

    private void writeTable(Worksheet table, Iterator<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        table.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            TemplateColumn column = columns.get(i);
            int length =
                    Math.max(column.heading().length() + 2, column.example().length());
            table.width(i, Math.clamp(length + 2L, 12, 40));
            XlsxTable.style(table, i, column.kind());
            XlsxOut.heading(table, 0, i, column.required() ? column.heading() + " *" : column.heading());
        }
        int at = 1;
        while (rows.hasNext()) {
            List<? extends @Nullable Object> values = rows.next();
            for (int i = 0; i < values.size(); i++) {
                XlsxOut.value(table, at, i, values.get(i));
            }
            if (++at % FLUSH_EVERY == 0) {
                table.flush();
            }
        }
        table.finish();
    }

    private void writeGuide(Worksheet guide, String title) throws IOException {
        guide.inlineString(0, 0, XlsxOut.safe(title));
        guide.style(0, 0).bold().fontSize(14).set();
        guide.inlineString(1, 0, "Điền vào trang «Dữ liệu», giữ nguyên dòng tiêu đề. Cột có dấu * là bắt buộc.");
        String[] headings = {"Cột", "Bắt buộc", "Cách ghi", "Ví dụ", "Giá trị được nhận"};
        int[] widths = {28, 10, 60, 24, 40};
        for (int i = 0; i < headings.length; i++) {
            XlsxOut.heading(guide, 3, i, headings[i]);
            guide.width(i, widths[i]);
        }
        for (int i = 0; i < columns.size(); i++) {
            TemplateColumn column = columns.get(i);
            String[] texts = {
                column.heading(),
                column.required() ? "có" : "",
                column.explanation(),
                column.example(),
                String.join("; ", column.allowed())
            };
            for (int j = 0; j < texts.length; j++) {
                guide.inlineString(i + 4, j, XlsxOut.safe(texts[j]));
                guide.style(i + 4, j).wrapText(true).verticalAlignment("top").set();
            }
        }
        guide.finish();
    }
}
