package vn.lensan.repair;

import vn.lensan.shared.Letters;

/**
 * Whether some letters can be a Vietnamese syllable: an onset, a rime that exists, at most one tone, and sắc or nặng
 * before a final c, ch, k, p, t. A rule, not a list of words: any name can be spelled, but TCVN3, VNI or garbled UTF-8
 * read as Unicode hardly ever passes.
 */
final class Syllables {
    /** Letter → 1 to 31, by lower-case letter without tone; 0 = not of a rime. */
    private static final byte[] CODE = new byte[0x1B1];

    private static final int[] RIMES = new int[2048];
    private static final int LONGEST = 7;
    private static final int LAST_VOWEL = 12;

    static {
        String letters = "aăâeêioôơuưycghkmnpt";
        for (int i = 0; i < letters.length(); i++) {
            CODE[letters.charAt(i)] = (byte) (i + 1);
        }
        add("a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây");
        add("e ec ek em en eng eo ep et ê êch êk êm ên êng ênh êp êt êu");
        add("i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu");
        add("o oa oac oach oai oam oan oang oanh oao oap oat oau oay oăc oăm oăn oăng oăp oăt oc oe oem oen oeo oet");
        add("oi ok om on ong ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt");
        add("u ua uân uâng uât uây uc uê uêch uên uênh uêt ui uit um un ung uôc uôi uôm uôn uông uôt uơ uơi up ut");
        add("uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu");
        add("y yêm yên yêng yêt yêu");
    }

    private Syllables() {}

    private static void add(String rimes) {
        for (String rime : rimes.split(" ")) {
            int packed = 0;
            for (int i = 0; i < rime.length(); i++) {
                packed = packed << 5 | CODE[rime.charAt(i)];
            }
            int at = slot(packed);
            while (RIMES[at] != 0) {
                at = at + 1 & RIMES.length - 1;
            }
            RIMES[at] = packed;
        }
    }

    private static int slot(int packed) {
        return (packed * 0x9E3779B9) >>> 21;
    }

    private static boolean isRime(int packed) {
        for (int at = slot(packed); RIMES[at] != 0; at = at + 1 & RIMES.length - 1) {
            if (RIMES[at] == packed) {
                return true;
            }
        }
        return false;
    }

    /** True when the letters from (inclusive) to (exclusive) are one syllable, in whatever case. */
    static boolean valid(CharSequence text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > LONGEST) {
            return false;
        }
        char first = letter(text, from);
        char second = length > 1 ? letter(text, from + 1) : 0;
        char third = length > 2 ? letter(text, from + 2) : 0;
        return switch (first) {
            case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y' -> rime(text, from, to, 0, (char) 0);
            case 'b', 'd', 'đ', 'h', 'l', 'm', 'r', 's', 'v', 'x' -> rime(text, from + 1, to, 0, first);
            case 'c' ->
                second == 'h' ? rime(text, from + 2, to, 0, 'h') : !isFront(second) && rime(text, from + 1, to, 0, 'c');
            case 'k', 'p' -> rime(text, second == 'h' ? from + 2 : from + 1, to, 0, first);
            case 't' -> rime(text, second == 'h' || second == 'r' ? from + 2 : from + 1, to, 0, 't');
            case 'n' ->
                switch (second) {
                    case 'h' -> rime(text, from + 2, to, 0, 'n');
                    case 'g' ->
                        third == 'h'
                                ? length > 3 && isFront(letter(text, from + 3)) && rime(text, from + 3, to, 0, 'n')
                                : !isFront(third) && rime(text, from + 2, to, 0, 'n');
                    default -> rime(text, from + 1, to, 0, 'n');
                };
            case 'g' ->
                switch (second) {
                    case 'h' -> isFront(third) && rime(text, from + 2, to, 0, 'g');
                    case 'i' -> rime(text, from + 1, to, 0, 'g') || giRime(text, from, to);
                    default -> !isFront(second) && rime(text, from + 1, to, 0, 'g');
                };
            case 'q' ->
                second == 'u' && (rime(text, from + 2, to, CODE['u'], 'q') || rime(text, from + 2, to, CODE['o'], 'q'));
            default -> false;
        };
    }

    /** gi before a vowel; the tone may stand on neither letter of it. */
    private static boolean giRime(CharSequence text, int from, int to) {
        return Letters.tone(text.charAt(from + 1)) == 0 && rime(text, from + 2, to, 0, 'g');
    }

    /** The rest of a syllable after its onset; glide = code of the u or o heard in «qu». */
    private static boolean rime(CharSequence text, int from, int to, int glide, char onset) {
        if (from >= to || to - from > 5) {
            return false;
        }
        int packed = glide;
        int tone = glide == 0 ? 0 : Letters.tone(text.charAt(from - 1));
        int toneAt = -1;
        int vowels = 0;
        int lastShaped = -1;
        char last = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int own = Letters.tone(c);
            if (own > 0) {
                if (tone > 0) {
                    return false;
                }
                tone = own;
                toneAt = i - from;
            }
            last = letter(text, i);
            int code = last < CODE.length ? CODE[last] : 0;
            if (code == 0) {
                return false;
            }
            vowels += code <= LAST_VOWEL ? 1 : 0;
            lastShaped = last > 'z' ? i - from : lastShaped;
            packed = packed << 5 | code;
        }
        boolean open = vowels == to - from;
        boolean stopped = last == 'c' || last == 'k' || last == 'p' || last == 't' || last == 'h' && endsInCh(text, to);
        if (stopped && tone < 4 || toneAt >= 0 && !standsRight(text, from, toneAt, vowels, lastShaped, open)) {
            return false;
        }
        if (glide == 0 && letter(text, from) == 'y') {
            boolean bare = to - from == 1;
            boolean fits = onset == 0 || bare && "hklmstvn".indexOf(onset) >= 0;
            if (!fits) {
                return false;
            }
        }
        return isRime(packed);
    }

    /** Where the tone may stand: on ă â ê ô ơ ư, else before a final consonant, else by either school in oa, oe, uy. */
    private static boolean standsRight(
            CharSequence text, int from, int toneAt, int vowels, int lastShaped, boolean open) {
        if (lastShaped >= 0) {
            return toneAt == lastShaped;
        }
        if (!open) {
            return toneAt == vowels - 1;
        }
        if (vowels == 2) {
            char first = letter(text, from);
            char second = letter(text, from + 1);
            boolean eitherSchool = first == 'o' && (second == 'a' || second == 'e') || first == 'u' && second == 'y';
            return toneAt == 0 || eitherSchool;
        }
        return toneAt == vowels / 2;
    }

    private static boolean endsInCh(CharSequence text, int to) {
        return letter(text, to - 2) == 'c';
    }

    private static boolean isFront(char letter) {
        return letter == 'e' || letter == 'ê' || letter == 'i' || letter == 'y';
    }

    private static char letter(CharSequence text, int at) {
        return Character.toLowerCase(Letters.toneless(text.charAt(at)));
    }
}
