package vn.lensan.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Weight of produce: kept and summed exactly in grams, shown in tonnes rounded once to three decimals. */
public final class Tonnes {
    private static final int GRAMS_TO_TONNES = 6;

    private Tonnes() {}

    /** Grams as tonnes with three decimals, half away from zero. */
    public static BigDecimal ofGrams(BigDecimal grams) {
        return exactly(grams).setScale(3, RoundingMode.HALF_UP);
    }

    /** Grams as tonnes with three decimals, half away from zero. */
    public static BigDecimal ofGrams(long grams) {
        return ofGrams(BigDecimal.valueOf(grams));
    }

    /** Grams as tonnes, unrounded: the base of growth and completion. */
    public static BigDecimal exactly(BigDecimal grams) {
        return grams.movePointLeft(GRAMS_TO_TONNES);
    }
}
