package vn.lensan.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;

/**
 * The statements that read figures. Rows, by place, then span and figure: {@code unit}, {@code span} (from 1), {@code figure_id}, {@code in_period}, {@code previous}, {@code to_date},
 * {@code members}. A place without any posting gives one row without figure.
 *
 * <p>Parameters: {@code :previous}, {@code :froms}, {@code :untils} (the spans' days), {@code :figures} with
 * {@code :sets} (0 added up, 1 members held, 2 members come in), {@code :items} (whether of items) and {@code :mapped}
 * (whether members are provinces), and {@code :units} with {@code :nations} (whether it is the whole nation), or
 * {@code :within}. The nation and provinces are read by one statement: what costs is adding up what stands, not whom it
 * is told to.
 */
final class FigureSql {
    private final Geography geography;
    private final Level level;
    private final boolean nation;
    private final @Nullable Level within;

    private FigureSql(Geography geography, Level level, @Nullable Level within) {
        this.geography = geography;
        this.level = level == Level.NATION ? Level.PROVINCE : level;
        this.nation = level == Level.NATION;
        this.within = within;
    }

    /** For units of this level; for the nation among provinces: as one of them. */
    static String given(Geography geography, Level level) {
        return new FigureSql(geography, level, null).text(read(""));
    }

    /** For so many units of this level, in one span, that the journal is read from end to end. */
    static String many(Geography geography, Level level) {
        FigureSql many = new FigureSql(geography, level, null);
        return many.text(EndToEndSql.of(geography, level), many.member("by_standing"), read(EndToEndSql.ASKED));
    }

    /**
     * What one figure of one unit in one span is made of, rather than the figure: {@code member} (empty for figures that
     * are no sets), {@code to_date}, {@code net} of the period, {@code in_period} (what came in then and stands).
     */
    static String members(Geography geography, Level level) {
        return new FigureSql(geography, level, null).text(MEMBERS);
    }

    /** What lies in the unit {@code :within} without lying in one of this level ("chưa phân xã"), as unit 0. */
    static String unassigned(Geography geography, Level level, Level within) {
        return new FigureSql(geography, level, within).text(read(""));
    }

    static String column(Geography geography, Level level) {
        return level.name().toLowerCase(Locale.ROOT) + "_" + geography.year();
    }

    private String text(String read) {
        return level == Level.PROVINCE
                ? text("", member("by_standing"), read)
                : text(byPosting(), member("(select * from by_standing union all select * from by_posting)"), read);
    }

    /** Below the province something of the journal is read beside what stands. */
    private String text(String below, String member, String read) {
        boolean provincial = below.isEmpty();
        return "with " + SPAN + ",\n" + FIGURE + ",\n" + place() + ",\nunfolded as materialized (\n"
                + Fold.unfoldedByDay() + "),\n"
                + StandingSql.of(column(geography, Level.PROVINCE), provincial, nation) + ",\n"
                + byStanding(provincial) + ",\n"
                + (provincial ? "" : below + ",\n") + "heir as materialized (\nselect h.member, h.becomes from (\n"
                + heirs(geography) + ") as h\nwhere (select bool_or(x.mapped) from figure as x)\n),\nby_member as (\n"
                + member + "\n)" + read;
    }

    /** The postings of the places {@code spot}, by the pages that hold them. */
    private static final String RUN_BY_RUN = "(" + Localities.runs("select p.locality_id from spot as p")
            + ") as i\njoin indicator.journal as j on j.locality_id between i.first and i.last";

    /**
     * The spans. Those that are a whole reporting month (15th to 14th) or week (Thursday to Wednesday) have {@code grain},
     * the standing of such periods: {@code whole} says the span is read there, {@code whole_before} the one before it.
     * What came to date is read by days from the month's first day to {@code weeks_from}, then by whole weeks, where there
     * are any; {@code days_from} and {@code units_from} are where days and whole periods must be read from.
     */
    private static final String SPAN = """
            span as materialized (
                select s.span, s.previous_from, s.from_day, s.until_day, greatest(s.from_day, %1$s) as counted_from,
                    greatest(s.previous_from, %1$s) as before_from,
                    t.grain, w.whole, w.whole_before,
                    least(m.month_start, case when not w.whole then s.from_day end,
                        case when not w.whole_before then s.previous_from end) as days_from,
                    case when w.whole and w.whole_before is not false then m.weeks_from else s.until_day end as days_until,
                    least(case when t.grain = 4 then m.weeks_from end, case when w.whole then s.from_day end,
                        case when w.whole_before then s.previous_from end) as units_from,
                    m.month_start, m.weeks_from, date_trunc('year', s.until_day::timestamp)::date as year_start
                from unnest(:previous::date[], :froms::date[], :untils::date[])
                    with ordinality as s (previous_from, from_day, until_day, span)
                cross join lateral (
                    select case
                        when extract(day from s.from_day) = 15 and s.until_day = (s.from_day + interval '1 month')::date then 3
                        when extract(isodow from s.from_day) = 4 and s.until_day = s.from_day + 7 then 4
                    end as grain, date_trunc('month', s.until_day::timestamp)::date as month_start
                ) as t
                cross join lateral (
                    select t.month_start, case when t.grain = 4
                        then t.month_start + (11 - extract(isodow from t.month_start)::integer) %% 7
                        else s.until_day end as weeks_from
                ) as m
                cross join lateral (
                    select t.grain is not null and s.from_day >= %1$s as whole,
                        case t.grain
                            when 3 then s.from_day = (s.previous_from + interval '1 month')::date
                            when 4 then s.from_day = s.previous_from + 7
                            else s.previous_from is null
                        end and s.previous_from >= %1$s as whole_before
                ) as w
            )""".formatted(PostingSql.START);

    private static final String FIGURE = """
            figure as materialized (
                select f.figure_id, f.set, f.item, f.mapped
                from unnest(:figures::smallint[], :sets::smallint[], :items::boolean[], :mapped::boolean[])
                    as f (figure_id, set, item, mapped)
            )""";

    /** Where items hold is looked up only if any are asked for. */
    private String place() {
        String column = "l." + column(geography, level);
        String province = "coalesce(min(l." + column(geography, Level.PROVINCE) + "), 0)";
        String select = "select %s as ordinal, %s as unit, %s as nation, %s as province,"
                + " coalesce(min(l.province_2025), 0) as heir\n";
        return "place as materialized (\n"
                + (within != null
                        ? select.formatted("0::bigint", "0", "false", province) + "from published.locality as l\nwhere "
                                + inside()
                        : select.formatted(
                                        "u.ordinal",
                                        "u.unit",
                                        "u.nation",
                                        level == Level.PROVINCE ? "u.unit" : province)
                                + "from unnest(:units::integer[], :nations::boolean[]) with ordinality as u (unit, nation,"
                                + " ordinal)\nleft join published.locality as l on " + column
                                + " = u.unit and (select bool_or(x.item) from figure as x)"
                                + "\ngroup by u.unit, u.nation, u.ordinal")
                + "\n)";
    }

    /** Condition on a locality {@code l}. */
    private String inside() {
        if (within == null) {
            return "true";
        }
        return "l." + column(geography, level) + " is null and "
                + (within == Level.NATION ? ":within = 0" : "l." + column(geography, within) + " = :within");
    }

    /** Everything in the nation; households by province; items wherever they hold: nationwide ones everywhere, once. */
    private String byStanding(boolean provincial) {
        String mine = "b." + column(geography, Level.PROVINCE) + " = p.province";
        String select = """
                    select p.ordinal, p.unit, b.span, b.figure_id, b.member, b.to_date, b.net, b.net_before, b.in_period,
                        b.previous
                    from standing as b
                    join figure as f on f.figure_id = b.figure_id and %s
                    join place as p on %s
                """;
        String items = select.formatted(
                "f.item",
                "not p.nation and (b.province_2021 = 0 and b.province_2025 in (0, p.heir) or " + mine
                        + " and p.province <> 0)");
        return "by_standing as (\n"
                + (provincial
                        ? select.formatted("true", "p.nation and b.province_2021 = " + Fold.NATION)
                                + "union all\n"
                                + select.formatted("not f.item", "not p.nation and " + mine)
                                + "union all\n"
                                + items
                        : items)
                + ")";
    }

    /** Below the province: from the postings themselves, by the pages that hold these places. */
    private String byPosting() {
        return """
                spot as materialized (
                    select p.ordinal, p.unit, l.locality_id
                    from place as p
                    join published.locality as l on coalesce(l.%s, 0) = p.unit and %s
                ),
                by_posting as (
                    select p.ordinal, p.unit, s.span, j.figure_id, j.member,
                %s
                    from %s
                    join spot as p on p.locality_id = j.locality_id
                    join span as s on j.day < s.until_day
                    where j.figure_id = any (:figures::smallint[])
                    group by p.ordinal, p.unit, s.span, j.figure_id, j.member
                )""".formatted(column(geography, level), inside(), sums("j.amount", "s.%s"), RUN_BY_RUN);
    }

    /** What postings {@code j} of so much come to in a span, whose days are said so ({@code %s} is the day's name). */
    static String sums(String amount, String day) {
        return """
                    sum(%1$s)::bigint as to_date,
                    coalesce(sum(%1$s) filter (where j.day >= %2$s), 0)::bigint as net,
                    coalesce(sum(%1$s) filter (where j.day >= %3$s and j.day < %4$s), 0)::bigint as net_before,
                    (sum(%1$s) filter (where j.day >= %2$s and j.came_in >= %2$s))::bigint as in_period,
                    (sum(%1$s) filter (where j.day >= %3$s and j.day < %4$s and j.came_in >= %3$s))::bigint as previous""".formatted(
                        amount, day.formatted("counted_from"), day.formatted("before_from"), day.formatted("from_day"));
    }

    /** One row per member of a set: provinces are those of the report's map, as far as one old unit has one heir. */
    private String member(String rows) {
        return """
                select b.ordinal, b.unit, b.span, b.figure_id, f.set,
                    case when f.mapped then coalesce(h.becomes, b.member) else b.member end as member,
                    sum(b.to_date) as to_date, coalesce(sum(b.net), 0) as net, coalesce(sum(b.net_before), 0) as net_before,
                    sum(b.in_period) as in_period, sum(b.previous) as previous
                from %s as b
                join figure as f on f.figure_id = b.figure_id
                left join heir as h on f.mapped and h.member = b.member
                group by 1, 2, 3, 4, 5, 6""".formatted(rows);
    }

    /** What provinces of the other map are called on this one: {@code becomes}, null where one has several heirs. */
    static String heirs(Geography geography) {
        return """
                select l.%1$s::text as member, case when min(l.%2$s) = max(l.%2$s) then min(l.%2$s) end::text as becomes
                from published.locality as l
                where l.%1$s is not null and l.%2$s is not null
                group by l.%1$s
                """.formatted(column(geography.other(), Level.PROVINCE), column(geography, Level.PROVINCE));
    }

    /** The columns of a figure from its members {@code b}, whose {@code set} is this. */
    static String columns(String set) {
        return """
                    case %1$s
                        when 0 then sum(b.in_period)
                        when 1 then count(*) filter (where b.to_date > 0)
                            - count(*) filter (where b.to_date - b.net > 0)
                        else count(*) filter (where b.in_period > 0)
                    end::bigint as in_period,
                    case %1$s
                        when 0 then sum(b.previous)
                        when 1 then count(*) filter (where b.to_date - b.net > 0)
                            - count(*) filter (where b.to_date - b.net - b.net_before > 0)
                        else count(*) filter (where b.previous > 0)
                    end::bigint as previous,
                    case %1$s when 0 then sum(b.to_date) else count(*) filter (where b.to_date > 0) end::bigint as to_date,
                    case %1$s when 2 then array_agg(b.member) filter (where b.to_date > 0) end as members""".formatted(set);
    }

    /** The figures of {@code by_member}, and what else is told as these are. */
    private static String read(String more) {
        return """
                ,
                read as (
                    select b.ordinal, b.unit, b.span, b.figure_id,
                %s
                    from by_member as b
                    group by b.ordinal, b.unit, b.span, b.figure_id, b.set
                %s)
                select p.unit, r.span, r.figure_id, r.in_period, r.previous, r.to_date, r.members
                from place as p
                left join read as r on r.unit = p.unit and r.ordinal = p.ordinal
                order by p.ordinal, p.unit, r.span, r.figure_id
                """.formatted(columns("b.set"), more);
    }

    private static final String MEMBERS = """

            select b.member, b.to_date::bigint, b.net::bigint, b.in_period::bigint
            from by_member as b
            order by b.member
            """;
}
