package vn.lensan.indicator;

import org.jspecify.annotations.Nullable;
import vn.lensan.place.Level;
import vn.lensan.place.Unit;

/**
 * Where a figure is read: a unit, or what in a unit is not yet assigned to one of a lower level ("chưa phân xã").
 *
 * @param unit the unit, or the one around
 * @param unassigned the level that is missing; null = the whole unit
 */
public record Area(Unit unit, @Nullable Level unassigned) {

    /** The whole unit. */
    public static Area of(Unit unit) {
        return new Area(unit, null);
    }

    /** What lies in this unit without lying in one of that level. */
    public static Area unassigned(Level level, Unit within) {
        return new Area(within, level);
    }

    /** Condition on {@code j.locality_id}, with parameter {@code :unit}. */
    String condition(SubjectKind kind) {
        String column = unit.column();
        if (kind == SubjectKind.ITEM) {
            Integer province = unit.province();
            return column == null
                    ? ":unit = 0"
                    : """
                    (j.locality_id = 0 or j.locality_id in (
                        select -l.province_2021 from published.locality as l where l.%1$s = :unit
                        union all
                        select -l.province_2025 from published.locality as l where l.%1$s = :unit
                    ))""".formatted(FigureSql.column(unit.geography(), province == null ? Level.NATION : unit.level()));
        }
        String missing = unassigned == null ? "" : FigureSql.column(unit.geography(), unassigned);
        if (column == null && missing.isEmpty()) {
            return ":unit = 0";
        }
        String mine = "from published.locality as l where "
                + (column == null ? ":unit = 0" : "l." + column + " = :unit")
                + (missing.isEmpty() ? "" : " and l." + missing + " is null");
        String only = "j.locality_id in (select l.locality_id " + mine + ")";
        return column == null
                ? only
                : // the index of places is asked for the span they lie in
                """
                (j.locality_id between (select min(l.locality_id) %1$s) and (select max(l.locality_id) %1$s) and %2$s)""".formatted(mine, only);
    }
}
