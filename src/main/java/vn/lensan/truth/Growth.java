package vn.lensan.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Growth against the period before: a percentage of one decimal, or the words printed instead; words are null where only the number is fixed. */
public record Growth(@Nullable BigDecimal percent, @Nullable String text) {
    private static final Growth NOT_COMPARABLE = new Growth(null, "không so sánh được");
    private static final Growth NEW = new Growth(null, "mới phát sinh");
    private static final Growth NONE = new Growth(null, "-");

    /** Contract §2.11 and programme §4. */
    static Growth of(long now, @Nullable Long previous) {
        if (previous == null || previous < 0 || (previous == 0 && now < 0)) return NOT_COMPARABLE;
        if (previous == 0) return now == 0 ? NONE : NEW;
        BigDecimal percent = BigDecimal.valueOf(now - previous)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(previous), 1, RoundingMode.HALF_UP);
        boolean short_ = percent.abs().compareTo(BigDecimal.valueOf(1000)) < 0;
        return new Growth(percent, short_ ? percent.toPlainString().replace('.', ',') : null);
    }
}
