package vn.lensan.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                .forEach(alike -> sums.putAll(planner.all(area, () -> added(area, span, alike))));
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
                        select j.figure_id, %s
                        from %s
                        where j.figure_id = any (:figures) and j.day < :until
                        group by j.figure_id, j.member
                        """.formatted(Sums.OF, area.postings(alike.getFirst().subject())))
                .param("figures", ids)
                .param("from", span.from())
                .param("until", span.until())
                .param("unit", area.unit().id())
                .query(row -> {
                    sums.computeIfAbsent(row.getShort(1), unused -> new ArrayList<>())
                            .add(Sums.of(row, 2));
                });
        return sums;
    }
}
