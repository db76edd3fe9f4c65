package vn.lensan.truth;

import org.jspecify.annotations.Nullable;

/** How a row names a household, in clean form: code, citizen number of 9 or 12 digits, phone of 10 digits, full name, commune code of 2021. */
public record Reference(
        @Nullable String code,
        @Nullable String citizen,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String commune) {
    /** Says nothing of whom it means. */
    public static final Reference NOBODY = new Reference(null, null, null, null, null);
}
