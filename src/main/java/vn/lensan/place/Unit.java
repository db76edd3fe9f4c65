package vn.lensan.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administrative unit of one list ({@code place.unit}). The nation is unit 0 on both.
 *
 * @param id list (1 = 2021, 2 = 2025) × 1,000,000 + level × 100,000 + code; stable for ever
 * @param code 2, 3 or 5 digits; VN for the nation
 * @param kind Tỉnh, Thành phố, Quận, Huyện, Thị xã, Phường, Xã, Thị trấn, Đặc khu
 * @param name without the kind: Lạng Sơn
 * @param fullName with it: Tỉnh Lạng Sơn
 * @param parent id of the unit above; null for the nation
 * @param district id of its district (itself for a district); null where there is none
 * @param province id of its province (itself for a province); null for the nation
 * @param validUntil first day it no longer exists; null = exists
 * @param area miền, for provinces
 * @param region one of the six regions of its list, for provinces
 */
public record Unit(
        int id,
        String code,
        Level level,
        Geography geography,
        String kind,
        String name,
        String fullName,
        @Nullable Integer parent,
        @Nullable Integer district,
        @Nullable Integer province,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String area,
        @Nullable String region) {

    /** The nation's id and the column-less scope. */
    public static final int NATION = 0;

    /** The id of the unit of that list, level and code; whether it exists is another question. */
    public static int id(Geography geography, Level level, String code) {
        return (geography.ordinal() + 1) * 1_000_000 + level.ordinal() * 100_000 + Integer.parseInt(code);
    }

    /** Whether this is the other one or lies inside it; units of different lists never do, the nation holds all. */
    public boolean within(int other) {
        return other == NATION
                || id == other
                || (district != null && district == other)
                || (province != null && province == other);
    }

    /** The column of {@code published.locality} that holds this unit's id for everything in it; null for the nation. */
    public @Nullable String column() {
        return level == Level.NATION ? null : level.name().toLowerCase(java.util.Locale.ROOT) + "_" + geography.year();
    }
}
