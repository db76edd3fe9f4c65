package vn.lensan.shared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Growth of a figure against the period before.
 *
 * @param percent one decimal, null where no number can say it
 * @param text what is printed: the number the Vietnamese way ({@code 1.234,5}), or the words that stand for it
 */
public record Growth(@Nullable BigDecimal percent, String text) {

    /** The period before had nothing, this one has something. */
    public static final String NEW = "mới phát sinh";
    /** Neither period has anything. */
    public static final String NONE = "-";
    /** There is no period before, or its figure gives no base to compare with. */
    public static final String INCOMPARABLE = "không so sánh được";

    /** Growth from {@code previous} (null: no such period) to {@code current} (null: not counted, printed blank). */
    public static Growth between(@Nullable BigDecimal previous, @Nullable BigDecimal current) {
        if (current == null) {
            return new Growth(null, "");
        }
        if (previous == null || previous.signum() < 0) {
            return new Growth(null, INCOMPARABLE);
        }
        if (previous.signum() == 0) {
            return new Growth(
                    null,
                    switch (current.signum()) {
                        case 0 -> NONE;
                        case 1 -> NEW;
                        default -> INCOMPARABLE;
                    });
        }
        BigDecimal percent = Percent.of(current.subtract(previous), previous);
        return new Growth(percent, VietnameseNumber.text(percent));
    }
}
