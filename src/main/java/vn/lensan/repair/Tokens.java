package vn.lensan.repair;

import java.nio.CharBuffer;
import vn.lensan.shared.Letters;

/** Cuts cells into words as a doubtful encoding must see them, and judges whether a word is right as it stands. */
final class Tokens {
    private Tokens() {}

    /** Letters, and whatever lies beyond ASCII: in TCVN3 a word may be made of signs («§¸»). */
    static boolean isOfToken(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80;
    }

    /** A letter as Unicode has it, in the part of it where Latin letters are. */
    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7
                || c >= 0x1E00 && c < 0x1F00;
    }

    /** Signs that stand before right words, and that TCVN3 has for letters no word begins with, or not at all. */
    private static boolean mayStandBefore(char c) {
        return switch (c) {
            case '«', '±', '½', '¼', '¾', '\u00A0', '₫' -> true;
            default -> c >= 0x2010 && c <= 0x2044 && c != '‰';
        };
    }

    /** The same for signs behind right words. */
    private static boolean mayStandBehind(char c) {
        return switch (c) {
            case '»', '°', '²', '³', '\u00A0', '₫' -> true;
            default -> c >= 0x2010 && c <= 0x2044 && c != '‰';
        };
    }

    private static boolean mayStandBetween(char c) {
        return c == '\u00A0' || c >= 0x2010 && c <= 0x2015;
    }

    /** True when every run of letters beyond ASCII is a syllable and no odd sign touches a letter. */
    static boolean isRight(CharSequence text, int from, int to) {
        for (int i = from; i < to; ) {
            if (!isLetter(text.charAt(i))) {
                char c = text.charAt(i);
                boolean after = i > from && isLetter(text.charAt(i - 1));
                boolean before = i + 1 < to && isLetter(text.charAt(i + 1));
                if (after && !mayStandBehind(c)
                        || before && !mayStandBefore(c)
                        || after && before && !mayStandBetween(c)) {
                    return false;
                }
                i++;
                continue;
            }
            int end = i;
            boolean plain = true;
            for (; end < to && isLetter(text.charAt(end)); end++) {
                plain &= text.charAt(end) < 0x80;
            }
            if (!plain && (!Syllables.valid(text, i, end) || raisedInside(text, i, end))) {
                return false;
            }
            i = end;
        }
        return true;
    }

    /** ThÞ, NghÜa: a capital beyond ASCII behind a small letter is nobody's spelling. */
    private static boolean raisedInside(CharSequence text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** True when the decoded word is a Vietnamese syllable, quotes and the like beside it left out. */
    static boolean isSyllable(char[] word, int length) {
        int from = 0;
        int to = length;
        while (from < to && !isLetter(word[from]) && mayStandBefore(word[from])) {
            from++;
        }
        while (to > from && !isLetter(word[to - 1]) && mayStandBehind(word[to - 1])) {
            to--;
        }
        return from < to && Syllables.valid(CharBuffer.wrap(word, from, to - from), 0, to - from);
    }

    /** True when a letter occurs that only correctly stored Vietnamese has. */
    static boolean hasOnlyVietnamese(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Letters.onlyVietnamese(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
