package vn.lensan.place;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lensan.shared.Text;

/**
 * How the spelling of a place name is compared, from strict to lax: with marks (hoà = hòa), without marks and blanks,
 * and with y = i, k = c besides (Đắk Lắk = Đắc Lắc, Qui Nhơn = Quy Nhơn).
 *
 * @param strict lower case, tone mark at the end of each syllable, no blanks
 * @param folded a-z and 0-9 only
 * @param lax folded, y as i and k as c
 */
record Spelling(String strict, String folded, String lax) {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼ´]");
    private static final Pattern LETTER_THEN_NUMBER =
            Pattern.compile("^(phường|phuong|quận|quan|xã|xa|p|q|x|f)(\\d+)$");

    /** The words of a name: NFC, lower case, dots and dashes as blanks, apostrophes dropped, "P12" in two. */
    static List<String> words(String text) {
        String plain = Text.nfc(text).toLowerCase(Locale.ROOT);
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : BREAKS.split(plain)) {
            if (word.isEmpty()) {
                continue;
            }
            var glued = LETTER_THEN_NUMBER.matcher(word);
            if (words.isEmpty() && glued.matches()) {
                words.add(glued.group(1));
                words.add(glued.group(2));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    static Spelling of(List<String> words) {
        StringBuilder strict = new StringBuilder();
        StringBuilder folded = new StringBuilder();
        for (String word : words) {
            String one = number(word);
            appendStrict(one, strict);
            folded.append(Text.fold(one));
        }
        String fold = folded.toString();
        return new Spelling(strict.toString(), fold, fold.replace('y', 'i').replace('k', 'c'));
    }

    /** Whether it was written with marks: then a name with just these marks goes before one with others. */
    boolean marked() {
        return !strict.equals(folded);
    }

    /** "01" is "1", "II" is "2"; anything else as it stands. */
    private static String number(String word) {
        switch (word) {
            case "i":
                return "1";
            case "ii":
                return "2";
            case "iii":
                return "3";
            case "iv":
                return "4";
            default:
                int zeros = 0;
                while (zeros < word.length() - 1
                        && word.charAt(zeros) == '0'
                        && Character.isDigit(word.charAt(zeros + 1))) {
                    zeros++;
                }
                return word.substring(zeros);
        }
    }

    private static void appendStrict(String word, StringBuilder out) {
        String apart = Normalizer.normalize(word, Form.NFD);
        StringBuilder tones = new StringBuilder(1);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323' -> tones.append(c);
                default -> out.append(c);
            }
        }
        out.append(tones);
    }
}
