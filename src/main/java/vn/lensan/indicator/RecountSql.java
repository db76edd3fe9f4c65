package vn.lensan.indicator;

import java.util.List;
import java.util.stream.Collectors;

/** The one statement of a recount: postings that should stand, less those that do, written to the journal. */
final class RecountSql {
    private RecountSql() {}

    /** With parameters {@code :parts}, {@code :ids} or {@code :first} and {@code :last}, and {@code :cause}; gives {@link #TOLD}. */
    static String of(SubjectKind kind, PostingSql.Scope scope, List<PostingSql.Figure> figures) {
        return PostingSql.of(kind, scope, figures) + ",\n" + posted(scope, figures) + DIFFERENCE + JOURNAL + TOLD;
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
                order by d.locality_id, d.figure_id, d.part_id, d.subject
            ),
            effect as (
                insert into indicator.effect (figure_id, change_id, postings, days, came_in, amounts)
                select e.figure_id, c.change_id, sum(e.postings), array_agg(e.day), array_agg(e.came_in), array_agg(e.amount)
                from (
                    select d.figure_id, d.day, d.came_in, sum(d.amount)::bigint as amount, count(*) as postings
                    from difference as d
                    group by d.figure_id, d.day, d.came_in
                ) as e
                cross join change as c
                group by e.figure_id, c.change_id
            ),
            unfolded as (
                insert into indicator.unfolded (change_id, postings)
                select c.change_id, (select count(*) from difference)
                from change as c
            )
            """;

    /** Figure, rows, sum; then how many postings and changes others left for the fold. */
    private static final String TOLD = """
            select d.figure_id, count(*) as postings, sum(d.amount)::bigint as amount,
                (select coalesce(sum(u.postings), 0) from indicator.unfolded as u) as unfolded,
                (select count(*) from indicator.unfolded as u) as changes
            from difference as d
            group by d.figure_id
            order by d.figure_id
            """;
}
