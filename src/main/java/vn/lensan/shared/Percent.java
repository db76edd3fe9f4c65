package vn.lensan.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages of the reports: exact arithmetic, rounded once to one decimal, half away from zero (contract §2.11). */
public final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** {@code part / whole × 100} with one decimal; {@code whole} must not be 0. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** How much of an unrounded target is reached; null where there is no target, no figure, or a target of 0. */
    public static @Nullable BigDecimal completion(@Nullable BigDecimal toDate, @Nullable BigDecimal target) {
        if (toDate == null || target == null || target.signum() == 0) {
            return null;
        }
        return of(toDate, target);
    }
}
