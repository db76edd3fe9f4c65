package vn.lensan.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Text;

/**
 * Learns from the cells of a column (or of a whole csv) how they are written, one cell after the other.
 *
 * <p>The evidence is the share of Vietnamese syllables before and after each conversion. Right text stays right: a
 * verdict needs words that are no syllables as they stand and become some, at least two different ones or one that no
 * language writes (a sign between letters). Words with letters that only Unicode Vietnamese has count against it. A
 * column of a closed list (kind, sex) is also judged by whether its values then are on the list.
 */
public final class LegacyStatistics {
    private static final int VALUES_OF_A_LIST = 100;
    /** After so many cells beyond ASCII one in sixteen tells enough: a million rows must not wait for their verdict. */
    private static final int CELLS_ALL_JUDGED = 5_000;

    /** Its top four bits are 0 for one count in sixteen, at no fixed distance: a csv comes column by column. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** Fewer right words than one to so many others are headings and slips; the text is not called mixed for them. */
    private static final int WORDS_TO_ONE_RIGHT = 50;

    private final List<Evidence> candidates = List.of(
            new Evidence(LegacyEncoding.MOJIBAKE),
            new Evidence(LegacyEncoding.MOJIBAKE_TWICE),
            new Evidence(LegacyEncoding.VNI),
            new Evidence(LegacyEncoding.TCVN3),
            new Evidence(LegacyEncoding.WINDOWS_1258));
    private final @Nullable Predicate<String> listed;
    private final Set<String> values = new HashSet<>();
    private long right;
    private long apart;
    private long seen;

    /** For free text. */
    public LegacyStatistics() {
        this(null);
    }

    private LegacyStatistics(@Nullable Predicate<String> listed) {
        this.listed = listed;
    }

    /** For a column whose values come from a list; the test is given folded values. */
    public static LegacyStatistics ofList(Predicate<String> foldedIsListed) {
        return new LegacyStatistics(foldedIsListed);
    }

    /** One more cell, exactly as it arrived. */
    public void add(String cell) {
        int length = cell.length();
        boolean ascii = true;
        boolean marks = false;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            ascii &= c < 0x80;
            marks |= c >= 0x300 && c < 0x370;
        }
        if (ascii) {
            return;
        }
        if (listed != null && values.size() < VALUES_OF_A_LIST) {
            values.add(cell);
        }
        apart += marks ? 1 : 0;
        if (++seen > CELLS_ALL_JUDGED && seen * SCATTER >>> 60 != 0) {
            return;
        }
        String composed = marks ? Text.nfc(cell) : cell;
        words(composed, (from, to) -> addWord(composed, from, to));
    }

    private void addWord(String text, int from, int to) {
        boolean isRight = Tokens.isRight(text, from, to);
        if (Tokens.hasOnlyVietnamese(text, from, to)) {
            right += isRight ? 1 : 0;
            return;
        }
        for (Evidence candidate : candidates) {
            candidate.add(text, from, to, isRight);
        }
    }

    interface Word {
        void at(int from, int to);
    }

    /** Every word with something beyond ASCII in it; a lone sign is no word. */
    static void words(String text, Word word) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            int from = i;
            boolean ascii = true;
            while (i < length && Tokens.isOfToken(text.charAt(i))) {
                ascii &= text.charAt(i) < 0x80;
                i++;
            }
            if (!ascii && (i - from > 1 || Tokens.isLetter(text.charAt(from)))) {
                word.at(from, i);
            }
            i = i == from ? i + 1 : i;
        }
    }

    /** What the cells so far tell. */
    public LegacyVerdict verdict() {
        return judge(LegacyEncoding.NONE);
    }

    /** The same within a sheet or csv already judged: where that is legacy, a single odd word in here is enough. */
    public LegacyVerdict verdictWithin(LegacyVerdict whole) {
        return whole.isNone() ? verdict() : judge(whole.encoding());
    }

    /**
     * The same for cells in one font. The font decides, unless most words are right Unicode typed in it all the same.
     */
    public LegacyVerdict verdict(@Nullable String fontName) {
        LegacyEncoding byFont = LegacyEncoding.ofFont(fontName);
        if (byFont == LegacyEncoding.NONE) {
            return verdict();
        }
        LegacyEncoding seen = byFont == LegacyEncoding.TCVN3_CAPITALS ? LegacyEncoding.TCVN3 : byFont;
        long mended = 0;
        for (Evidence candidate : candidates) {
            mended += candidate.encoding == seen ? candidate.mended : 0;
        }
        return right > mended ? verdict() : new LegacyVerdict(byFont, isMixed(mended), mended, right);
    }

    private LegacyVerdict judge(LegacyEncoding around) {
        LegacyEncoding byList = encodingByList();
        if (byList != LegacyEncoding.NONE) {
            return new LegacyVerdict(byList, false, values.size(), right);
        }
        Evidence best = null;
        for (Evidence candidate : candidates) {
            boolean proved = candidate.proves(right, candidate.encoding == around);
            if (proved && (best == null || candidate.gain(right) > best.gain(right))) {
                best = candidate;
            }
        }
        if (best != null) {
            return new LegacyVerdict(best.encoding, isMixed(best.mended), best.mended, right);
        }
        return new LegacyVerdict(apart > 0 ? LegacyEncoding.NFD : LegacyEncoding.NONE, false, 0, right);
    }

    private boolean isMixed(long mended) {
        return right * WORDS_TO_ONE_RIGHT > mended;
    }

    /** The encoding by which values get onto the list and none falls off it. */
    private LegacyEncoding encodingByList() {
        if (listed == null) {
            return LegacyEncoding.NONE;
        }
        for (Evidence candidate : candidates) {
            boolean gained = false;
            boolean lost = false;
            for (String value : values) {
                boolean before = listed.test(Text.fold(Text.clean(value)));
                boolean after = listed.test(Text.fold(Text.clean(LegacyText.convert(candidate.encoding, value))));
                gained |= after && !before;
                lost |= before && !after;
            }
            if (gained && !lost) {
                return candidate.encoding;
            }
        }
        return LegacyEncoding.NONE;
    }
}
