package vn.lensan.indicator;

/** The part of a statement that reads figures which adds up what stands: {@code standing}, by span, figure, province and member. */
final class StandingSql {
    /**
     * What stands by province: whole years, whole months, then days and whole weeks; what came in a period that is a
     * reporting month or week by that, else also by days; and what is not folded into these yet.
     */
    private static final String STANDING = """
            standing as materialized (
                select p.span, s.figure_id, s.province_2021, s.province_2025, s.member, sum(s.to_date) as to_date,
                    sum(s.net) as net, sum(s.net_before) as net_before, sum(s.in_period) as in_period,
                    sum(s.previous) as previous
                from span as p
                cross join lateral (
                    select y.figure_id, y.province_2021, y.province_2025, e.member, e.amount as to_date,
                        0::bigint as net, 0::bigint as net_before, 0::bigint as in_period, 0::bigint as previous
                    from indicator.standing as y
                    cross join lateral unnest(y.members, y.amounts) as e (member, amount)
                    where (y.grain = 2 and y.starts_on < p.year_start
                            or y.grain = 1 and y.starts_on >= p.year_start and y.starts_on < p.month_start)
                        and %1$s
                    union all
                    select r.figure_id, r.province_2021, r.province_2025, e.member,
                        case when r.grain = 4 and r.starts_on >= p.weeks_from then e.amount else 0 end,
                        case when p.whole and r.starts_on = p.from_day then e.amount else 0 end,
                        case when p.whole_before and r.starts_on = p.previous_from then e.amount else 0 end,
                        case when p.whole and r.starts_on = p.from_day and e.came_in = r.starts_on then e.amount else 0 end,
                        case when p.whole_before and r.starts_on = p.previous_from and e.came_in = r.starts_on
                            then e.amount else 0 end
                    from indicator.standing as r
                    cross join lateral unnest(r.members, r.came_in, r.amounts) as e (member, came_in, amount)
                    where r.grain = p.grain and r.starts_on >= p.units_from and r.starts_on < p.until_day
                        and %2$s
                    union all
                    select d.figure_id, d.province_2021, d.province_2025, e.member,
                        case when d.starts_on >= p.month_start and d.starts_on < p.weeks_from then e.amount else 0 end,
                        case when not p.whole and d.starts_on >= p.counted_from then e.amount else 0 end,
                        case when not p.whole_before and d.starts_on >= p.before_from and d.starts_on < p.from_day
                            then e.amount else 0 end,
                        case when not p.whole and d.starts_on >= p.counted_from and e.came_in >= p.counted_from
                            then e.amount else 0 end,
                        case when not p.whole_before and d.starts_on >= p.before_from and d.starts_on < p.from_day
                            and e.came_in >= p.before_from then e.amount else 0 end
                    from indicator.standing as d
                    cross join lateral unnest(d.members, d.came_in, d.amounts) as e (member, came_in, amount)
                    where d.grain = 0 and d.starts_on >= p.days_from and d.starts_on < p.days_until
                        and %3$s
                    union all
                    select u.figure_id, u.province_2021, u.province_2025, u.member, u.amount,
                        case when u.day >= p.counted_from then u.amount else 0 end,
                        case when u.day >= p.before_from and u.day < p.from_day then u.amount else 0 end,
                        case when u.day >= p.counted_from and u.came_in >= p.counted_from then u.amount else 0 end,
                        case when u.day >= p.before_from and u.day < p.from_day and u.came_in >= p.before_from
                            then u.amount else 0 end
                    from unfolded as u
                    where u.day < p.until_day and %4$s
                ) as s
                group by p.span, s.figure_id, s.province_2021, s.province_2025, s.member
            )""";

    /**
     * Only rows the places of {@code place} are made of: the nation stands by itself, items reach over provinces.
     *
     * @param column of the provinces on the map asked for
     * @param provincial whether these are provinces, and the nation; below them only items are read here
     * @param nation whether it is the nation alone
     */
    static String of(String column, boolean provincial, boolean nation) {
        if (nation) {
            String alone = "%1$s.province_2021 = " + Fold.NATION
                    + " and %1$s.figure_id in (select x.figure_id from figure as x)";
            String first = "%1$s.part_id = 0 and " + alone;
            return STANDING.formatted(
                    first.formatted("y"), first.formatted("r"), first.formatted("d"), alone.formatted("u"));
        }
        String item = "(select x.figure_id from figure as x where x.item)";
        String wanted = provincial
                ? "%1$s.figure_id in (select x.figure_id from figure as x) and (%1$s.figure_id in " + item + " or %1$s."
                        + column + " in (select case when o.nation then " + Fold.NATION
                        + " else o.province end from place as o))"
                : "%1$s.figure_id in " + item;
        return STANDING.formatted(
                wanted.formatted("y"), wanted.formatted("r"), wanted.formatted("d"), wanted.formatted("u"));
    }

    private StandingSql() {}
}
