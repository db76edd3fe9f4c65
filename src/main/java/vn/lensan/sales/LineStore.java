package vn.lensan.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.catalogue.Products;
import vn.lensan.shared.Copy;

/** Order lines in the database, many at once. */
@Component
class LineStore {
    private static final String SERIALIZATION_FAILURE = "40001";

    private static final Comparator<Kept> BY_KEY =
            Comparator.comparingInt((Kept kept) -> kept.product.partId()).thenComparingLong(Kept::id);

    private final Months months;

    LineStore(Months months) {
        this.months = months;
    }

    /** Where a line is kept: enough to find it, and its seller, again. */
    record Kept(Line.Key key, long id, Products.Known product) {}

    /** Those of these lines of a platform that are on record. */
    List<Kept> kept(Connection connection, String platform, Collection<Line.Key> keys) throws SQLException {
        String sql = """
                select k.order_id, k.line, k.line_id, l.product_id, l.part_id, p.household_id
                from unnest(?::text[], ?::integer[]) as asked (order_id, line)
                join sales.line_key k on k.order_id = asked.order_id and k.line = asked.line and k.platform = ?
                cross join lateral (
                    select x.product_id, x.part_id from sales.order_line x
                    where x.part_id = k.part_id and x.line_id = k.line_id
                    offset 0
                ) l
                join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
                """;
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(keys.stream().map(Line.Key::order).toList()));
            statement.setString(2, Copy.array(keys.stream().map(Line.Key::line).toList()));
            statement.setString(3, platform);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(new Kept(
                            new Line.Key(rows.getString(1), rows.getInt(2)),
                            rows.getLong(3),
                            new Products.Known(rows.getLong(4), rows.getInt(5), rows.getLong(6))));
                }
            }
        }
        return kept;
    }

    /** Lines opened for change and locked; the caller keeps the households of their products. */
    List<Line> open(Connection connection, Collection<Kept> kept) throws SQLException {
        return lines(connection, kept, "for no key update");
    }

    /** Lines by id, wherever they are kept now, with the products they are of; the caller holds their households. */
    List<Line> open(Connection connection, Set<Long> ids) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        String sql = """
                select l.order_id, l.line, l.line_id, l.product_id, l.part_id, p.household_id
                from unnest(?::bigint[]) as asked (line_id)
                cross join generate_series(0, 31) as part (id)
                cross join lateral (
                    select x.* from sales.order_line x where x.part_id = part.id and x.line_id = asked.line_id offset 0
                ) l
                join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(new Kept(
                            new Line.Key(rows.getString(1), rows.getInt(2)),
                            rows.getLong(3),
                            new Products.Known(rows.getLong(4), rows.getInt(5), rows.getLong(6))));
                }
            }
        }
        return lines(connection, kept, "");
    }

    /** In the order of the table's key: so they are locked too, and neighbours are found on the same pages. */
    private static List<Line> lines(Connection connection, Collection<Kept> kept, String locking) throws SQLException {
        List<Line> lines = new ArrayList<>(kept.size());
        if (kept.isEmpty()) {
            return lines;
        }
        List<Kept> ascending = kept.stream().sorted(BY_KEY).toList();
        Map<Long, Kept> byId = HashMap.newHashMap(kept.size());
        kept.forEach(k -> byId.put(k.id, k));
        String sql = """
                select l.line_id, l.product_id, coalesce(l.buyer_province, 0), l.buyer_country, l.history
                from unnest(?::smallint[], ?::bigint[]) as asked (part_id, line_id)
                cross join lateral (
                    select x.* from sales.order_line x
                    where x.part_id = asked.part_id and x.line_id = asked.line_id
                    offset 0
                    %s
                ) l
                """.formatted(locking);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1,
                    Copy.array(ascending.stream().map(k -> k.product.partId()).toList()));
            statement.setString(2, Copy.array(ascending.stream().map(Kept::id).toList()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Kept known = java.util.Objects.requireNonNull(byId.get(rows.getLong(1)));
                    long product = rows.getLong(2);
                    if (product != known.product.id()) {
                        throw new SQLException("a line was given another product meanwhile", SERIALIZATION_FAILURE);
                    }
                    Buyer buyer = new Buyer(rows.getInt(3), rows.getString(4));
                    List<Event> events = EventText.read(rows.getString(5), product, buyer);
                    lines.add(Line.stored(known.key, known.id, known.product, events));
                }
            }
        }
        return lines;
    }

    /** Fresh numbers for new lines. */
    long[] numbers(Connection connection, int count) throws SQLException {
        long[] numbers = new long[count];
        String sql = "select nextval('sales.line_number') from generate_series(1, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, count);
            try (ResultSet rows = statement.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    numbers[i] = rows.getLong(1);
                }
            }
        }
        return numbers;
    }

    /** Writes lines as they are now. */
    void write(Connection connection, String platform, Collection<Line> lines) throws SQLException {
        List<Line> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<@Nullable Object[]> moved = new ArrayList<>();
        Map<Long, Integer> movedFrom = new HashMap<>();
        Set<Integer> newMonths = new HashSet<>();
        for (Line line : lines) {
            if (line.created) {
                fresh.add(line);
                newMonths.add(Months.of(line.id));
            } else if (line.moved()) {
                moved.add(line.row());
                movedFrom.put(line.id, line.partBefore());
            } else {
                changed.add(line.row());
            }
        }
        if (!fresh.isEmpty()) {
            months.make(connection, newMonths);
            Copy.into(connection, "sales.line_key(order_id, line, platform, part_id, line_id)", copy -> {
                for (Line line : fresh) {
                    copy.row(line.key.order(), line.key.line(), platform, line.partId, line.id);
                }
            });
            Line.TABLE.insert(connection, fresh.stream().map(Line::row).toList());
        }
        Line.TABLE.update(connection, changed);
        Line.TABLE.move(connection, movedFrom, moved);
        keep(connection, lines.stream().filter(Line::moved).toList());
    }

    /** The keys of lines that changed their part say so. */
    private static void keep(Connection connection, List<Line> moved) throws SQLException {
        if (moved.isEmpty()) {
            return;
        }
        String sql = """
                update sales.line_key k set part_id = m.part_id
                from unnest(?::text[], ?::integer[], ?::bigint[], ?::smallint[]) as m (order_id, line, line_id, part_id)
                where k.order_id = m.order_id and k.line = m.line and k.line_id = m.line_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(moved.stream().map(l -> l.key.order()).toList()));
            statement.setString(
                    2, Copy.array(moved.stream().map(l -> l.key.line()).toList()));
            statement.setString(3, Copy.array(moved.stream().map(l -> l.id).toList()));
            statement.setString(4, Copy.array(moved.stream().map(l -> l.partId).toList()));
            statement.executeUpdate();
        }
    }

    /** Takes lines out, as if nobody had told of them. */
    void drop(Connection connection, Collection<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        Map<Long, Integer> parts = HashMap.newHashMap(lines.size());
        lines.forEach(line -> parts.put(line.id, line.partId));
        Line.TABLE.delete(connection, parts);
        String sql = """
                delete from sales.line_key k using unnest(?::text[], ?::integer[], ?::bigint[]) as gone (order_id, line, line_id)
                where k.order_id = gone.order_id and k.line = gone.line and k.line_id = gone.line_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(lines.stream().map(l -> l.key.order()).toList()));
            statement.setString(
                    2, Copy.array(lines.stream().map(l -> l.key.line()).toList()));
            statement.setString(3, Copy.array(lines.stream().map(l -> l.id).toList()));
            statement.executeUpdate();
        }
    }
}
