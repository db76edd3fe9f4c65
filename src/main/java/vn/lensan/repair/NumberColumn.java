package vn.lensan.repair;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import vn.lensan.shared.Text;

/**
 * What a column of numbers means, which decides how «1.234» and «1,5» in it are read.
 *
 * @param whole true for counts: no fraction makes sense
 * @param scale most digits behind the decimal sign; 0 when whole
 * @param least smallest sensible value
 * @param most largest sensible value
 * @param units what may stand behind the number and adds nothing, folded («ha», «dong»)
 */
public record NumberColumn(boolean whole, int scale, BigDecimal least, BigDecimal most, Set<String> units) {
    /** No amount in the programme comes near: whatever is larger is a slip of the hand. */
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    /** Counts from least to most. */
    public static NumberColumn whole(long least, long most) {
        return new NumberColumn(
                true, 0, BigDecimal.valueOf(least), BigDecimal.valueOf(most).min(LIMIT), Set.of());
    }

    /** Amounts in đồng: whole, from 0 to 10^15. */
    public static NumberColumn dong() {
        return whole(0, LIMIT.longValueExact()).unit("đ", "đồng", "vnđ", "vnd");
    }

    /** Measures from 0 to most with at most so many decimals. */
    public static NumberColumn decimal(int scale, long most) {
        return new NumberColumn(
                false, scale, BigDecimal.ZERO, BigDecimal.valueOf(most).min(LIMIT), Set.of());
    }

    /** The same column, where these units may be written behind the number. */
    public NumberColumn unit(String... names) {
        Set<String> folded = new HashSet<>();
        for (String name : names) {
            folded.add(Text.fold(name));
        }
        return new NumberColumn(whole, scale, least, most, Set.copyOf(folded));
    }

    boolean holds(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
