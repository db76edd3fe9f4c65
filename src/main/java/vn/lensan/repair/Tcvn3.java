package vn.lensan.repair;

import vn.lensan.shared.Letters;

/**
 * TCVN 5712:1993, third set (ABC fonts): one code per letter. Toned vowels have a lower-case code only; capitals are
 * written in a font of capitals or, as input methods do, with the lower-case code among capitals (NGUYÔN).
 */
final class Tcvn3 implements Codec {
    static final Tcvn3 CODEC = new Tcvn3();

    /** From code 0xA1 on; a dot where the set has no letter. */
    private static final String CODES = "ĂÂÊÔƠƯĐăâêôơưđ" // A1 to AE
            + "......àảãáạ.ằẳẵắ" // AF to BE
            + ".......ặầẩẫấậè.ẻẽ" // BF to CF
            + "éẹềểễếệìỉ...ĩíịò" // D0 to DF
            + ".ỏõóọồổỗốộờởỡớợù" // E0 to EF
            + ".ủũúụừửữứựỳỷỹýỵ"; // F0 to FE

    private static final char FIRST = 0xA1;
    private static final char[] CODE_OF = new char[0x1F00];

    static {
        for (int i = 0; i < CODES.length(); i++) {
            char letter = CODES.charAt(i);
            if (letter != '.') {
                CODE_OF[letter] = (char) (FIRST + i);
            }
        }
    }

    private Tcvn3() {}

    /** The letter of a code; 0 when the set has none. */
    private static char letter(char code) {
        int at = code - FIRST;
        char letter = at >= 0 && at < CODES.length() ? CODES.charAt(at) : '.';
        return letter == '.' ? 0 : letter;
    }

    @Override
    public int decode(CharSequence text, int from, int to, char[] out) {
        int size = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char letter = letter(c);
            out[size++] = letter == 0 ? c : letter;
        }
        return size;
    }

    /** With the capitals the codes cannot tell restored where the rest of the text shows them. */
    @Override
    public String decode(String text) {
        char[] out = new char[text.length()];
        decode(text, 0, out.length, out);
        boolean capitals = allCapitals(out, 0, out.length, 2);
        boolean titled = !capitals && titled(out);
        for (int from = 0; from < out.length; ) {
            int to = from;
            while (to < out.length && out[to] != ' ') {
                to++;
            }
            if (capitals || allCapitals(out, from, to, 2)) {
                raise(out, from, to);
            } else if (titled && from < to && isSoft(out[from])) {
                out[from] = Character.toUpperCase(out[from]);
            }
            from = to + 1;
        }
        return new String(out);
    }

    /** A vowel with a tone: its code does not tell the case. */
    private static boolean isSoft(char letter) {
        return Letters.tone(letter) > 0;
    }

    private static boolean allCapitals(char[] text, int from, int to, int atLeast) {
        int firm = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text[i]) && !isSoft(text[i])) {
                if (Character.isLowerCase(text[i])) {
                    return false;
                }
                firm++;
            }
        }
        return firm >= atLeast;
    }

    /** At least two words begin with a capital that shows, and no word with a small letter that does. */
    private static boolean titled(char[] text) {
        int capitals = 0;
        for (int i = 0; i < text.length; i++) {
            boolean begins = Character.isLetter(text[i]) && (i == 0 || text[i - 1] == ' ');
            if (begins && !isSoft(text[i])) {
                if (Character.isLowerCase(text[i])) {
                    return false;
                }
                capitals++;
            }
        }
        return capitals >= 2;
    }

    private static void raise(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            text[i] = isSoft(text[i]) ? Character.toUpperCase(text[i]) : text[i];
        }
    }

    @Override
    public String encode(String nfc) {
        char[] out = nfc.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char code = code(out[i]);
            out[i] = code == 0 ? code(Character.toLowerCase(out[i])) : code;
            out[i] = out[i] == 0 ? nfc.charAt(i) : out[i];
        }
        return new String(out);
    }

    private static char code(char letter) {
        return letter < CODE_OF.length ? CODE_OF[letter] : 0;
    }
}
