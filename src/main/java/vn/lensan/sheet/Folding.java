package vn.lensan.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings headings to the form in which they are compared. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}%]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern NUMBERING = Pattern.compile("^\\s*\\(?\\d{1,2}\\s*[.)]\\s*");

    private Folding() {}

    /** No marks, đ as d, y as i (tỷ, tỉ), lower case, everything but letters, digits and % one space. */
    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('y', 'i');
        return OTHER.matcher(lower).replaceAll(" ").strip();
    }

    /** The same without what stands in brackets and without a leading "1." */
    static String foldBare(String text) {
        String numbered = NUMBERING.matcher(text).replaceFirst("");
        return fold(BRACKETS.matcher(numbered).replaceAll(" "));
    }
}
