package vn.lensan.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.household.Event;

/** Products in the life of a household: put on a platform and taken off. */
@Component
class ProductStory implements Event.Story {
    private final JdbcClient jdbc;

    ProductStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Event> of(int partId, long householdId) {
        List<Event> events = new ArrayList<>();
        jdbc.sql("""
                        select p.product_id, p.name || ' (' || p.platform || '.vn)', l.since, nullif(l.until, 'infinity'::date)
                        from catalogue.product p cross join lateral unnest(p.listed_on, p.delisted_on) as l (since, until)
                        where p.part_id = :part and p.household_id = :household order by l.since, p.product_id limit 200
                        """).param("part", partId).param("household", householdId).query(row -> {
            add(events, row.getObject(3, LocalDate.class), "event.product.listed", row.getString(2), row.getLong(1));
            add(events, row.getObject(4, LocalDate.class), "event.product.delisted", row.getString(2), row.getLong(1));
        });
        return events;
    }

    private static void add(List<Event> to, @Nullable LocalDate day, String word, String name, long id) {
        if (day != null) {
            to.add(new Event(day, word, name, Product.TABLE.kind(), id));
        }
    }
}
