package vn.lensan.repair;

import vn.lensan.shared.Letters;
import vn.lensan.shared.Text;

/** Windows-1258 read as windows-1252: the tone is a character of its own behind the vowel («NguyêÞn»). */
final class Windows1258 implements Codec {
    static final Windows1258 CODEC = new Windows1258();

    /** Shown as windows-1252, meant in windows-1258. */
    private static final String PAIRS = "ÃĂãăÐĐðđÕƠõơÝƯýưþ₫Ì\u0300Ò\u0309Þ\u0303ì\u0301ò\u0323";
    /** Toned vowels that windows-1258 has as one character. */
    private static final String WHOLE = "ÀÁÈÉÍÓÙÚàáèéíóùú";

    private static final char[] MEANT = new char[256];

    static {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            MEANT[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
        }
    }

    private Windows1258() {}

    @Override
    public int decode(CharSequence text, int from, int to, char[] out) {
        int size = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char meant = c < 256 && MEANT[c] != 0 ? MEANT[c] : c;
            int tone = "\u0300\u0309\u0303\u0301\u0323".indexOf(meant) + 1;
            char whole = tone > 0 && size > 0 && Letters.tone(out[size - 1]) == 0
                    ? Letters.withTone(out[size - 1], tone)
                    : 0;
            if (whole == 0) {
                out[size++] = meant;
            } else {
                out[size - 1] = whole;
            }
        }
        return size;
    }

    @Override
    public String encode(String nfc) {
        StringBuilder out = new StringBuilder(nfc.length() * 2);
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            int tone = Letters.tone(c);
            if (tone == 0 || WHOLE.indexOf(c) >= 0) {
                out.append(shown(c));
            } else {
                out.append(shown(Letters.toneless(c))).append(shown("\u0300\u0309\u0303\u0301\u0323".charAt(tone - 1)));
            }
        }
        return out.toString();
    }

    private static char shown(char meant) {
        for (int i = 1; i < PAIRS.length(); i += 2) {
            if (PAIRS.charAt(i) == meant) {
                return PAIRS.charAt(i - 1);
            }
        }
        return meant;
    }

    @Override
    public String decode(String text) {
        return Text.nfc(Codec.super.decode(text));
    }
}
