package vn.lensan.household;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How our own workbooks name a household that has no code: #12345, its number in the register. */
final class RecordNumber {
    private static final Pattern FORM = Pattern.compile("#\\d{1,18}");

    private RecordNumber() {}

    /** The household a code cell of ours names; null when it holds a code. */
    static @Nullable Long of(@Nullable String code) {
        return code != null && FORM.matcher(code.strip()).matches()
                ? Long.valueOf(code.strip().substring(1))
                : null;
    }

    /** As it is written. */
    static String shown(long household) {
        return "#" + household;
    }
}
