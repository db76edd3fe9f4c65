package vn.lensan.sales;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.sales.LineQuery.Asked;
import vn.lensan.sales.LineQuery.Range;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;

/**
 * Order lines to look at, those of the latest month first. A page is found without counting or sorting all there are:
 * by the order's id; by the products asked for where they are few; else by walking the lines from the newest on.
 */
@Component
class LineList {
    /** More products than these are sold so much that walking finds a page sooner. */
    private static final int FEW = 2_000;

    /** Products times months looked up in one statement. */
    private static final int PROBES = 8_000;

    /** Lines looked at before the products are, and in all for one page; then the page says how far it came. */
    private static final int NEAR = 8_000;

    private static final int MOST_SEEN = 20_000;

    /** Lines of one order, and of orders whose ids begin alike. */
    private static final int MOST_OF_ORDER = 1_000;

    /** A letter behind every other: ids that begin with a text lie between it and it with this behind. */
    private static final String LAST = Character.toString(0x10FFFF);

    private final JdbcClient jdbc;
    private final Months months;
    private final LineWalk walk;

    LineList(JdbcClient jdbc, Months months, LineWalk walk) {
        this.jdbc = jdbc;
        this.months = months;
        this.walk = walk;
    }

    /**
     * Lines found.
     *
     * @param next goes on before this line; null: there is none further
     * @param whole whether the page is full or all was looked at; else {@code next} goes on looking
     */
    record Found(List<LineView> lines, @Nullable Long next, boolean whole) {
        /** The month looking came to. */
        public YearMonth reached() {
            return Months.month(Objects.requireNonNull(next) - 1);
        }
    }

    /** The lines from this one on backwards; {@code before} is the {@link Found#next()} of the page before. */
    Found find(Horizon.Limit limit, Asked asked, @Nullable Long before, int size) {
        YearMonth month = asked.month();
        long from = month == null ? 0 : Months.first(month);
        long end = month == null ? Long.MAX_VALUE : Months.first(month.plusMonths(1));
        Range range = new Range(from, before == null ? end : Math.min(end, before));
        if (!asked.order().isEmpty()) {
            return page(ofOrder(limit, asked, range, size + 1), size);
        }
        // a place that sells much fills a page from the newest lines; then its products need not be gone through
        Found near = asked.byProduct()
                ? new Found(List.of(), range.before(), false)
                : walk.page(limit, asked, range, size, NEAR);
        Long next = near.next();
        if (near.whole() || next == null) {
            return near;
        }
        List<LineView> found = new ArrayList<>(near.lines());
        Range rest = new Range(from, next);
        if (asked.byProduct() || limit.places() != null) {
            List<Sold> products = products(limit, asked);
            if (products.size() <= FEW) {
                found.addAll(ofProducts(limit, asked, products, rest, size + 1 - found.size()));
                return page(found, size);
            }
        }
        Found further = walk.page(limit, asked, rest, size - found.size(), MOST_SEEN);
        found.addAll(further.lines());
        return new Found(found, further.next(), further.whole());
    }

    private record Sold(int part, long id) {}

    static Found page(List<LineView> lines, int size) {
        return lines.size() > size
                ? new Found(lines.subList(0, size), lines.get(size - 1).id(), true)
                : new Found(lines, null, true);
    }

    private List<LineView> ofOrder(Horizon.Limit limit, Asked asked, Range range, int size) {
        Map<String, Object> values = LineQuery.values(limit, asked, range, size);
        values.put("order", asked.order());
        values.put("behind", asked.order() + LAST);
        return jdbc.sql("select " + LineQuery.COLUMNS + """
                from (
                    select k.part_id, k.line_id from sales.line_key k
                    where k.order_id >= :order and k.order_id < :behind
                    order by k.order_id limit %d
                ) k
                cross join lateral (
                    select x.* from sales.order_line x where x.part_id = k.part_id and x.line_id = k.line_id offset 0
                ) l
                """.formatted(MOST_OF_ORDER) + LineQuery.seen(limit))
                .params(values)
                .query(LineQuery::view)
                .list();
    }

    /** The products with lines that are asked for; one more than few when there are more. */
    private List<Sold> products(Horizon.Limit limit, Asked asked) {
        String named =
                asked.product().isEmpty() ? "" : " and (p.folded_name like :pattern or p.external_id = :product)";
        return jdbc.sql("""
                        select s.part_id, s.product_id
                        from published.product p
                        join sales.sold_product s on s.part_id = p.part_id and s.product_id = p.product_id
                        where true %s
                          and (:product_id = 0 or p.product_id = :product_id)
                          and (:household_id = 0 or p.household_id = :household_id)
                          %s
                        limit :size
                        """.formatted(limit.on("p"), named))
                .params(limit.parameters())
                .param("product_id", asked.productId())
                .param("household_id", asked.householdId())
                .param("product", asked.product())
                .param("pattern", Text.containing(Text.fold(asked.product())))
                .param("size", FEW + 1)
                .query((row, n) -> new Sold(row.getInt(1), row.getLong(2)))
                .list();
    }

    /** So many months at once that each statement costs about the same. */
    private List<LineView> ofProducts(Horizon.Limit limit, Asked asked, List<Sold> products, Range range, int size) {
        List<LineView> found = new ArrayList<>();
        List<YearMonth> kept = months.kept();
        if (products.isEmpty()) {
            return found;
        }
        int atOnce = Math.max(1, PROBES / products.size());
        String sql = "select " + LineQuery.COLUMNS + """
                from unnest(:parts::smallint[], :products::bigint[]) as asked (part_id, product_id)
                cross join lateral (
                    select x.* from sales.order_line x
                    where x.part_id = asked.part_id and x.product_id = asked.product_id
                      and x.line_id >= :from and x.line_id < :before
                    offset 0
                ) l
                """ + LineQuery.seen(limit);
        for (int i = 0; i < kept.size() && found.size() < size; i += atOnce) {
            YearMonth earliest = kept.get(Math.min(i + atOnce, kept.size()) - 1);
            Range some = new Range(
                    Math.max(range.from(), Months.first(earliest)),
                    Math.min(range.before(), Months.first(kept.get(i).plusMonths(1))));
            if (some.from() < some.before()) {
                found.addAll(jdbc.sql(sql)
                        .params(LineQuery.values(limit, asked, some, size - found.size()))
                        .param("parts", products.stream().map(Sold::part).toArray(Integer[]::new))
                        .param("products", products.stream().map(Sold::id).toArray(Long[]::new))
                        .query(LineQuery::view)
                        .list());
            }
        }
        return found;
    }

    /**
     * The lines of the order this line is of, by number, as far as the person may see them; none where this line lies
     * outside.
     */
    List<LineView> together(Horizon.Limit limit, long line) {
        String sql = "select " + LineQuery.COLUMNS + """
                from (
                    select x.order_id, k.platform
                    from generate_series(0, 31) as part (id)
                    cross join lateral (
                        select y.order_id, y.line from sales.order_line y
                        where y.part_id = part.id and y.line_id = :line
                    ) x
                    join sales.line_key k on k.order_id = x.order_id and k.line = x.line and k.line_id = :line
                ) o
                join sales.line_key k on k.order_id = o.order_id and k.platform = o.platform
                cross join lateral (
                    select x.* from sales.order_line x where x.part_id = k.part_id and x.line_id = k.line_id offset 0
                ) l
                """ + LineQuery.seen(limit);
        Asked any = new Asked("", "", 0, 0, null, null, null, "");
        List<LineView> lines = jdbc.sql(sql)
                .params(LineQuery.values(limit, any, new Range(0, Long.MAX_VALUE), MOST_OF_ORDER))
                .param("line", line)
                .query(LineQuery::view)
                .list();
        return lines.stream().noneMatch(one -> one.id() == line)
                ? List.of()
                : lines.stream()
                        .sorted(java.util.Comparator.comparingInt(LineView::line))
                        .toList();
    }
}
