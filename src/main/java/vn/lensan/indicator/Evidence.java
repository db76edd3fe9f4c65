package vn.lensan.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure: the subjects whose postings make it, from the journal. Their amounts add up to the figure. */
@Component
public class Evidence {
    /** Rows are counted up to so many; of more it is known that there are more. */
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final Figures figures;
    private final Planner planner;

    Evidence(JdbcClient jdbc, FigureRegister register, Figures figures) {
        this.jdbc = jdbc;
        this.register = register;
        this.figures = figures;
        this.planner = new Planner(jdbc);
    }

    /** Which of a row's numbers is opened. */
    public enum Column {
        IN_PERIOD,
        TO_DATE
    }

    /** One number of a report. */
    public record Question(Area area, Definition definition, Span span, Column column) {}

    /**
     * A subject behind a figure.
     *
     * @param member of a set; empty otherwise
     * @param day the first day it counts here in the time asked for; when taken back, that day
     * @param amount what it adds to the figure: 1, or products, grams; negative when taken back
     */
    public record Row(int part, long subject, String member, LocalDate day, long amount) {}

    /**
     * How many rows there are, what they add up to, and how many members are among them.
     *
     * @param more whether there are more than {@code rows}, which are not counted while somebody waits
     */
    public record Total(long rows, boolean more, long amount, long members) {}

    /**
     * How a figure came about in the period, by subjects; for sets by members.
     *
     * @param before at the period's beginning
     * @param added what came in
     * @param takenBack what went out, as a positive number
     * @param now at its end: {@code before + added - takenBack}
     */
    public record Waterfall(long before, long added, long takenBack, long now) {}

    /** A page of the rows by (part, subject, member), after this one. */
    public List<Row> page(Question question, @Nullable Row after, int size) {
        return page(question, null, after, size);
    }

    /** A page of the rows of these subjects; null: of all. */
    @Transactional(readOnly = true)
    public List<Row> page(Question question, @Nullable Collection<Long> subjects, @Nullable Row after, int size) {
        if (subjects != null && subjects.isEmpty() || !moved(question)) {
            return List.of();
        }
        String only = subjects == null ? "" : " and j.subject = any (:subjects::bigint[])";
        String page = " having sum(j.amount) <> 0 order by j.part_id, j.subject, j.member limit :size)";
        String sql = behind(question, after).stream()
                .map(where -> "(" + rows(question, only + where) + page)
                .collect(Collectors.joining(
                        "\nunion all\n",
                        "select * from (",
                        ") as r order by r.part_id, r.subject, r.member limit :size"));
        return planner.bySubject(
                question.area(),
                () -> ask(question, sql)
                        .param("part", after == null ? -1 : after.part())
                        .param("subject", after == null ? 0L : after.subject())
                        .param("member", after == null ? "" : after.member())
                        .param("size", size)
                        .param(
                                "subjects",
                                subjects == null
                                        ? new long[0]
                                        : subjects.stream()
                                                .mapToLong(Long::longValue)
                                                .toArray())
                        .query((rs, n) -> new Row(
                                rs.getInt(1),
                                rs.getLong(2),
                                rs.getString(3),
                                rs.getObject(4, LocalDate.class),
                                rs.getLong(5)))
                        .list());
    }

    /** Conditions on the rows after one: of the nation the rest of its part, then the others, as the index has them. */
    private static List<String> behind(Question question, @Nullable Row after) {
        if (after == null) {
            return List.of("");
        }
        return question.area().everywhere()
                ? List.of(
                        " and j.part_id = :part and j.subject >= :subject and (j.subject, j.member) > (:subject, :member)",
                        " and j.part_id > :part")
                : List.of(" and (j.part_id, j.subject, j.member) > (:part, :subject, :member)");
    }

    /** All rows counted, as far as that is quickly done, and added up. */
    @Transactional(readOnly = true)
    public Total total(Question question, Sums sums) {
        long amount = sums.of().stream().mapToLong(one -> part(question, one)).sum();
        long members = sums.of().stream()
                .filter(one -> !one.member().isEmpty() && part(question, one) > 0)
                .count();
        if (question.column() == Column.TO_DATE && question.definition().countsSubjects()) {
            return new Total(amount, false, amount, members);
        }
        long rows = rows(question);
        return new Total(Math.min(rows, COUNTED), rows > COUNTED, amount, members);
    }

    /** What the figure is made of, as it stands. */
    public Sums sums(Question question) {
        return figures.sums(question.area().unit(), question.definition(), question.span());
    }

    /** What a member, or everything, adds to the column. */
    private static long part(Question question, Sums.Of one) {
        return switch (question.column()) {
            case TO_DATE -> one.toDate();
            case IN_PERIOD -> question.definition().counted() == Counted.HELD_SET ? one.net() : one.cameIn();
        };
    }

    private long rows(Question question) {
        return !moved(question)
                ? 0
                : planner.bySubject(
                        question.area(),
                        () -> ask(question, """
                        select count(*) from (
                        %s having sum(j.amount) <> 0
                        order by j.part_id, j.subject, j.member
                        limit %d
                        ) as r
                        """.formatted(rows(question, ""), COUNTED + 1))
                                .query(Long.class)
                                .single());
    }

    /**
     * Whether anything was posted in the period asked for: the nation's rows are looked for subject by subject, and
     * where there are none that would be among all of them.
     */
    private boolean moved(Question question) {
        return question.column() == Column.TO_DATE
                || !question.area().everywhere()
                || planner.fewPages(() -> ask(question, """
                        select exists (
                                select from indicator.standing as s
                                where s.part_id = 0 and s.grain = 0 and s.starts_on >= :from and s.starts_on < :until
                                    and s.figure_id = :figure and s.province_2021 = %d)
                            or exists (
                                select from indicator.journal as j
                                where j.amount < 0 and j.figure_id = :figure and j.day >= :from and j.day < :until)
                            or exists (
                                select from indicator.journal as j
                                where %s and j.figure_id = :figure and j.day >= :from and j.day < :until)
                            """.formatted(Fold.NATION, Fold.UNFOLDED))
                        .query(Boolean.class)
                        .single());
    }

    /** What was there before the period, what came, what went, what is there at its end. */
    @Transactional(readOnly = true)
    public Waterfall waterfall(Question question, Sums sums) {
        long takenBack = question.definition().counted().isSet() ? gone(sums) : takenBack(question);
        return new Waterfall(sums.before(), sums.toDate() - sums.before() + takenBack, takenBack, sums.toDate());
    }

    private static long gone(Sums sums) {
        return sums.of().stream()
                .filter(one -> one.before() > 0 && one.toDate() <= 0)
                .count();
    }

    /** What the period took from the subjects it took from: among those of a negative posting. */
    private long takenBack(Question question) {
        SubjectKind kind = question.definition().subject();
        return planner.fewPages(() -> ask(question, """
                        select coalesce(sum(-k.net), 0)::bigint
                        from (
                            select sum(p.amount) as net
                            from (
                                select distinct j.part_id, j.subject
                                from %3$s
                                where j.amount < 0 and j.figure_id = :figure and j.day >= %1$s and j.day < :until
                            ) as t
                            cross join lateral (
                                select j.amount
                                from indicator.journal as j
                                where j.part_id = t.part_id and j.subject = t.subject and j.figure_id = :figure
                                    and j.day >= %1$s and j.day < :until and %2$s
                                offset 0
                            ) as p
                            group by t.part_id, t.subject
                        ) as k
                        where k.net < 0
                        """.formatted(
                                PostingSql.BEGUN,
                                question.area().condition(kind),
                                question.area().postings(kind)))
                .query(Long.class)
                .single());
    }

    /**
     * The members of a set behind the figure, with how much of what they are made of stands (order lines of a market).
     * Provinces are those of the unit's map.
     */
    public List<Member> members(Question question, Sums sums) {
        return sums.of().stream()
                .map(one -> new Member(one.member(), part(question, one)))
                .filter(one -> !one.member().isEmpty() && one.amount() > 0)
                .sorted(Comparator.comparingLong(Member::amount).reversed().thenComparing(Member::member))
                .toList();
    }

    /** A member of a set and how many subjects make it stand. */
    public record Member(String member, long amount) {}

    /** The rows of a question as a statement grouped by subject and member, to go on with {@code having}. */
    static String rows(Question question, String only) {
        SubjectKind kind = question.definition().subject();
        String when = switch (question.column()) {
            case TO_DATE -> "";
            case IN_PERIOD ->
                " and j.day >= " + PostingSql.BEGUN
                        + (question.definition().counted() == Counted.HELD_SET
                                ? ""
                                : " and j.came_in >= " + PostingSql.BEGUN);
        };
        return """
                select j.part_id, j.subject, j.member,
                    coalesce(max(j.day) filter (where j.amount > 0), min(j.day)) as day, sum(j.amount)::bigint as amount
                from %s
                where j.figure_id = :figure and :from < :until and j.day < :until%s%s
                group by j.part_id, j.subject, j.member
                """.formatted(question.area().postings(kind), when + " and " + kind.subjects(), only);
    }

    /** With the question's parameters. */
    StatementSpec ask(Question question, String sql) {
        return jdbc.sql(sql)
                .param("figure", register.id(question.definition()))
                .param("from", question.span().from())
                .param("until", question.span().until())
                .param("unit", question.area().unit().id());
    }
}
