package vn.lensan.shared;

import java.text.Normalizer;

/**
 * The forms in which Vietnamese text is kept and compared. Every method gives back the very string it was given when
 * nothing changes, and none of them uses a regular expression: they run over millions of cells.
 */
public final class Text {
    private Text() {}

    /**
     * The form for matching and searching: NFD without marks, đ→d, lower case, white space collapsed to single spaces
     * and trimmed. «  NGUYỄN  Văn Đức » → «nguyen van duc»; hoà and hòa both become «hoa».
     */
    public static String fold(String text) {
        int length = text.length();
        if (isFolded(text, length)) {
            return text;
        }
        char[] out = new char[length];
        int size = 0;
        boolean space = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = size > 0;
                continue;
            }
            if (isMark(c)) {
                continue;
            }
            if (!Letters.known(c) && !isPunctuation(c)) {
                return foldForeign(text);
            }
            if (space) {
                out[size++] = ' ';
                space = false;
            }
            out[size++] = Letters.folded(c);
        }
        return new String(out, 0, size);
    }

    private static boolean isFolded(String text, int length) {
        boolean space = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c > ' ' && c < 'A' || c > 'Z' && c < 0x7F) {
                space = false;
            } else if (c == ' ' && !space) {
                space = true;
            } else {
                return false;
            }
        }
        return !space || length == 0;
    }

    private static String foldForeign(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        boolean space = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (isSpace(c)) {
                space = !out.isEmpty();
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(Letters.known(c) ? Letters.folded(c) : Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** What texts are like, in SQL, that contain this one: none of its signs stands for another. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * The form for storage: NFC. Beyond Unicode's own rule, marks typed in the wrong order (é + mũ) are put together
     * too. Tone positions stay as typed: hoà and hòa are different spellings of one name, and both are kept.
     */
    public static String nfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (isMark(c) || !Letters.known(c) && !isPunctuation(c))) {
                return compose(text, i);
            }
        }
        return text;
    }

    private static String compose(String text, int from) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c) && !out.isEmpty()) {
                int last = out.length() - 1;
                char whole = Letters.composed(out.charAt(last), c);
                if (whole != 0) {
                    out.setCharAt(last, whole);
                    continue;
                }
            }
            out.append(c);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /**
     * What a cell says, without what nobody can see: control and zero-width characters, byte order marks, direction
     * marks and soft hyphens go, every kind of white space (line breaks and no-break spaces too) becomes one space,
     * the ends are trimmed, and the rest is put into NFC.
     *
     * <p>Call it only on text that is known to be Unicode. In TCVN3 the letter ư is U+00AD, the soft hyphen, and in
     * UTF-8 read as windows-1252 the letter à ends in a no-break space: legacy text is converted first, cleaned after.
     */
    public static String clean(String text) {
        int length = text.length();
        boolean space = true;
        int dirty = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7F || c > 0xA0 && c < 0x2000 && c != 0xAD;
            if (plain) {
                space = false;
            } else if (c == ' ' && !space) {
                space = true;
            } else {
                dirty = i;
                break;
            }
        }
        if (dirty < 0 && (!space || length == 0)) {
            return nfc(text);
        }
        StringBuilder out = new StringBuilder(length);
        boolean gap = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return nfc(out.toString());
    }

    /**
     * The form in which kinds of product are compared (contract, counting rule 8): NFC, lower case, spaces collapsed,
     * hoà = hòa, every other tone kept: «Cà  phê» = «cà phê», «Thanh Hòa» = «thanh hoà», but «bưởi» ≠ «buổi».
     */
    public static String kindKey(String kind) {
        StringBuilder out = new StringBuilder(clean(kind));
        for (int i = 0; i < out.length(); i++) {
            out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
        }
        for (int i = 0; i + 1 < out.length(); i++) {
            char first = out.charAt(i);
            char second = out.charAt(i + 1);
            int tone = Letters.tone(first);
            if (tone > 0 && isGlide(Letters.toneless(first), second, i > 0 && out.charAt(i - 1) == 'q')) {
                out.setCharAt(i, Letters.toneless(first));
                out.setCharAt(i + 1, Letters.withTone(second, tone));
            }
        }
        return out.toString();
    }

    /** òa, òe, ùy (and ùa, ùe, ùi after q): the two writings of the tone differ in these only. */
    private static boolean isGlide(char first, char second, boolean afterQ) {
        return switch (second) {
            case 'a', 'e' -> first == 'o' || first == 'u' && afterQ;
            case 'y' -> first == 'u';
            case 'i' -> first == 'u' && afterQ;
            default -> false;
        };
    }

    static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c >= 0x85
                && (c == 0xA0
                        || c == 0x85
                        || c >= 0x2000 && c <= 0x200A
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0x202F
                        || c == 0x205F
                        || c == 0x3000);
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    private static boolean isPunctuation(char c) {
        return c >= 0x2010 && c <= 0x205E || c == 0x20AB || c >= 0x200B && c <= 0x200F || c == 0xFEFF || c == 0xFFFD;
    }
}
