package vn.lensan.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Evidence;

/** What the information items and inputs behind a figure are called. */
@Component
class ItemNames {
    private final JdbcClient jdbc;

    ItemNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of each row's item with its id at whoever sent it, by subject. */
    Map<Long, String> named(List<Evidence.Row> rows) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("""
                        select n.item_id, n.name || ' (' || n.external_id || ')'
                        from published.item_name n
                        where n.part_id = 0 and n.item_id = any (:ids)
                        """)
                .param("ids", rows.stream().mapToLong(Evidence.Row::subject).toArray())
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }
}
