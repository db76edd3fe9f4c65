package vn.lensan.household;

import org.jspecify.annotations.Nullable;

/**
 * How a row says which household it means; any part may be missing (contract: household reference).
 *
 * @param code household code
 * @param province unit of the 2021 province the code is unique in; null when no place was given
 * @param citizen normalised CMND (9 digits) or CCCD (12)
 * @param phone normalised phone
 * @param name folded full name
 * @param locality where the row says it lives
 */
public record Reference(
        @Nullable String code,
        @Nullable Integer province,
        @Nullable String citizen,
        @Nullable String phone,
        @Nullable String name,
        @Nullable Integer locality) {

    /** Whether it says anything at all. */
    public boolean blank() {
        return code == null && citizen == null && phone == null && name == null;
    }

    /** One text for all its parts: equal references read equally. */
    public String text() {
        return code + "|" + province + "|" + citizen + "|" + phone + "|" + name + "|" + locality;
    }

    /** The same, its code read as one of this province. */
    Reference inProvince(@Nullable Integer provinceUnit) {
        return new Reference(code, provinceUnit, citizen, phone, name, locality);
    }
}
