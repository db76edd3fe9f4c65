package vn.lensan.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a row below the headings is; only records count as rows of a file. */
public enum RowNature {
    /** Anything that may be a record, also a broken one. */
    RECORD,
    /** "1 2 3 …", "(1) [2] …", "A B 1 2 …" or "A B C …" under the headings. */
    COLUMN_NUMBERS,
    /** "Tổng cộng", "Cộng thôn …", "Tổng số hộ: 25" with their sums. */
    TOTAL,
    /** Date line, "Người lập biểu", "(Ký, ghi rõ họ tên)" under the table. */
    SIGNATURE;

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_SIGNATURES_BESIDE = 3;

    /** "Tổng" and "cộng" alone, or of something counted; never a name that begins with them. */
    private static final Pattern TOTALS =
            Pattern.compile("(tổng cộng|tổng số|tổng hợp|luỹ kế|lũy kế|tong cong|tong so)( .*)?"
                    + "|(tổng|cộng|cong)( (dồn|toàn|thôn|bản|xóm|ấp|khu|tổ|xã|phường|huyện|tỉnh|trang|mục|phần|\\d+|\\p{L}( \\p{L})*)"
                    + "( .*)?)?"
                    + "|total|grand total");

    /** "II", "*" or "-" before the words of a total. */
    private static final Pattern ORDINAL = Pattern.compile("[IVX]{1,5}\\.?|[^\\p{L}\\p{N}]{1,3}");

    private static final Pattern SIGNATURES =
            Pattern.compile("(.* )?ngày( \\d{1,2})? tháng( \\d{1,2})? năm( \\d{4})?|người lập( biểu| bảng| danh sách)?"
                    + "|ký( (tên|ghi|và|đóng) .*| tên)?|ghi rõ họ( và)? tên|nơi nhận|cán bộ lập( .*)?"
                    + "|((kt|tm|tl)\\.?|thủ trưởng|xác nhận|chủ tịch|phó chủ tịch|trưởng phòng|giám đốc)( .*)?");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern QUANTITY = Pattern.compile("[\\d.,\\s]+( ?(hộ|ha|tấn|người|%))?");

    /** Judges by the words in the row; old fonts are read with {@code legacy}. Costs next to nothing for a record. */
    public static RowNature of(SheetRow row, LegacyText legacy) {
        int first = firstFilled(row, 0);
        if (first < 0) {
            return RECORD;
        }
        if (isColumnNumbers(row, first)) {
            return COLUMN_NUMBERS;
        }
        if (!(row.cell(first) instanceof Cell.Text words) || words.text().length() > LONGEST_WORDS) {
            return RECORD;
        }
        if (isTotal(row, first, legacy)
                || words.text().length() <= 6
                        && ORDINAL.matcher(words.text().strip()).matches()
                        && isTotal(row, firstFilled(row, first + 1), legacy)) {
            return TOTAL;
        }
        return areSignatures(row, legacy) ? SIGNATURE : RECORD;
    }

    private static int firstFilled(SheetRow row, int from) {
        for (int i = from; i < row.cells().size(); i++) {
            if (!row.cells().get(i).blank()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTotal(SheetRow row, int at, LegacyText legacy) {
        return at >= 0
                && row.cell(at) instanceof Cell.Text words
                && words.text().length() <= LONGEST_WORDS
                && mayBeTotal(words.text())
                && quantitiesFollow(row, at)
                && says(TOTALS, words, legacy);
    }

    /** The words begin with t, c, l or g in every font. */
    private static boolean mayBeTotal(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return "tTcClLgG".indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** Under a sum stand numbers, not names and dates. */
    private static boolean quantitiesFollow(SheetRow row, int first) {
        for (int i = firstFilled(row, first + 1); i >= 0; i = firstFilled(row, i + 1)) {
            if (row.cell(i) instanceof Cell.Text text
                    && !QUANTITY.matcher(text.text().strip()).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isColumnNumbers(SheetRow row, int first) {
        int numbers = 0;
        int letters = 0;
        boolean alphabet = true;
        for (int i = first; i >= 0; i = firstFilled(row, i + 1)) {
            String text = row.cell(i).text().strip();
            if (text.length() > 5) {
                return false;
            }
            boolean bracketed =
                    text.startsWith("(") && text.endsWith(")") || text.startsWith("[") && text.endsWith("]");
            String bare = bracketed ? text.substring(1, text.length() - 1) : text;
            if (bare.equals(Integer.toString(numbers + 1))) {
                numbers++;
            } else if (numbers == 0 && bare.length() == 1 && Character.isLetter(bare.charAt(0))) {
                alphabet &= Character.toUpperCase(bare.charAt(0)) == 'A' + letters;
                letters++;
            } else {
                return false;
            }
        }
        return numbers >= 2 && numbers + letters >= 3 || numbers == 0 && letters >= 3 && alphabet;
    }

    private static boolean areSignatures(SheetRow row, LegacyText legacy) {
        int filled = 0;
        for (int i = firstFilled(row, 0); i >= 0; i = firstFilled(row, i + 1)) {
            if (++filled > MOST_SIGNATURES_BESIDE || !(row.cell(i) instanceof Cell.Text)) {
                return false;
            }
        }
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .allMatch(cell -> cell instanceof Cell.Text words
                        && words.text().length() <= LONGEST_WORDS
                        && says(SIGNATURES, words, legacy));
    }

    private static boolean says(Pattern pattern, Cell.Text words, LegacyText legacy) {
        return matches(pattern, words.text())
                || legacy.readings(words.text(), words.font()).stream().anyMatch(reading -> matches(pattern, reading));
    }

    private static boolean matches(Pattern pattern, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return pattern.matcher(SEPARATORS.matcher(plain).replaceAll(" ").strip())
                .matches();
    }
}
