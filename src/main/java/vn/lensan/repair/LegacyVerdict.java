package vn.lensan.repair;

import vn.lensan.shared.Text;

/**
 * How a column, or a whole csv, is written.
 *
 * @param encoding NONE or NFD when nothing needs converting but normalising
 * @param mixed part of it is right Unicode already: only cells that become right by it are converted
 * @param mended words that become Vietnamese syllables by it
 * @param right words that are right as they are
 */
public record LegacyVerdict(LegacyEncoding encoding, boolean mixed, long mended, long right) {
    /** Nothing to convert. */
    public static final LegacyVerdict NONE = new LegacyVerdict(LegacyEncoding.NONE, false, 0, 0);

    /** True when cells are only cleaned and normalised. */
    public boolean isNone() {
        return encoding == LegacyEncoding.NONE || encoding == LegacyEncoding.NFD;
    }

    /**
     * The cell as it is to be stored: converted if the verdict says so, then {@link Text#clean cleaned}, then NFC. In
     * this order, because cleaning first would take away the soft hyphens that are ư in TCVN3, and the control
     * characters and no-break spaces that are parts of letters in garbled UTF-8.
     */
    public String mend(String cell) {
        return Text.clean(converts(cell) ? LegacyText.convert(encoding, cell) : cell);
    }

    /** {@link #mend} as a reading: blank when nothing is left, repaired with before and after when converted. */
    public Reading<String> read(String cell) {
        boolean converted = converts(cell);
        String text = Text.clean(converted ? LegacyText.convert(encoding, cell) : cell);
        if (text.isEmpty()) {
            return Reading.blank(cell);
        }
        return converted
                ? Reading.repaired(
                        text,
                        cell,
                        RepairProblem.TEXT_CONVERTED.with(
                                encoding.vietnamese(), Typed.quoted(cell), Typed.quoted(text)))
                : Reading.right(text, cell);
    }

    /** Whether {@link #mend} changes the encoding of this very cell. */
    public boolean converts(String cell) {
        if (isNone() || isAscii(cell) || Tokens.hasOnlyVietnamese(cell, 0, cell.length())) {
            return false;
        }
        Evidence own = Evidence.of(encoding, cell);
        return mixed ? own.becomesRight() : !own.onlyDamages();
    }

    private static boolean isAscii(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
