package vn.lensan.indicator;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a figure is what it is: the journal's changes by their causes, since a report was frozen or since ever. */
@Component
public class Causes {
    private final JdbcClient jdbc;
    private final FigureRegister register;

    Causes(JdbcClient jdbc, FigureRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /**
     * What one cause did to a figure.
     *
     * @param causeId as the record modules gave it
     * @param postedAt of its first posting here
     * @param inPeriod by how much it changed the period's number; for sets the postings' sum
     * @param toDate by how much it changed the number to date
     * @param postings journal rows
     */
    public record Cause(long causeId, OffsetDateTime postedAt, long inPeriod, long toDate, long postings) {}

    /** What has been posted by now, to be kept with a frozen report. */
    public Moment now() {
        return jdbc.sql("select coalesce(max(e.era), 0), pg_current_snapshot()::text from indicator.era as e")
                .query((rs, n) -> new Moment(rs.getInt(1), rs.getString(2)))
                .single();
    }

    /** By how much one cause changed a figure of the nation to date, for figures that are no sets. */
    public record Effect(Definition definition, long amount) {}

    /** What a cause did to the figures by these subjects; those it left as they were are left out. */
    public Map<Integer, Long> made(long causeId, Subjects subjects) {
        Map<Integer, Long> amounts = new HashMap<>();
        jdbc.sql("""
                        select j.figure_id, sum(j.amount)::bigint
                        from (
                            select distinct part_id, subject
                            from unnest(:parts::smallint[], :subjects::bigint[]) as named (part_id, subject)
                        ) as touched
                        join indicator.journal as j on j.part_id = touched.part_id and j.subject = touched.subject
                        join indicator.change as c on c.change_id = j.change_id
                        where c.cause_id = :cause
                        group by j.figure_id
                        """)
                .param("parts", subjects.parts())
                .param("subjects", subjects.ids())
                .param("cause", causeId)
                .query(row -> {
                    amounts.put(row.getInt(1), row.getLong(2));
                });
        return amounts;
    }

    /** The amounts by figure, as effects in the order of the form; sets and what came to nothing are left out. */
    public List<Effect> effects(Map<Integer, Long> amounts) {
        Map<String, Effect> effects = new LinkedHashMap<>(); // one a row of the form: years repeat each other
        for (PostingSql.Figure figure : register.figures()) {
            Definition definition = figure.definition();
            long amount = amounts.getOrDefault((int) figure.id(), 0L);
            if (!definition.counted().isSet() && amount != 0) {
                effects.putIfAbsent(definition.code() + " " + definition.key(), new Effect(definition, amount));
            }
        }
        return List.copyOf(effects.values());
    }

    /** The latest causes first; since a moment: those that were not yet posted then. */
    public List<Cause> of(Area area, Definition definition, Span span, @Nullable Moment since, int limit) {
        String later = since == null
                ? "true"
                : "(c.era > :era or c.era = :era and not pg_visible_in_snapshot(c.xact, :snapshot::pg_snapshot))";
        return jdbc.sql("""
                        select c.cause_id, min(c.posted_at),
                            coalesce(sum(j.amount) filter (where j.day >= %1$s and j.came_in >= %1$s), 0)::bigint,
                            sum(j.amount)::bigint, count(*)
                        from indicator.change as c
                        join indicator.journal as j on j.change_id = c.change_id
                        where %2$s and j.figure_id = :figure and j.day < :until and %3$s
                        group by c.cause_id
                        order by 2 desc, 1 desc
                        limit :limit
                        """.formatted(
                        "greatest(:from, " + PostingSql.START + ")", later, area.condition(definition.subject())))
                .param("era", since == null ? 0 : since.era())
                .param("snapshot", since == null ? "" : since.snapshot())
                .param("figure", register.id(definition))
                .param("from", span.from())
                .param("until", span.until())
                .param("unit", area.unit().id())
                .param("limit", limit)
                .query((rs, n) -> new Cause(
                        rs.getLong(1),
                        rs.getObject(2, OffsetDateTime.class),
                        rs.getLong(3),
                        rs.getLong(4),
                        rs.getLong(5)))
                .list();
    }
}
