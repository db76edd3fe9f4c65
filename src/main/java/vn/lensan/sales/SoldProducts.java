package vn.lensan.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lensan.household.Belongings;
import vn.lensan.shared.Copy;

/**
 * Products that have order lines, as these are kept and counted: where a product is sold now and what it weighs now is
 * held against it, so that another price or name of a product costs its lines nothing.
 */
@Component
class SoldProducts {
    /** In the order of the table's key: asked for so, neighbours are found on the same pages. */
    private static final Comparator<Line> BY_PRODUCT =
            Comparator.comparingInt((Line line) -> line.partId).thenComparingLong(line -> line.productId);

    /** A product whose lines are kept or counted otherwise than it is now. */
    record Apart(long product, int wasPart, int part) {}

    /** These lines are of products that are kept and counted as they are now. */
    void note(Connection connection, Collection<Line> lines) throws SQLException {
        Map<Long, Line> products = new HashMap<>();
        lines.forEach(line -> products.put(line.productId, line));
        List<Line> sold = products.values().stream().sorted(BY_PRODUCT).toList();
        if (products.isEmpty()) {
            return;
        }
        String sql = """
                insert into sales.sold_product (part_id, product_id, household_id, net_grams)
                select p.part_id, p.product_id, p.household_id, p.net_grams
                from (
                    select asked.part_id, asked.product_id
                    from unnest(?::smallint[], ?::bigint[]) as asked (part_id, product_id)
                    where not exists (
                        select from sales.sold_product s
                        where s.part_id = asked.part_id and s.product_id = asked.product_id)
                    offset 0
                ) as first
                join published.product p on p.part_id = first.part_id and p.product_id = first.product_id
                on conflict (part_id, product_id) do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(sold.stream().map(l -> l.partId).toList()));
            statement.setString(
                    2, Copy.array(sold.stream().map(l -> l.productId).toList()));
            statement.executeUpdate();
        }
    }

    /** These lines left the products they were of: those that have no other line are sold no longer. */
    void forget(Connection connection, Collection<Line> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        Map<Long, Integer> products = new HashMap<>();
        gone.forEach(line -> products.put(line.productBefore(), line.partBefore()));
        String sql = """
                delete from sales.sold_product s using unnest(?::smallint[], ?::bigint[]) as gone (part_id, product_id)
                where s.part_id = gone.part_id and s.product_id = gone.product_id
                  and not exists (
                      select from sales.order_line l where l.part_id = gone.part_id and l.product_id = gone.product_id)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(products.values()));
            statement.setString(2, Copy.array(products.keySet()));
            statement.executeUpdate();
        }
    }

    /** Of these products those that are now in another part or of another household, or weigh otherwise. */
    List<Apart> apart(Connection connection, Collection<Long> products) throws SQLException {
        String sql = """
                select s.product_id, s.part_id, p.part_id
                from unnest(?::bigint[]) as asked (product_id)
                cross join generate_series(0, 31) as part (id)
                cross join lateral (
                    select x.* from sales.sold_product x
                    where x.part_id = part.id and x.product_id = asked.product_id
                    offset 0
                ) s
                cross join generate_series(0, 31) as now (id)
                cross join lateral (
                    select x.* from published.product x
                    where x.part_id = now.id and x.product_id = asked.product_id
                    offset 0
                ) p
                where (s.part_id, s.household_id, s.net_grams) is distinct from (p.part_id, p.household_id, p.net_grams)
                """;
        List<Apart> apart = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(products));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    apart.add(new Apart(rows.getLong(1), rows.getInt(2), rows.getInt(3)));
                }
            }
        }
        return apart;
    }

    /** Notes that products pass from one household to another, before the catalogue lets them; gives them. */
    List<Apart> handOver(Connection connection, Belongings.Handover handover) throws SQLException {
        String sql = """
                with passed as (
                    delete from sales.sold_product s using published.product p
                    where p.part_id = ? and p.household_id = ? and p.origin_id = ?
                      and s.part_id = p.part_id and s.product_id = p.product_id
                    returning s.product_id, s.net_grams
                )
                insert into sales.sold_product (part_id, product_id, household_id, net_grams)
                select ?, g.product_id, ?, g.net_grams from passed g
                returning product_id
                """;
        List<Apart> apart = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, handover.fromPart());
            statement.setLong(2, handover.from());
            statement.setLong(3, handover.origin());
            statement.setInt(4, handover.toPart());
            statement.setLong(5, handover.to());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    apart.add(new Apart(rows.getLong(1), handover.fromPart(), handover.toPart()));
                }
            }
        }
        return apart;
    }

    /** The lines of these products are kept and counted as they are now. */
    void together(Connection connection, Collection<Apart> products) throws SQLException {
        String sql = """
                with was as (
                    delete from sales.sold_product s using unnest(?::smallint[], ?::bigint[]) as gone (part_id, product_id)
                    where s.part_id = gone.part_id and s.product_id = gone.product_id
                )
                insert into sales.sold_product (part_id, product_id, household_id, net_grams)
                select p.part_id, p.product_id, p.household_id, p.net_grams
                from unnest(?::smallint[], ?::bigint[]) as asked (part_id, product_id)
                join published.product p on p.part_id = asked.part_id and p.product_id = asked.product_id
                on conflict (part_id, product_id)
                do update set household_id = excluded.household_id, net_grams = excluded.net_grams
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            String ids = Copy.array(products.stream().map(Apart::product).toList());
            statement.setString(
                    1, Copy.array(products.stream().map(Apart::wasPart).toList()));
            statement.setString(2, ids);
            statement.setString(3, Copy.array(products.stream().map(Apart::part).toList()));
            statement.setString(4, ids);
            statement.executeUpdate();
        }
    }
}
