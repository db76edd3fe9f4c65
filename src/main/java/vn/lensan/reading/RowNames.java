package vn.lensan.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;

/** What the items and order lines behind a figure are called, and where their own pages are. */
@Component
class RowNames {
    private final JdbcClient jdbc;

    RowNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a row is about.
     *
     * @param id what its sender calls it
     * @param path of its page; null where it has none
     */
    public record Named(String name, String id, @Nullable String path) {}

    /** What each row is about, by subject; none for households, which have cards. */
    Map<Long, Named> of(Definition definition, List<Evidence.Row> rows) {
        return switch (definition.subject()) {
            case HOUSEHOLD -> Map.of();
            case ITEM -> items(rows);
            case LINE -> lines(rows);
        };
    }

    private Map<Long, Named> items(List<Evidence.Row> rows) {
        Map<Long, Named> names = new HashMap<>();
        jdbc.sql("""
                        select n.item_id, n.name, n.external_id from published.item_name n
                        where n.part_id = 0 and n.item_id = any (:ids)
                        """)
                .param("ids", rows.stream().mapToLong(Evidence.Row::subject).toArray())
                .query(row -> {
                    names.put(row.getLong(1), new Named(row.getString(2), row.getString(3), null));
                });
        return names;
    }

    private Map<Long, Named> lines(List<Evidence.Row> rows) {
        Map<Long, Named> names = new HashMap<>();
        jdbc.sql("""
                        select l.line_id, l.name, l.platform || '.vn ' || l.order_id || '/' || l.line
                        from unnest(:parts::smallint[], :ids::bigint[]) as asked (part_id, line_id)
                        cross join lateral (
                            select s.* from published.sold_line s
                            where s.part_id = asked.part_id and s.line_id = asked.line_id
                            offset 0
                        ) l
                        """)
                .param("parts", rows.stream().map(Evidence.Row::part).toArray(Integer[]::new))
                .param("ids", rows.stream().map(Evidence.Row::subject).toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong(1);
                    names.put(id, new Named(row.getString(2), row.getString(3), "/orders/" + id));
                });
        return names;
    }
}
