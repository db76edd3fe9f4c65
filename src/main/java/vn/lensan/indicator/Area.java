package vn.lensan.indicator;

import vn.lensan.place.Unit;

/** Where a figure is read. */
public record Area(Unit unit) {

    /** Condition on {@code j.locality_id}, with parameter {@code :unit}. */
    String condition(SubjectKind kind) {
        String column = unit.column();
        if (column == null) {
            return ":unit = 0";
        }
        String mine = "from published.locality as l where l." + column + " = :unit";
        if (kind == SubjectKind.ITEM) {
            return """
                    (j.locality_id = 0 or j.locality_id in (
                        select -l.province_2021 %1$s union all select -l.province_2025 %1$s
                    ))""".formatted(mine);
        }
        // the index of places is asked for the span they lie in
        return """
                (j.locality_id between (select min(l.locality_id) %1$s) and (select max(l.locality_id) %1$s)
                    and j.locality_id in (select l.locality_id %1$s))""".formatted(mine);
    }

    /** Whether it is the whole nation, of whose postings no place is a small part. */
    boolean everywhere() {
        return unit.column() == null;
    }
}
