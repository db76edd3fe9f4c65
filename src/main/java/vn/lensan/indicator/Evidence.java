package vn.lensan.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Opens a figure: the subjects whose postings make it, from the journal. Their amounts add up to the figure. */
@Component
public class Evidence {
    /** More lines are not added up by kind and buyer while somebody waits. */
    private static final int MOST_LINES = 200_000;

    private final JdbcClient jdbc;
    private final FigureRegister register;

    Evidence(JdbcClient jdbc, FigureRegister register) {
        this.jdbc = jdbc;
        this.register = register;
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

    /** How many rows there are, what they add up to, and how many members are among them. */
    public record Total(long rows, long amount, long members) {}

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
    public List<Row> page(Question question, @Nullable Collection<Long> subjects, @Nullable Row after, int size) {
        if (subjects != null && subjects.isEmpty()) {
            return List.of();
        }
        String only = subjects == null ? "" : " and j.subject = any (:subjects::bigint[])";
        return ask(question, rows(question, only) + """
                        having sum(j.amount) <> 0
                        order by j.part_id, j.subject, j.member
                        limit :size
                        """)
                .param("part", after == null ? -1 : after.part())
                .param("subject", after == null ? 0L : after.subject())
                .param("member", after == null ? "" : after.member())
                .param("size", size)
                .param(
                        "subjects",
                        subjects == null
                                ? new long[0]
                                : subjects.stream().mapToLong(Long::longValue).toArray())
                .query((rs, n) -> new Row(
                        rs.getInt(1), rs.getLong(2), rs.getString(3), rs.getObject(4, LocalDate.class), rs.getLong(5)))
                .list();
    }

    /** All rows counted and added up. */
    public Total total(Question question) {
        return ask(
                        question,
                        "select count(*), coalesce(sum(r.amount), 0)::bigint, count(distinct r.member)"
                                + " filter (where r.amount > 0 and r.member <> '')\nfrom (\n"
                                + rows(question, "") + "having sum(j.amount) <> 0\n) as r")
                .param("part", -1)
                .param("subject", 0L)
                .param("member", "")
                .query((rs, n) -> new Total(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    /** What was there before the period, what came, what went, what is there at its end. */
    public Waterfall waterfall(Area area, Definition definition, Span span) {
        boolean set = definition.counted().isSet();
        String begun = "greatest(:from, " + PostingSql.START + ")";
        String sql = """
                select coalesce(sum(k.before), 0)::bigint,
                    coalesce(sum(greatest(k.now - k.before, 0)), 0)::bigint,
                    coalesce(sum(greatest(k.before - k.now, 0)), 0)::bigint,
                    coalesce(sum(k.now), 0)::bigint
                from (
                    select %1$s,
                        %2$s(coalesce(sum(j.amount) filter (where j.day < %3$s), 0)) as before,
                        %2$s(sum(j.amount)) as now
                    from indicator.journal as j
                    where j.figure_id = :figure and j.day < :until and %4$s
                    group by %1$s
                ) as k
                """.formatted(
                        set ? "j.member" : "j.part_id, j.subject",
                        set ? "sign" : "",
                        begun,
                        area.condition(definition.subject()));
        return ask(new Question(area, definition, span, Column.TO_DATE), sql)
                .query((rs, n) -> new Waterfall(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .single();
    }

    /**
     * The members of a set behind the figure, with how much of what they are made of stands (order lines of a market).
     * Provinces are mapped to none: they are those the facts name.
     */
    public List<Member> members(Question question) {
        return ask(question, """
                        select r.member, sum(r.amount)::bigint
                        from (
                        %s) as r
                        where r.member <> ''
                        group by r.member
                        having sum(r.amount) > 0
                        order by 2 desc, 1
                        """.formatted(rows(question, "")))
                .param("part", -1)
                .param("subject", 0L)
                .param("member", "")
                .query((rs, n) -> new Member(rs.getString(1), rs.getLong(2)))
                .list();
    }

    /** A member of a set and how many subjects make it stand. */
    public record Member(String member, long amount) {}

    /**
     * What of a figure of order lines is of one kind of product and went to one buyer.
     *
     * @param kind as kinds are compared: {@code na}
     * @param province unit of the buyer's province, on either map; null abroad
     */
    public record Sold(
            String kind,
            @Nullable Integer province,
            @Nullable String country,
            long amount) {}

    /** A figure of order lines by kind and buyer; empty when there are too many to add up while somebody waits. */
    public Optional<List<Sold>> sold(Question question) {
        List<Sold> sold = ask(question, """
                        with r as materialized (
                            %s having sum(j.amount) <> 0
                            limit %d
                        )
                        select s.kind_key, s.buyer_province, s.buyer_country, sum(r.amount)::bigint
                        from r
                        join published.sold_line as s on s.part_id = r.part_id and s.line_id = r.subject
                        where (select count(*) from r) <= %d
                        group by s.kind_key, s.buyer_province, s.buyer_country
                        """.formatted(rows(question, ""), MOST_LINES + 1, MOST_LINES))
                .param("part", -1)
                .param("subject", 0L)
                .param("member", "")
                .query((row, n) ->
                        new Sold(row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getLong(4)))
                .list();
        return sold.isEmpty() && total(question).rows() > MOST_LINES ? Optional.empty() : Optional.of(sold);
    }

    private static String rows(Question question, String only) {
        String when = switch (question.column()) {
            case TO_DATE -> "";
            case IN_PERIOD ->
                " and j.day >= greatest(:from, " + PostingSql.START + ")"
                        + (question.definition().counted() == Counted.HELD_SET
                                ? ""
                                : " and j.came_in >= greatest(:from, " + PostingSql.START + ")");
        };
        return """
                select j.part_id, j.subject, j.member,
                    coalesce(max(j.day) filter (where j.amount > 0), min(j.day)) as day, sum(j.amount)::bigint as amount
                from indicator.journal as j
                where j.figure_id = :figure and :from < :until and j.day < :until%s and %s%s
                    and (j.part_id, j.subject, j.member) > (:part, :subject, :member)
                group by j.part_id, j.subject, j.member
                """.formatted(
                        when, question.area().condition(question.definition().subject()), only);
    }

    private StatementSpec ask(Question question, String sql) {
        return jdbc.sql(sql)
                .param("figure", register.id(question.definition()))
                .param("from", question.span().from())
                .param("until", question.span().until())
                .param("unit", question.area().unit().id());
    }
}
