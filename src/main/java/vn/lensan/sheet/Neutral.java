package vn.lensan.sheet;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula is led by an apostrophe in all we write, and read back without it. A
 * dash and a negative number ("-", "-12,5%") can do nothing and stay as they are.
 */
public final class Neutral {
    private static final Pattern NEGATIVE = Pattern.compile("-(?:[0-9][0-9.,]*\\s?%?)?");

    private Neutral() {}

    /** The text as it may safely stand in a cell of a file we give away. */
    public static String of(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    /** The text before {@link #of} was put to it. */
    static String undone(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && isFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text, int at) {
        if (text.length() <= at) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' ->
                !NEGATIVE.matcher(text.substring(at)).matches();
            default -> false;
        };
    }
}
