package vn.lensan.shared;

import java.text.Normalizer;

/**
 * The Vietnamese letters taken apart: a letter is a base (a), a shape (â) and a tone (ấ).
 *
 * <p>Tones are numbered in dictionary order: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. The tables are filled once
 * from the Unicode data of the JDK, so that nothing on the hot path needs {@link Normalizer}.
 */
public final class Letters {
    private static final int LATIN_END = 0x250;
    private static final int ADDITIONAL = 0x1E00;
    private static final int ADDITIONAL_END = 0x1F00;
    private static final int SIZE = LATIN_END + ADDITIONAL_END - ADDITIONAL;

    private static final String TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323";
    private static final String SHAPE_MARKS = "\u0302\u0306\u031B";
    private static final String VOWELS = "aeiouyAEIOUY";

    /** By {@link #slot}: lower case without any mark; đ gives d. */
    private static final char[] FOLDED = new char[SIZE];
    /** By slot: the letter without its tone, shape and case kept. */
    private static final char[] TONELESS = new char[SIZE];
    /** By slot: the letter without tone and shape, case kept. */
    private static final char[] BASE = new char[SIZE];

    private static final byte[] TONE = new byte[SIZE];
    private static final byte[] SHAPE = new byte[SIZE];
    /** [base letter of ASCII][shape][tone] → the precomposed letter, 0 where Unicode has none. */
    private static final char[][][] COMPOSED = new char[128][4][6];

    static {
        for (int slot = 0; slot < SIZE; slot++) {
            describe(slot, (char) (slot < LATIN_END ? slot : slot - LATIN_END + ADDITIONAL));
        }
    }

    private Letters() {}

    private static void describe(int slot, char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        char base = apart.charAt(0);
        FOLDED[slot] = Character.toLowerCase(base == 'đ' || base == 'Đ' ? 'd' : base);
        TONELESS[slot] = c;
        BASE[slot] = c;
        if (VOWELS.indexOf(base) < 0) {
            return;
        }
        int tone = 0;
        int shape = 0;
        for (int i = 1; i < apart.length(); i++) {
            int asTone = TONE_MARKS.indexOf(apart.charAt(i)) + 1;
            int asShape = SHAPE_MARKS.indexOf(apart.charAt(i)) + 1;
            if (asTone == 0 && asShape == 0 || asTone > 0 && tone > 0) {
                return; // ä, ȅ, ṍ …: a letter of another language
            }
            tone = asTone == 0 ? tone : asTone;
            shape = asShape == 0 ? shape : asShape;
        }
        TONE[slot] = (byte) tone;
        SHAPE[slot] = (byte) shape;
        BASE[slot] = base;
        COMPOSED[base][shape][tone] = c;
        String toneless = shape == 0 ? String.valueOf(base) : base + SHAPE_MARKS.substring(shape - 1, shape);
        TONELESS[slot] = Normalizer.normalize(toneless, Normalizer.Form.NFC).charAt(0);
    }

    private static int slot(char c) {
        if (c < LATIN_END) {
            return c;
        }
        return c >= ADDITIONAL && c < ADDITIONAL_END ? c - ADDITIONAL + LATIN_END : -1;
    }

    /** True when the tables describe this character; others need the JDK's normaliser. */
    static boolean known(char c) {
        return slot(c) >= 0;
    }

    /** Lower case without marks (ế → e, Đ → d); a character the tables do not hold comes back as it is. */
    public static char folded(char c) {
        int slot = slot(c);
        return slot < 0 ? c : FOLDED[slot];
    }

    /** The same letter without its tone (Ế → Ê, ạ → a); anything else comes back as it is. */
    public static char toneless(char c) {
        int slot = slot(c);
        return slot < 0 ? c : TONELESS[slot];
    }

    /** 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng; 0 for anything that is no Vietnamese vowel. */
    public static int tone(char c) {
        int slot = slot(c);
        return slot < 0 ? 0 : TONE[slot];
    }

    /** The vowel of this shape under that tone (ê, 4 → ế); 0 where there is none. */
    public static char withTone(char letter, int tone) {
        int slot = slot(letter);
        return slot < 0 || BASE[slot] >= 128 ? 0 : COMPOSED[BASE[slot]][SHAPE[slot]][tone];
    }

    /**
     * One vowel and one combining mark as a single letter, in whatever order the marks come: â + sắc and á + mũ both
     * give ấ.
     *
     * @return 0 when Vietnamese has no such letter
     */
    static char composed(char letter, char mark) {
        int slot = slot(letter);
        if (slot < 0 || BASE[slot] >= 128) {
            return 0;
        }
        int tone = TONE_MARKS.indexOf(mark) + 1;
        int shape = SHAPE_MARKS.indexOf(mark) + 1;
        if (tone > 0) {
            return TONE[slot] == 0 ? COMPOSED[BASE[slot]][SHAPE[slot]][tone] : 0;
        }
        return shape > 0 && SHAPE[slot] == 0 ? COMPOSED[BASE[slot]][shape][TONE[slot]] : 0;
    }

    /** True for the letters that only correctly stored Vietnamese has: ă đ ĩ ũ ơ ư and all of ạ to ỹ, both cases. */
    public static boolean onlyVietnamese(char c) {
        if (c < 0x100) {
            return false;
        }
        if (c >= 0x1EA0 && c <= 0x1EF9) {
            return true;
        }
        return switch (c) {
            case 'Ă', 'ă', 'Đ', 'đ', 'Ĩ', 'ĩ', 'Ũ', 'ũ', 'Ơ', 'ơ', 'Ư', 'ư' -> true;
            default -> false;
        };
    }
}
