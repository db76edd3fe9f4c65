package vn.lensan.truth;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names as they are compared (contract §1): without marks, đ as d, lower case, one blank between words. */
public final class Folding {
    private Folding() {}

    /** The folded name. */
    public static String fold(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd');
        return bare.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    /** Equal when folded, or one's words contained in the other's. */
    public static boolean compatible(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        if (a.equals(b)) return true;
        Set<String> left = new HashSet<>(Arrays.asList(a.split(" ")));
        Set<String> right = new HashSet<>(Arrays.asList(b.split(" ")));
        return left.containsAll(right) || right.containsAll(left);
    }

    private static final String[][] TONES = {
        {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
        {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"},
        {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"}
    };

    /** A kind of product as it is compared (contract §2.8): NFC, lower case, spaces collapsed, hoà = hòa, other tones kept. */
    static String kind(String kind) {
        String plain = Normalizer.normalize(kind, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        for (String[] tone : TONES) plain = plain.replace(tone[0], tone[1]);
        return plain;
    }
}
