package vn.lensan.sheet;

/**
 * Tells the three one-byte writings of Vietnamese apart by what only one of them does: TCVN3 puts its letters where the
 * others have punctuation, VNI sets a tone letter after each vowel, Windows-1258 sets one of five tone bytes after a
 * vowel and has ă â ê ô ơ ư đ in places of its own.
 */
final class LegacyBytes {

    private static final byte[] VNI_TONE = new byte[256];
    private static final boolean[] VOWEL_1258 = new boolean[256];

    private static final int A = 1;
    private static final int E = 2;
    private static final int O = 4;
    private static final int U = 8;
    private static final int Y = 16;

    static {
        for (int tone : new int[] {0xF8, 0xF9, 0xFB, 0xF5}) {
            mark(tone, A | E | O | U | Y);
        }
        mark(0xEF, A | E | O | U);
        for (int circumflex : new int[] {0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4}) {
            mark(circumflex, A | E | O);
        }
        for (int breve : new int[] {0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB}) {
            mark(breve, A);
        }
        for (int vowel : "aeiouyAEIOUY".toCharArray()) {
            VOWEL_1258[vowel] = true;
        }
        for (int vowel : new int[] {0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD}) {
            VOWEL_1258[vowel] = true;
        }
    }

    private long tcvn3;
    private long vni;
    private long windows1258;
    private int before;

    private static void mark(int tone, int bases) {
        VNI_TONE[tone] = (byte) bases;
        VNI_TONE[tone - 0x20] = (byte) bases;
    }

    void take(int b) {
        if (b >= 0xA0) {
            judge(b);
        }
        before = b;
    }

    private void judge(int b) {
        if (b >= 0xA1 && b <= 0xAE || b >= 0xB5 && b <= 0xBE) {
            tcvn3 += 2;
            return;
        }
        if ((VNI_TONE[b] & base(before)) != 0 || b == 0xF1 || b == 0xD1 || b == 0xF6 || b == 0xD6) {
            vni++;
        }
        boolean tone = b == 0xCC || b == 0xD2 || b == 0xDE || b == 0xEC || b == 0xF2;
        if (tone && VOWEL_1258[before]) {
            windows1258 += 2;
        } else if (b == 0xF0 || b == 0xD0 || b == 0xFD || b == 0xDD || VOWEL_1258[b] && !isLetter(before)) {
            windows1258++;
        }
    }

    private static int base(int letter) {
        return switch (letter | 0x20) {
            case 'a' -> A;
            case 'e' -> E;
            case 'o', 0xF4 -> O;
            case 'u', 0xF6 -> U;
            case 'y' -> Y;
            default -> 0;
        };
    }

    private static boolean isLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0xC0;
    }

    Decoding judge() {
        if (tcvn3 > vni && tcvn3 > windows1258) {
            return Decoding.TCVN3_AS_1252;
        }
        return vni > windows1258 ? Decoding.VNI_AS_1252 : Decoding.WINDOWS_1258;
    }
}
