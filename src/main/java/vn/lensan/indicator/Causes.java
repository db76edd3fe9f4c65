package vn.lensan.indicator;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a figure is what it is: the journal's changes by their causes, since a report was frozen or since ever. */
@Component
public class Causes {
    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final Planner planner;

    Causes(JdbcClient jdbc, FigureRegister register) {
        this.jdbc = jdbc;
        this.register = register;
        this.planner = new Planner(jdbc);
    }

    /**
     * What one cause did to a figure.
     *
     * @param causeId as the record modules gave it
     * @param postedAt of its first posting here
     * @param inPeriod by how much it changed the period's number; for sets the postings' sum
     * @param toDate by how much it changed the number to date
     */
    public record Cause(long causeId, OffsetDateTime postedAt, long inPeriod, long toDate) {}

    /** A place's, from the pages of the journal that hold it. */
    private static final String PLACE = """
            select c.cause_id, min(c.posted_at),
                coalesce(sum(j.amount) filter (where j.day >= %begun and j.came_in >= %begun), 0)::bigint,
                sum(j.amount)::bigint
            from %postings
            join indicator.change as c on c.change_id = j.change_id
            where %later and j.figure_id = :figure and j.day < :until
            group by c.cause_id
            order by 2 desc, 1 desc
            limit :limit
            """;

    /** The nation's, from what each change did: the causes of the latest changes, each with all its changes. */
    private static final String NATION = """
            with latest as (
                select c.cause_id, max(c.change_id) as change_id
                from (
                    select e.change_id
                    from indicator.effect as e
                    where e.figure_id = :figure
                    order by e.change_id desc
                    limit 5000
                ) as e
                join indicator.change as c on c.change_id = e.change_id
                group by c.cause_id
                order by 2 desc
                limit :limit
            )
            select c.cause_id, min(c.posted_at),
                coalesce(sum(d.amount) filter (where d.day >= %begun and d.came_in >= %begun), 0)::bigint,
                sum(d.amount)::bigint
            from latest as l
            join indicator.change as c on c.cause_id = l.cause_id
            join indicator.effect as e on e.figure_id = :figure and e.change_id = c.change_id
            cross join lateral unnest(e.days, e.came_in, e.amounts) as d (day, came_in, amount)
            where %later and d.day < :until
            group by c.cause_id
            order by 2 desc, 1 desc
            """;

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
    @Transactional(readOnly = true)
    public List<Cause> of(Area area, Definition definition, Span span, @Nullable Moment since, int limit) {
        String later = since == null
                ? "true"
                : "(c.era > :era or c.era = :era and not pg_visible_in_snapshot(c.xact, :snapshot::pg_snapshot))";
        String sql = (area.everywhere() ? NATION : PLACE.replace("%postings", area.postings(definition.subject())))
                .replace("%later", later)
                .replace("%begun", PostingSql.BEGUN);
        return planner.fewPages(() -> jdbc.sql(sql)
                .param("era", since == null ? 0 : since.era())
                .param("snapshot", since == null ? "" : since.snapshot())
                .param("figure", register.id(definition))
                .param("from", span.from())
                .param("until", span.until())
                .param("unit", area.unit().id())
                .param("limit", limit)
                .query((rs, n) ->
                        new Cause(rs.getLong(1), rs.getObject(2, OffsetDateTime.class), rs.getLong(3), rs.getLong(4)))
                .list());
    }
}
