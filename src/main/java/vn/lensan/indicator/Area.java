package vn.lensan.indicator;

import vn.lensan.place.Unit;

/** Where a figure is read. */
public record Area(Unit unit) {

    /** The journal's postings {@code j} that count here, with parameter {@code :unit}: for {@code from}. */
    String postings(SubjectKind kind) {
        return everywhere() ? "indicator.journal as j" : """
                (
                    select o.*
                    from (%s) as i
                    join indicator.journal as o on o.locality_id between i.first and i.last
                    where o.locality_id in (%s)
                ) as j""".formatted(Localities.runs(spots(kind)), spots(kind));
    }

    /** Condition on {@code j.locality_id}, with parameter {@code :unit}. */
    String condition(SubjectKind kind) {
        return everywhere() ? ":unit = 0" : "j.locality_id in (" + spots(kind) + ")";
    }

    /** Whether it is the whole nation, of whose postings no place is a small part. */
    boolean everywhere() {
        return unit.column() == null;
    }

    private String spots(SubjectKind kind) {
        String mine = "from published.locality as l where l." + unit.column() + " = :unit";
        return kind == SubjectKind.ITEM
                ? "select 0 as locality_id union select -l.province_2021 %1$s union select -l.province_2025 %1$s"
                        .formatted(mine)
                : "select l.locality_id " + mine;
    }
}
