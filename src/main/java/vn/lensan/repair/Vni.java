package vn.lensan.repair;

import java.util.Locale;
import vn.lensan.shared.Letters;

/**
 * VNI-Windows: a vowel and, behind it, one character for shape and tone together («eã» is ễ, «öù» is ứ); i and the
 * letters đ, ơ, ư, ỵ are single characters.
 */
final class Vni implements Codec {
    static final Vni CODEC = new Vni();

    /** Vowel, mark, letter: all lower case. */
    private static final String PAIRS = "aùáaøàaûảaõãaïạ aââaáấaàầaåẩaãẫaäậ aêăaéắaèằaúẳaüẵaëặ"
            + " eùéeøèeûẻeõẽeïẹ eâêeáếeàềeåểeãễeäệ oùóoøòoûỏoõõoïọ oâôoáốoàồoåổoãỗoäộ"
            + " ôùớôøờôûởôõỡôïợ uùúuøùuûủuõũuïụ öùứöøừöûửöõữöïự yùýyøỳyûỷyõỹyïỵ";
    /** Single character, letter. */
    private static final String SINGLES = "ôơöưñđííììæỉóĩòịîỵ";

    /** [vowel][mark] by windows-1252 code → letter. */
    private static final char[][] PAIR = new char[256][];

    private static final char[] SINGLE = new char[256];
    private static final String[] WRITTEN = new String[0x1F00];

    static {
        String pairs = PAIRS.replace(" ", "");
        for (int i = 0; i < pairs.length(); i += 3) {
            pair(pairs.charAt(i), pairs.charAt(i + 1), pairs.charAt(i + 2));
        }
        for (int i = 0; i < SINGLES.length(); i += 2) {
            char code = SINGLES.charAt(i);
            char letter = SINGLES.charAt(i + 1);
            char raisedCode = Character.toUpperCase(code);
            char raised = Character.toUpperCase(letter);
            SINGLE[code] = letter;
            SINGLE[raisedCode] = raised;
            WRITTEN[letter] = String.valueOf(code);
            WRITTEN[raised] = String.valueOf(raisedCode);
        }
    }

    private Vni() {}

    private static void pair(char vowel, char mark, char letter) {
        char bigVowel = Character.toUpperCase(vowel);
        char bigMark = Character.toUpperCase(mark);
        char big = Character.toUpperCase(letter);
        put(vowel, mark, letter);
        put(vowel, bigMark, letter);
        put(bigVowel, mark, big);
        put(bigVowel, bigMark, big);
        String written = "" + vowel + mark;
        WRITTEN[letter] = written;
        WRITTEN[big] = written.toUpperCase(Locale.ROOT);
    }

    private static void put(char vowel, char mark, char letter) {
        if (PAIR[vowel] == null) {
            PAIR[vowel] = new char[256];
        }
        PAIR[vowel][mark] = letter;
    }

    @Override
    public int decode(CharSequence text, int from, int to, char[] out) {
        int size = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 256) {
                char[] marks = PAIR[c];
                char next = i + 1 < to ? text.charAt(i + 1) : 0;
                if (marks != null && next < 256 && marks[next] != 0) {
                    out[size++] = marks[next];
                    i++;
                    continue;
                }
                if (SINGLE[c] != 0) {
                    c = SINGLE[c];
                }
            }
            out[size++] = c;
        }
        return size;
    }

    @Override
    public String encode(String nfc) {
        StringBuilder out = new StringBuilder(nfc.length() * 2);
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            String written = c < WRITTEN.length && (c >= 0x80 && Letters.folded(c) < 0x80) ? WRITTEN[c] : null;
            if (written == null) {
                out.append(c);
            } else {
                out.append(written);
            }
        }
        return out.toString();
    }
}
