package vn.lensan.place;

import org.jspecify.annotations.Nullable;

/**
 * A commune seen on both maps ({@code place.locality}); all are unit ids, null = not known or not decided.
 *
 * @param id the home unit's id, or 4,000,001 and on for a decided part of a split commune; stable for ever
 * @param home the unit people are registered in: a commune, or a 2021 district without communes
 * @param chosen the successor a person chose for households of a split commune
 */
public record Locality(
        int id,
        int home,
        @Nullable Integer chosen,
        @Nullable Integer commune2021,
        @Nullable Integer district2021,
        @Nullable Integer province2021,
        @Nullable Integer commune2025,
        @Nullable Integer province2025) {

    /** The commune on that map; null = "chưa phân xã". */
    public @Nullable Integer commune(Geography geography) {
        return switch (geography) {
            case Y2021 -> commune2021;
            case Y2025 -> commune2025;
        };
    }

    /** The province on that map; null = not known. */
    public @Nullable Integer province(Geography geography) {
        return switch (geography) {
            case Y2021 -> province2021;
            case Y2025 -> province2025;
        };
    }

    /** Whether both are parts of one commune: of a split one, decided or not. */
    public boolean sameHome(Locality other) {
        return home == other.home;
    }

    /** Whether both lie in one province: of 2021 where both are known there, else of 2025. */
    public boolean sameProvince(Locality other) {
        return province2021 != null && other.province2021 != null
                ? province2021.equals(other.province2021)
                : java.util.Objects.equals(province2025, other.province2025);
    }

    /** Whether it lies in that unit, of either list; the nation holds all. */
    public boolean within(Unit unit) {
        Integer mine = switch (unit.level()) {
            case NATION -> Integer.valueOf(Unit.NATION);
            case PROVINCE -> province(unit.geography());
            case DISTRICT -> district2021;
            case COMMUNE -> commune(unit.geography());
        };
        return mine != null && mine == unit.id();
    }
}
