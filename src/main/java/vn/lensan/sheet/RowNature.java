package vn.lensan.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row below the headings is; only records count as rows of a file. */
public enum RowNature {
    /** Anything that may be a record, also a broken one. */
    RECORD,
    /** "1 2 3 …" or "(1) (2) (3) …" or "A B 1 2 …" under the headings. */
    COLUMN_NUMBERS,
    /** "Tổng cộng", "Cộng", "Tổng số" with their sums. */
    TOTAL,
    /** Date line, "Người lập biểu", "(Ký, ghi rõ họ tên)" under the table. */
    SIGNATURE;

    private static final Pattern TOTALS = Pattern.compile(
            "(tổng cộng|tổng số|tổng|cộng|tong cong|tong so|cong)( (toàn )?(xã|huyện|tỉnh|trang|thôn|bản))?"
                    + "( \\d[\\d.]*( (hộ|dòng|người|ho))?)?");
    private static final Pattern SIGNATURES =
            Pattern.compile("(.* )?ngày( \\d{1,2})? tháng( \\d{1,2})? năm( \\d{4})?|người lập( biểu| bảng| danh sách)?"
                    + "|((kt|tm|tl)\\.?|thủ trưởng|xác nhận|ký|chủ tịch|phó chủ tịch|trưởng phòng|giám đốc)( .*)?");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})\\)?");
    private static final Pattern LETTER = Pattern.compile("\\(?[A-Za-z]\\)?");

    /** Judges by the words in the row; old fonts are read with {@code legacy}. */
    public static RowNature of(SheetRow row, LegacyText legacy) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        if (isColumnNumbers(filled)) {
            return COLUMN_NUMBERS;
        }
        if (filled.isEmpty() || !(filled.getFirst() instanceof Cell.Text first)) {
            return RECORD;
        }
        if (says(TOTALS, first, legacy) && numbersFollow(filled)) {
            return TOTAL;
        }
        boolean signatures = filled.size() <= 3
                && filled.stream().allMatch(cell -> cell instanceof Cell.Text text && says(SIGNATURES, text, legacy));
        return signatures ? SIGNATURE : RECORD;
    }

    /** Under a sum stand numbers, not names and dates. */
    private static boolean numbersFollow(List<Cell> filled) {
        return filled.stream().skip(1).noneMatch(cell -> cell instanceof Cell.Text text && !isNumber(text.text()));
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[\\d.,\\s]+( ?(hộ|ha|tấn|người|%))?");
    }

    private static boolean isColumnNumbers(List<Cell> filled) {
        int before = 0;
        int numbers = 0;
        for (Cell cell : filled) {
            String text = cell.text().strip();
            var number = NUMBER.matcher(text);
            if (number.matches()) {
                int value = Integer.parseInt(number.group(1));
                if (value != before + 1) {
                    return false;
                }
                before = value;
                numbers++;
            } else if (before > 0 || !LETTER.matcher(text).matches()) {
                return false;
            }
        }
        return numbers >= 2 && filled.size() >= 3;
    }

    private static boolean says(Pattern pattern, Cell.Text cell, LegacyText legacy) {
        if (cell.text().length() > 200) {
            return false;
        }
        return matches(pattern, cell.text())
                || legacy.readings(cell.text(), cell.font()).stream().anyMatch(reading -> matches(pattern, reading));
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        if (text == null) {
            return false;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return pattern.matcher(SEPARATORS.matcher(plain).replaceAll(" ").strip())
                .matches();
    }
}
