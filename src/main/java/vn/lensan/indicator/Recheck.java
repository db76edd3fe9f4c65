package vn.lensan.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a unit's postings up again, all its figures in one reading of the journal, beside the standings they are read from. */
@Component
public class Recheck {
    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final Planner planner;

    Recheck(JdbcClient jdbc, FigureRegister register) {
        this.jdbc = jdbc;
        this.register = register;
        this.planner = new Planner(jdbc);
    }

    /** What the postings of each of these figures add up to in the unit; members of sets as they were posted. */
    @Transactional(readOnly = true)
    public Map<Definition, Sums> added(Area area, Span span, Collection<Definition> definitions) {
        Map<Short, List<Sums.Of>> sums = new HashMap<>();
        definitions.stream()
                .collect(Collectors.groupingBy(definition -> definition.subject() == SubjectKind.ITEM))
                .values()
                .forEach(alike -> {
                    Supplier<Map<Short, List<Sums.Of>>> reading = () -> added(area, span, alike);
                    sums.putAll(area.everywhere() ? planner.all(reading) : planner.fewPages(reading));
                });
        return definitions.stream()
                .collect(Collectors.toMap(
                        definition -> definition,
                        definition ->
                                new Sums(definition.counted(), sums.getOrDefault(register.id(definition), List.of()))));
    }

    private Map<Short, List<Sums.Of>> added(Area area, Span span, List<Definition> alike) {
        Map<Short, List<Sums.Of>> sums = new HashMap<>();
        short[] ids = new short[alike.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = register.id(alike.get(i));
        }
        jdbc.sql("""
                        select j.figure_id, j.member, sum(j.amount)::bigint,
                            coalesce(sum(j.amount) filter (where j.day >= %1$s), 0)::bigint,
                            coalesce(sum(j.amount) filter (where j.day >= %1$s and j.came_in >= %1$s), 0)::bigint
                        from %2$s
                        where j.figure_id = any (:figures) and j.day < :until
                        group by j.figure_id, j.member
                        """.formatted(PostingSql.BEGUN, area.postings(alike.getFirst().subject())))
                .param("figures", ids)
                .param("from", span.from())
                .param("until", span.until())
                .param("unit", area.unit().id())
                .query(row -> {
                    sums.computeIfAbsent(row.getShort(1), unused -> new ArrayList<>())
                            .add(new Sums.Of(row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                });
        return sums;
    }
}
