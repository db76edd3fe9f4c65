package vn.lensan.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one place promises for one indicator in one year; exactly one of share and amount is given.
 *
 * @param unitId the place, of either map
 * @param indicator code of the row: {@code I.3}
 * @param share percent of the place's households; holds for the places below too
 * @param amount in the unit of the row's first figure (tonnes for II.2); for this place alone
 * @param source where it was decided
 */
public record Target(
        int unitId,
        String indicator,
        int year,
        @Nullable BigDecimal share,
        @Nullable BigDecimal amount,
        String source) {

    public Target {
        if ((share == null) == (amount == null)) {
            throw new IllegalArgumentException("a target is a share or an amount");
        }
    }

    /** The same promise, of another unit. */
    Target of(int otherUnitId) {
        return new Target(otherUnitId, indicator, year, share, amount, source);
    }

    /** Whether it promises the same, however the number was written. */
    boolean promises(Target other) {
        return equal(share, other.share) && equal(amount, other.amount) && source.equals(other.source);
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
