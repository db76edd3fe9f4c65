package vn.lensan.shared;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How people's names are ordered and compared. */
public final class PersonName {
    /** Names as an office lists them; names alike in everything but case keep a fixed order too. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(PersonName::sortKey).thenComparing(Comparator.naturalOrder());

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /** By lower-case letter without tone: its place in the alphabet as one ASCII character from A on; 0 = no letter. */
    private static final char[] WEIGHT = new char[0x1B1];

    static {
        for (int i = 0; i < ALPHABET.length(); i++) {
            WEIGHT[ALPHABET.charAt(i)] = (char) ('A' + i);
        }
    }

    private PersonName() {}

    /**
     * A key whose plain character order (also {@code collate "C"}) is the order of names: tên, the last word, first,
     * then họ, then the words between; each by the Vietnamese alphabet (a ă â b c d đ e ê …) and, letters being equal,
     * by tone (ngang, huyền, hỏi, ngã, sắc, nặng). Case and the two writings hoà, hòa make no difference.
     */
    public static String sortKey(String name) {
        String clean = Text.clean(name);
        int last = clean.lastIndexOf(' ') + 1;
        StringBuilder key = new StringBuilder(clean.length() * 2);
        appendWord(key, clean, last, clean.length());
        for (int from = 0; from < last; ) {
            int to = clean.indexOf(' ', from);
            appendWord(key, clean, from, to);
            from = to + 1;
        }
        return key.toString();
    }

    /** Letters, «!», the tone, a space: both separators are below every letter, so «An» comes before «Anh». */
    private static void appendWord(StringBuilder key, String name, int from, int to) {
        int tone = 0;
        for (int i = from; i < to; i++) {
            char c = Character.toLowerCase(name.charAt(i));
            tone = tone == 0 ? Letters.tone(c) : tone;
            char letter = Letters.toneless(c);
            char weight = letter < WEIGHT.length ? WEIGHT[letter] : 0;
            if (weight == 0) {
                char folded = Letters.folded(letter);
                weight = folded < WEIGHT.length ? WEIGHT[folded] : 0;
            }
            if (weight != 0) {
                key.append(weight);
            } else if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        key.append('!').append((char) ('0' + tone)).append(' ');
    }

    /**
     * Whether two names may be one person's (contract, household reference): none given, equal when folded, or one's
     * words contained in the other's.
     *
     * <p>Decided: contained means that every word of the shorter occurs somewhere in the longer, whatever the order,
     * and counted as a set. Lists leave out the đệm («Nguyễn An» for «Nguyễn Văn An») and platforms swap họ and tên,
     * so the words need not follow one another; in SQL this is array containment of the folded words, {@code <@}.
     */
    public static boolean compatible(@Nullable String one, @Nullable String other) {
        return one == null || other == null || foldedCompatible(Text.fold(one), Text.fold(other));
    }

    /** {@link #compatible} for names already folded; nothing is allocated. */
    public static boolean foldedCompatible(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other) || within(one, other) || within(other, one);
    }

    private static boolean within(String words, String whole) {
        for (int from = 0; from < words.length(); ) {
            int space = words.indexOf(' ', from);
            int to = space < 0 ? words.length() : space;
            if (!hasWord(whole, words, from, to - from)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private static boolean hasWord(String whole, String words, int from, int length) {
        for (int at = 0; at + length <= whole.length(); ) {
            int end = at + length;
            if ((end == whole.length() || whole.charAt(end) == ' ') && whole.regionMatches(at, words, from, length)) {
                return true;
            }
            int space = whole.indexOf(' ', at);
            if (space < 0) {
                return false;
            }
            at = space + 1;
        }
        return false;
    }
}
