package vn.lensan.repair;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Text;

/** What phones, citizen numbers, dates and numbers have in common as typed. */
final class Typed {
    /** A general-format cell shows at most six digits before it rounds; a value with more was not rounded for show. */
    private static final int DIGITS_OF_A_TRUE_VALUE = 8;

    private Typed() {}

    /** Without invisible characters, outer spaces and the apostrophe that makes a cell text. */
    static String trimmed(String typed) {
        String clean = Text.clean(typed);
        if (!clean.isEmpty() && (clean.charAt(0) == '\'' || clean.charAt(0) == '’' || clean.charAt(0) == '`')) {
            return clean.substring(1).strip();
        }
        return clean;
    }

    /** Empty, dashes only, or words that say there is none. */
    static boolean saysNothing(String trimmed) {
        if (trimmed.isEmpty()) {
            return true;
        }
        char first = trimmed.charAt(0);
        if (first >= '0' && first <= '9' || first == '+') {
            return false;
        }
        boolean onlyDashes = true;
        for (int i = 0; i < trimmed.length() && onlyDashes; i++) {
            char c = trimmed.charAt(i);
            onlyDashes = c == '-' || c == '–' || c == '—' || c == '.' || c == '/' || c == ' ';
        }
        return onlyDashes || trimmed.length() <= 14 && meansNone(Text.fold(trimmed));
    }

    private static boolean meansNone(String folded) {
        return switch (folded) {
            case "khong", "khong co", "chua co", "ko", "ko co", "k co", "khong ro", "chua ro", "n/a", "null", "none" ->
                true;
            default -> false;
        };
    }

    /**
     * The digits of a number cell that was written out as text: «12345678901.0», «2.0090001234E+10».
     *
     * @return null when it is no such text, empty when the spreadsheet had already rounded it for show
     */
    static @Nullable String ofNumberCell(String trimmed) {
        int length = trimmed.length();
        int point = -1;
        int power = -1;
        for (int i = 0; i < length; i++) {
            char c = trimmed.charAt(i);
            if (c == '.' || c == ',') {
                if (point >= 0 || power >= 0) {
                    return null;
                }
                point = i;
            } else if ((c == 'E' || c == 'e') && i > 0 && power < 0) {
                power = i;
            } else if (!(c >= '0' && c <= '9' || power >= 0 && i == power + 1 && (c == '+' || c == '-'))) {
                return null;
            }
        }
        if (power < 0) {
            boolean zeros = point > 0 && length - point <= 3 && length > point + 1;
            for (int i = point + 1; zeros && i < length; i++) {
                zeros = trimmed.charAt(i) == '0';
            }
            return zeros ? trimmed.substring(0, point) : null;
        }
        if (power == length - 1 || length - power > 5) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(trimmed.replace(',', '.'));
            if (value.scale() > 0 || value.precision() - value.scale() > 20) {
                return "";
            }
            boolean rounded = value.scale() < 0 && value.precision() < DIGITS_OF_A_TRUE_VALUE;
            return rounded ? "" : value.toPlainString();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The first digits of a personal number, the rest as x: 01683xxxxxx. */
    static String masked(String digits, int shown) {
        StringBuilder out = new StringBuilder(digits.length());
        for (int i = 0, seen = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            out.append(digit && seen++ >= shown ? 'x' : c);
        }
        return out.length() > 40 ? out.substring(0, 40) + "…" : out.toString();
    }

    /** A value as quoted in a message: not longer than a person reads. */
    static String quoted(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }
}
