package vn.lensan.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled form as it stands on paper: every word and number in its place, no matter which kind of file carries it.
 *
 * @param agency whose paper it is
 * @param number the number line, blank where the registry fills it in
 * @param date the place and date line
 * @param titles the form's title lines: the first the name, the others beneath it
 * @param unit "Tên đơn vị:" and the unit
 * @param remarks the period and the denominator used
 * @param columns the column headings
 * @param name what the paper is, for file properties
 * @param letter the công văn in front that carries the form; null: the form stands alone, with its own head and foot
 */
record Paper(
        Agency agency,
        String number,
        String date,
        List<String> titles,
        String unit,
        List<String> remarks,
        List<String> columns,
        List<Row> rows,
        String name,
        @Nullable Letter letter) {

    /** Quốc hiệu and tiêu ngữ. */
    static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Widths of the eight columns in hundredths of the table. */
    static final List<Integer> WIDTHS = List.of(4, 28, 9, 10, 10, 11, 11, 17);

    /** Letters of a note that fill about half a page in its column. */
    private static final int LONG_NOTE = 250;

    /** What stands under the signer's title. */
    static final String SIGN_HERE = "(Ký, ghi rõ họ tên và đóng dấu)";

    /** A row of the table. */
    sealed interface Row {

        /** Whether it may be higher than a page has room for, so that it must be free to part. */
        default boolean isLong() {
            return false;
        }

        /** The title of a group, over the whole width behind its number. */
        record Group(String number, String title, boolean italic) implements Row {}

        /** Eight cells. */
        record Cells(List<Cell> cells) implements Row {
            @Override
            public boolean isLong() {
                return cells.getLast().text().length() > LONG_NOTE;
            }
        }
    }

    /** How a cell's text stands. */
    enum Stand {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * One cell.
     *
     * @param text as printed
     * @param number the text's number, where it is just one; its scale is the decimals printed
     */
    record Cell(String text, @Nullable BigDecimal number, Stand stand) {
        static Cell text(String text, Stand stand) {
            return new Cell(text, null, stand);
        }
    }

    /** Whom the paper goes to, line by line. */
    List<String> receivers() {
        return List.of("Nơi nhận:", (letter == null ? "- " + agency.receivers() : "- Như trên") + ";", "- Lưu: VT.");
    }
}
