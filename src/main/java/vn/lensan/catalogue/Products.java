package vn.lensan.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Copy;

/** For modules whose records are about products: which product is meant, and whose it is. */
@Component
public final class Products {
    /**
     * A product as much as a reference needs to know of it.
     *
     * @param partId the part it is kept in
     * @param householdId who sells it
     */
    public record Known(long id, int partId, long householdId) {
        /** In the order of the catalogue's key: asked for so, neighbours are found on the same pages. */
        private static final Comparator<Known> ASCENDING =
                Comparator.comparingInt(Known::partId).thenComparingLong(Known::id);
    }

    /** The products a platform names so. */
    public Map<String, Known> named(Connection connection, String platform, Collection<String> names)
            throws SQLException {
        Map<String, Known> products = HashMap.newHashMap(names.size());
        String sql = """
                select p.external_id, p.product_id, p.part_id, p.household_id
                from unnest(?::text[]) as asked (external_id)
                cross join lateral (
                    select * from catalogue.product x
                    where x.external_id = asked.external_id and x.platform = ?
                    offset 0
                ) p
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(new TreeSet<>(names)));
            statement.setString(2, platform);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    products.put(rows.getString(1), new Known(rows.getLong(2), rows.getInt(3), rows.getLong(4)));
                }
            }
        }
        return products;
    }

    /** The products of these that are still kept and sold so. */
    public Set<Known> still(Connection connection, Collection<Known> products) throws SQLException {
        Set<Known> still = HashSet.newHashSet(products.size());
        List<Known> asked = products.stream().sorted(Known.ASCENDING).toList();
        String sql = """
                select p.product_id, p.part_id, p.household_id
                from unnest(?::smallint[], ?::bigint[]) as asked (part_id, product_id)
                cross join lateral (
                    select x.product_id, x.part_id, x.household_id from catalogue.product x
                    where x.part_id = asked.part_id and x.product_id = asked.product_id
                    offset 0
                ) p
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(asked.stream().map(Known::partId).toList()));
            statement.setString(2, Copy.array(asked.stream().map(Known::id).toList()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    still.add(new Known(rows.getLong(1), rows.getInt(2), rows.getLong(3)));
                }
            }
        }
        return still;
    }

    /** Products by the catalogue's ids, wherever they are kept now. */
    public Map<Long, Known> byId(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Known> products = HashMap.newHashMap(ids.size());
        String sql = """
                select p.product_id, p.part_id, p.household_id
                from unnest(?::bigint[]) as asked (product_id)
                cross join generate_series(0, 31) as part (id)
                cross join lateral (
                    select x.product_id, x.part_id, x.household_id from catalogue.product x
                    where x.part_id = part.id and x.product_id = asked.product_id
                    offset 0
                ) p
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    products.put(rows.getLong(1), new Known(rows.getLong(1), rows.getInt(2), rows.getLong(3)));
                }
            }
        }
        return products;
    }
}
