package vn.lensan.indicator;

import vn.lensan.place.Geography;
import vn.lensan.place.Level;

/**
 * The part of a statement that reads the figures of thousands of units in one span: {@code by_all}, by unit and figure, of
 * every unit of their level. The journal is read from end to end, once for what is added up and once for sets: their
 * members are so many that telling them apart slows down whatever is added up beside.
 *
 * <p>Workers share such a reading only where it takes no more than single values from other parts of the statement.
 */
final class EndToEndSql {
    private static final String BY_ALL = """
            by_all as (
            %s
            union all
            %s
            )""";

    private static final String READING = """
            select b.unit, b.figure_id,
            %1$s
            from (
                select l.%2$s as unit, j.figure_id, %3$s as member,
            %4$s
                from indicator.journal as j
                join published.locality as l on l.locality_id = j.locality_id%5$s
                where l.%2$s is not null and j.day < (select s.until_day from span as s)
                    and j.figure_id = any (%6$s)
                group by 1, 2, 3
            ) as b
            group by b.unit, b.figure_id""";

    /** Told as the figures of {@code by_member} are: those of the units asked for. */
    static final String ASKED = """
            union all
            select p.ordinal, p.unit, s.span, a.figure_id, a.in_period, a.previous, a.to_date, a.members
            from by_all as a
            join place as p on p.unit = a.unit
            cross join span as s
            """;

    static String of(Geography geography, Level level) {
        String unit = FigureSql.column(geography, level);
        String heirs = "\nleft join (" + FigureSql.heirs(geography)
                + ") as h on h.member = j.member and j.figure_id = any (" + figures("mapped") + ")";
        String kind = "case when b.figure_id = any (" + figures("set = 1") + ") then 1 else 2 end";
        return BY_ALL.formatted(
                READING.formatted(FigureSql.columns("0"), unit, "''", sums("j.amount"), "", figures("set = 0")),
                READING.formatted(
                        FigureSql.columns(kind),
                        unit,
                        "coalesce(h.becomes, j.member)",
                        sums("j.amount::integer"), // things one by one: quicker added up than grams
                        heirs,
                        figures("set <> 0")));
    }

    private static String sums(String amount) {
        return FigureSql.sums(amount, "(select s.%s from span as s)");
    }

    private static String figures(String which) {
        return "array(select x.figure_id from figure as x where x." + which + ")";
    }

    private EndToEndSql() {}
}
