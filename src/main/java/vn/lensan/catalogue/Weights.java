package vn.lensan.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Text;

/**
 * Whether a net weight can be meant: grams typed into a column of kilograms are a thousand times off, which shows where
 * unit or name tell a weight of their own («gói 500g», «kg»).
 */
final class Weights {
    private static final Pattern MEASURE = Pattern.compile(
            "(?:(\\d+(?:[.,]\\d+)?)\\s*)?(?<![a-z])(kg|kilogam|kilogram|ki lo|yen|ta|tan|g|gr|gam|gram)\\b");
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(kg|kilogam|kilogram|g|gr|gam|gram)\\b");
    private static final Map<String, Long> GRAMS = Map.ofEntries(
            Map.entry("kg", 1_000L),
            Map.entry("kilogam", 1_000L),
            Map.entry("kilogram", 1_000L),
            Map.entry("ki lo", 1_000L),
            Map.entry("yen", 10_000L),
            Map.entry("ta", 100_000L),
            Map.entry("tan", 1_000_000L),
            Map.entry("g", 1L),
            Map.entry("gr", 1L),
            Map.entry("gam", 1L),
            Map.entry("gram", 1L));
    private static final Set<String> RETAIL =
            Set.of("tui", "hop", "goi", "chai", "lo", "hu", "qua", "trai", "bo", "khay", "vi", "cai", "con");
    private static final long MOST_RETAIL = 100_000;
    private static final BigDecimal FAR = BigDecimal.valueOf(500);

    private Weights() {}

    /** What is suspicious about the weight of one unit sold; null: nothing. */
    static @Nullable Problem suspicion(long grams, @Nullable String unit, String name) {
        if (grams <= 0) {
            return null;
        }
        String told = unit == null ? "" : Text.fold(unit);
        BigDecimal measure = measure(MEASURE, told);
        String source = String.valueOf(unit);
        if (measure == null) {
            measure = measure(NUMBERED, Text.fold(name));
            source = name;
        }
        String kilograms = BigDecimal.valueOf(grams, 3)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
        if (measure != null) {
            BigDecimal weight = BigDecimal.valueOf(grams);
            BigDecimal times = weight.max(measure).divide(weight.min(measure), 0, RoundingMode.HALF_UP);
            return times.compareTo(FAR) < 0
                    ? null
                    : CatalogueProblem.WEIGHT_OFF.with(kilograms, times.toPlainString(), source);
        }
        boolean large = grams > MOST_RETAIL && RETAIL.contains(told.replaceAll("\\s.*", ""));
        return large ? CatalogueProblem.WEIGHT_LARGE.with(kilograms, String.valueOf(unit)) : null;
    }

    private static @Nullable BigDecimal measure(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        String number = found.group(1);
        BigDecimal count = number == null ? BigDecimal.ONE : new BigDecimal(number.replace(',', '.'));
        return count.signum() == 0 ? null : count.multiply(BigDecimal.valueOf(GRAMS.getOrDefault(found.group(2), 1L)));
    }
}
