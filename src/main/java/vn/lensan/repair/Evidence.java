package vn.lensan.repair;

/** What the words seen so far say for and against one encoding. */
final class Evidence {
    private static final int LONGEST_WORD = 64;
    /** Beside so many right words one that could be converted is believed to be a slip, not another encoding. */
    private static final int RIGHT_WORDS_TO_ONE = 50;

    final LegacyEncoding encoding;
    private final Codec codec;
    private final char[] decoded = new char[LONGEST_WORD];

    /** Wrong before, a syllable after. */
    long mended;
    /** Wrong before and after. */
    long unexplained;
    /** Right before, wrong after. */
    long damaged;
    /** Mended words that nothing but this encoding explains. */
    private long certain;

    private int firstMended;
    private boolean severalMended;

    Evidence(LegacyEncoding encoding) {
        this.encoding = encoding;
        this.codec = Codec.of(encoding);
    }

    /** One word with something beyond ASCII in it. */
    void add(CharSequence text, int from, int to, boolean right) {
        if (to - from > LONGEST_WORD) {
            return;
        }
        int length = codec.decode(text, from, to, decoded);
        boolean changed = changed(text, from, to, length);
        boolean after = changed && Tokens.isSyllable(decoded, length);
        if (right) {
            if (after && isGarbled(text, from, to)) {
                note(text, from, to);
            } else if (changed && !after) {
                damaged++;
            }
        } else if (after) {
            note(text, from, to);
            certain += isCertain(text, from, to) ? 1 : 0;
        } else {
            unexplained++;
        }
    }

    private boolean changed(CharSequence text, int from, int to, int length) {
        if (length != to - from) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            if (decoded[i] != text.charAt(from + i)) {
                return true;
            }
        }
        return false;
    }

    private void note(CharSequence text, int from, int to) {
        mended++;
        if (!severalMended) {
            int hash = 1;
            for (int i = from; i < to; i++) {
                hash = hash * 31 + Character.toLowerCase(text.charAt(i));
            }
            severalMended = firstMended != 0 && firstMended != hash;
            firstMended = hash;
        }
    }

    /** Garbled UTF-8 may look right when its signs stand at the end of a word: «Há»—» is «Hỗ». */
    private boolean isGarbled(CharSequence text, int from, int to) {
        if (encoding != LegacyEncoding.MOJIBAKE) {
            return false;
        }
        for (int i = from; i + 2 < to; i++) {
            char c = text.charAt(i);
            if (c == 'á' && (text.charAt(i + 1) == '»' || text.charAt(i + 1) == 'º')) {
                return Mojibake.sequence(text, i, to) == 3;
            }
        }
        return false;
    }

    private boolean isCertain(CharSequence text, int from, int to) {
        return switch (encoding) {
            case MOJIBAKE, MOJIBAKE_TWICE -> true;
            case TCVN3 -> to - from >= 3 && hasSignBetweenLetters(text, from, to);
            default -> false;
        };
    }

    private static boolean hasSignBetweenLetters(CharSequence text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (!Tokens.isLetter(text.charAt(i))
                    && Tokens.isLetter(text.charAt(i - 1))
                    && Tokens.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** How much better the text gets by this encoding, in words; in mixed text right cells are not converted. */
    long gain(long right) {
        return right > 0 ? mended : mended - damaged;
    }

    /**
     * Whether the words prove the encoding.
     *
     * @param right words with letters that only right Vietnamese has
     * @param oneWordIsEnough when the rest of the sheet is written so
     */
    boolean proves(long right, boolean oneWordIsEnough) {
        return mended > 0
                && (severalMended || certain > 0 || oneWordIsEnough)
                && (right > 0 || mended >= 2 * damaged)
                && 2 * mended >= unexplained
                && (mended * RIGHT_WORDS_TO_ONE >= right || certain > 0);
    }

    /** What one cell alone says about the encoding its column has. */
    static Evidence of(LegacyEncoding encoding, String cell) {
        Evidence own = new Evidence(encoding == LegacyEncoding.TCVN3_CAPITALS ? LegacyEncoding.TCVN3 : encoding);
        LegacyStatistics.words(cell, (from, to) -> own.add(cell, from, to, Tokens.isRight(cell, from, to)));
        return own;
    }

    /** At least one word becomes right, and none becomes or stays wrong. */
    boolean becomesRight() {
        return mended > 0 && damaged == 0 && unexplained == 0;
    }

    /** Every word was right before, and some would not be afterwards. */
    boolean onlyDamages() {
        return damaged > 0 && mended == 0 && unexplained == 0;
    }
}
