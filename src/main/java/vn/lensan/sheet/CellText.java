package vn.lensan.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text cells, the same for every kind of file. */
final class CellText {

    /** What a spreadsheet shows in place of a value, also where it was saved as text: an error, or no room. */
    private static final Pattern ERRORS =
            Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|#{2,60})\\s*");

    private CellText() {}

    /** Blank when only spaces stand there; our own escaping of formulas is taken back; a NUL can't be stored and goes. */
    static Cell of(String text, @Nullable String font, boolean cut) {
        if (isBlank(text)) {
            return Cell.BLANK;
        }
        if (text.charAt(0) == '#' && ERRORS.matcher(text).matches()) {
            return new Cell.Broken(text.strip());
        }
        String kept = text.indexOf(0) < 0 ? text : text.replace("\u0000", "");
        return new Cell.Text(Neutral.undone(kept), font, cut);
    }

    /** Cuts at the limit, never through a surrogate pair. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** Not the soft hyphen: it is the letter ư of the TCVN3 fonts. */
    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ' || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
            if (!space) {
                return false;
            }
        }
        return true;
    }
}
