package vn.lensan.repair;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Text;

/**
 * Vietnamese text from before Unicode, or broken on its way.
 *
 * <p>A csv is judged as a whole, a workbook by column and font; {@link LegacyStatistics} learns cell by cell, and the
 * verdict mends each cell. Bytes that are no UTF-8 are to be read as ISO 8859-1 or windows-1252 before they come here:
 * which of TCVN3, VNI and windows-1258 they are is found here.
 */
public final class LegacyText {
    private LegacyText() {}

    /** How these cells are written; the font of a workbook's cells helps where it is known. */
    public static LegacyVerdict detect(Iterable<String> cells, @Nullable String fontName) {
        LegacyStatistics statistics = new LegacyStatistics();
        cells.forEach(statistics::add);
        return statistics.verdict(fontName);
    }

    /**
     * What a single text, a heading say, may read in Unicode, the likeliest first: as its font tells, then every
     * encoding by which all its words become syllables. Empty when it is right as it is.
     */
    public static List<String> readings(String text, @Nullable String fontName) {
        LinkedHashSet<String> readings = new LinkedHashSet<>();
        LegacyEncoding byFont = LegacyEncoding.ofFont(fontName);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            boolean byItself = encoding != LegacyEncoding.NONE
                    && encoding != LegacyEncoding.NFD
                    && encoding != LegacyEncoding.TCVN3_CAPITALS
                    && Evidence.of(encoding, text).becomesRight();
            String reading = encoding == byFont || byItself ? convert(encoding, text) : text;
            if (encoding == byFont) {
                readings.addFirst(reading);
            } else {
                readings.add(reading);
            }
        }
        readings.remove(text);
        return List.copyOf(readings);
    }

    /** The text in Unicode, NFC; not cleaned, so clean it afterwards ({@link LegacyVerdict#mend} does both). */
    public static String convert(LegacyEncoding encoding, String text) {
        return switch (encoding) {
            case NONE, NFD -> Text.nfc(text);
            case TCVN3_CAPITALS -> Text.nfc(Codec.of(encoding).decode(text)).toUpperCase(Locale.ROOT);
            case TCVN3, VNI, WINDOWS_1258, MOJIBAKE, MOJIBAKE_TWICE ->
                Text.nfc(Codec.of(encoding).decode(text));
        };
    }

    /** The text as it would arrive in this encoding, shown as windows-1252; for samples and tests. */
    public static String encode(LegacyEncoding encoding, String text) {
        String nfc = Text.nfc(text);
        return switch (encoding) {
            case NONE -> nfc;
            case NFD -> Normalizer.normalize(nfc, Normalizer.Form.NFD);
            case TCVN3_CAPITALS -> Codec.of(encoding).encode(nfc.toLowerCase(Locale.ROOT));
            case TCVN3, VNI, WINDOWS_1258, MOJIBAKE, MOJIBAKE_TWICE ->
                Codec.of(encoding).encode(nfc);
        };
    }
}
