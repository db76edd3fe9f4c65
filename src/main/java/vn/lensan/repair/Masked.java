package vn.lensan.repair;

/** Personal numbers as a screen or a workbook shows them: enough to tell two apart, not enough to use one. */
public final class Masked {
    private static final char DOT = '•';

    private Masked() {}

    /** The first three and the last two signs, 038•••••83; a short number shows nothing of itself. */
    public static String of(String number) {
        String clean = number.strip();
        if (clean.isEmpty()) {
            return "";
        }
        return clean.length() < 7
                ? String.valueOf(DOT).repeat(3)
                : clean.substring(0, 3)
                        + String.valueOf(DOT).repeat(clean.length() - 5)
                        + clean.substring(clean.length() - 2);
    }

    /** Whether a cell came back as it was shown: it says nothing new. */
    public static boolean is(String text) {
        return text.indexOf(DOT) >= 0;
    }
}
