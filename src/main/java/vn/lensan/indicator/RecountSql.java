package vn.lensan.indicator;

import java.util.List;
import java.util.stream.Collectors;

/** The one statement of a recount: postings that should stand, less those that do, written to journal and sums. */
final class RecountSql {
    private RecountSql() {}

    /** With parameters {@code :parts}, {@code :ids} or {@code :first} and {@code :last}, and {@code :cause}; gives figure, rows, sum. */
    static String of(SubjectKind kind, PostingSql.Scope scope, List<PostingSql.Figure> figures) {
        return PostingSql.of(kind, scope, figures) + ",\n" + posted(scope, figures) + DIFFERENCE + JOURNAL + CELL
                + standing(kind)
                + """
                select d.figure_id, count(*) as postings, sum(d.amount)::bigint as amount
                from difference as d
                group by d.figure_id
                order by d.figure_id
                """;
    }

    static String posted(PostingSql.Scope scope, List<PostingSql.Figure> figures) {
        String only =
                figures.stream().map(figure -> Short.toString(figure.id())).collect(Collectors.joining(", "));
        String columns =
                "select j.figure_id, j.part_id, j.subject, j.locality_id, j.day, j.came_in, j.member, j.amount\n";
        return switch (scope) {
            case TOUCHED -> """
                    posted as (
                    %sfrom touched as t
                    cross join lateral (
                        select *
                        from indicator.journal as x
                        where x.part_id = t.part_id and x.subject = t.subject and x.figure_id in (%s)
                        offset 0
                    ) as j
                    ),
                    """.formatted(columns, only);
            case PARTS -> """
                    posted as (
                    %sfrom indicator.journal as j
                    where j.part_id between :first and :last and j.figure_id in (%s)
                    ),
                    """.formatted(columns, only);
        };
    }

    private static final String DIFFERENCE = """
            difference as materialized (
                select b.figure_id, b.part_id, b.subject, b.locality_id, b.day, b.came_in, b.member,
                    sum(b.amount)::bigint as amount
                from (
                    select figure_id, part_id, subject, locality_id, day, came_in, member, amount from posting
                    union all
                    select figure_id, part_id, subject, locality_id, day, came_in, member, -amount from posted
                ) as b
                group by b.figure_id, b.part_id, b.subject, b.locality_id, b.day, b.came_in, b.member
                having sum(b.amount) <> 0
            ),
            """;

    private static final String JOURNAL = """
            change as (
                insert into indicator.change (change_id, cause_id, posted_at, era)
                select nextval('indicator.change_id'), :cause, statement_timestamp(),
                    coalesce((select max(e.era) from indicator.era as e), 0)
                where exists (select from difference)
                returning change_id
            ),
            journal as (
                insert into indicator.journal
                    (part_id, figure_id, locality_id, subject, change_id, amount, day, came_in, member)
                select d.part_id, d.figure_id, d.locality_id, d.subject, c.change_id, d.amount, d.day, d.came_in, d.member
                from difference as d
                cross join change as c
            ),
            """;

    private static final String CELL = """
            cell as (
                insert into indicator.cell (part_id, figure_id, locality_id, change_id, amount, day, came_in, member)
                select d.part_id, d.figure_id, d.locality_id, c.change_id, sum(d.amount), d.day, d.came_in, d.member
                from difference as d
                cross join change as c
                group by d.part_id, d.figure_id, d.locality_id, c.change_id, d.day, d.came_in, d.member
                having sum(d.amount) <> 0
            ),
            """;

    private static String standing(SubjectKind kind) {
        String provinces = kind == SubjectKind.ITEM
                ? "(" + Localities.PROVINCES + ")"
                : "(select locality_id, coalesce(province_2021, 0) as province_2021,"
                        + " coalesce(province_2025, 0) as province_2025 from published.locality)";
        return """
                by_day as materialized (
                    select d.figure_id, l.province_2021, l.province_2025, d.day, d.came_in, d.member,
                        sum(d.amount)::bigint as amount
                    from difference as d
                    join %s as l on l.locality_id = d.locality_id
                    group by d.figure_id, l.province_2021, l.province_2025, d.day, d.came_in, d.member
                    having sum(d.amount) <> 0
                ),
                standing as (
                %s
                )
                """.formatted(provinces, insertStandings("by_day", "cross join change as c", "c.change_id"));
    }

    /** Inserts sums by day, month and year from rows by province and day. */
    static String insertStandings(String rows, String join, String changeId) {
        return """
                    insert into indicator.standing (part_id, figure_id, grain, province_2021, province_2025, change_id,
                        amount, starts_on, came_in, member)
                    select case when s.province_2021 <> 0 then s.province_2021 else s.province_2025 end %% 32,
                        s.figure_id, s.grain, s.province_2021, s.province_2025, %s,
                        sum(s.amount), s.starts_on, s.came_in, s.member
                    from (
                        select d.figure_id, d.province_2021, d.province_2025, d.member, d.amount, g.grain, g.starts_on,
                            case g.grain when 0 then d.came_in else g.starts_on end as came_in
                        from %s as d
                        cross join lateral (values
                            (0::smallint, d.day),
                            (1::smallint, date_trunc('month', d.day::timestamp)::date),
                            (2::smallint, date_trunc('year', d.day::timestamp)::date)
                        ) as g (grain, starts_on)
                    ) as s
                    %s
                    group by s.figure_id, s.grain, s.province_2021, s.province_2025, %s, s.starts_on, s.came_in, s.member
                    having sum(s.amount) <> 0""".formatted(changeId, rows, join, changeId);
    }
}
