package vn.lensan.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.OrderStatus;
import vn.lensan.territory.Horizon;

/** How lists of order lines ask the database: what is selected, what of it fits, and how a row is read. */
final class LineQuery {
    /** What is selected of a line {@code l} and its product {@code p}. */
    static final String COLUMNS = """
            l.part_id, l.line_id, l.order_id, l.line, l.product_id, l.quantity, l.amount,
            coalesce(l.buyer_province, 0) as buyer_province, l.buyer_country, l.history,
            p.platform, p.external_id, p.name, p.kind, p.household_id, p.net_grams
            """;

    /** Which of the lines {@code l} are seen and fit, the newest first; the limit's condition goes in the blank. */
    private static final String SEEN = """
            join published.product p on p.part_id = l.part_id and p.product_id = l.product_id
            where l.line_id >= :from and l.line_id < :before %s
              and (:only = '' or p.platform = :only)
              and (:status < 0 or (l.history -> -1 ->> 0)::integer = :status)
              and (:anyone or l.buyer_province = any (:provinces) or l.buyer_country = :country)
            order by l.line_id desc
            limit :size
            """;

    private LineQuery() {}

    /**
     * What is looked for; blanks, zeros and nulls are any.
     *
     * @param order how the order's id begins
     * @param product a product's id at its platform, or part of its name
     * @param status of the line now
     * @param month in which the line was first told of
     */
    record Asked(
            String order,
            String product,
            long productId,
            long householdId,
            @Nullable OrderStatus status,
            BuyerNames.@Nullable Wanted buyer,
            @Nullable YearMonth month,
            String platform) {

        public boolean narrow() {
            return !order.isEmpty()
                    || status != null
                    || buyer != null
                    || month != null
                    || !platform.isEmpty()
                    || byProduct();
        }

        boolean byProduct() {
            return !product.isEmpty() || productId != 0 || householdId != 0;
        }
    }

    /** Line ids: the first, and the one behind the last. */
    record Range(long from, long before) {}

    /** Which of the lines {@code l} the person sees and asks for, the newest first. */
    static String seen(Horizon.Limit limit) {
        return SEEN.formatted(limit.on("p"));
    }

    /** What {@link #seen} asks for. */
    static Map<String, Object> values(Horizon.Limit limit, Asked asked, Range range, int size) {
        Map<String, Object> values = new LinkedHashMap<>(limit.parameters());
        BuyerNames.Wanted buyer = asked.buyer();
        OrderStatus status = asked.status();
        values.put("only", asked.platform());
        values.put("status", status == null ? -1 : status.ordinal());
        values.put("anyone", buyer == null);
        values.put("provinces", buyer == null ? new int[0] : buyer.provinces());
        values.put("country", buyer == null ? "" : buyer.country());
        values.put("from", range.from);
        values.put("before", range.before);
        values.put("size", size);
        return values;
    }

    /** A row of {@link #COLUMNS}. */
    static LineView view(ResultSet row, int n) throws SQLException {
        long product = row.getLong("product_id");
        Buyer buyer = new Buyer(row.getInt("buyer_province"), row.getString("buyer_country"));
        List<Event> events = EventText.read(row.getString("history"), product, buyer);
        return new LineView(
                row.getInt("part_id"),
                row.getLong("line_id"),
                row.getString("platform"),
                row.getString("order_id"),
                row.getInt("line"),
                product,
                row.getString("external_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getLong("household_id"),
                row.getLong("net_grams"),
                row.getLong("quantity"),
                row.getObject("amount", Long.class),
                buyer,
                new History(events).steps());
    }
}
