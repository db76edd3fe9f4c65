package vn.lensan.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.household.Event;

/** Stalls and payment accounts in the life of a household: opened and closed. */
@Component
class ShopStory implements Event.Story {
    private final JdbcClient jdbc;

    ShopStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Event> of(int partId, long householdId) {
        List<Event> events = new ArrayList<>();
        told(events, "shop.account", "platform", "event.stall", Account.SELLING.kind(), partId, householdId);
        told(events, "shop.payment_account", "provider", "event.payment", Account.PAYMENT.kind(), partId, householdId);
        return events;
    }

    private void told(
            List<Event> events, String table, String with, String word, int kind, int partId, long householdId) {
        jdbc.sql("""
                        select a.account_id, a.external_id, a.%s, o.since, nullif(o.until, 'infinity'::date)
                        from %s a cross join lateral unnest(a.opened_on, a.closed_on) as o (since, until)
                        where a.part_id = :part and a.household_id = :household order by o.since limit 200
                        """.formatted(with, table))
                .param("part", partId)
                .param("household", householdId)
                .query(row -> {
                    String account = row.getString(3) + " " + row.getString(2);
                    add(events, day(row, 4), word + ".opened", account, kind, row.getLong(1));
                    add(events, day(row, 5), word + ".closed", account, kind, row.getLong(1));
                });
    }

    private static void add(List<Event> to, @Nullable LocalDate day, String word, String detail, int kind, long id) {
        if (day != null) {
            to.add(new Event(day, word, detail, kind, id));
        }
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
