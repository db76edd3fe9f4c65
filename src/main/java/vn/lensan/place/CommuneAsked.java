package vn.lensan.place;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody says a household lives, as typed: the commune's code, or names. Blank counts as not given.
 *
 * @param code commune_code; lost leading zeros are put back
 * @param district naming one means the list of 2021, whatever the row's date
 * @param commune may hold the whole address: "Xã A, huyện B, tỉnh C"
 */
public record CommuneAsked(
        @Nullable String code,
        @Nullable String province,
        @Nullable String district,
        @Nullable String commune) {

    /** By code alone. */
    public static CommuneAsked code(String code) {
        return new CommuneAsked(code, null, null, null);
    }

    /** By names; each may be null. */
    public static CommuneAsked names(@Nullable String province, @Nullable String district, @Nullable String commune) {
        return new CommuneAsked(null, province, district, commune);
    }
}
