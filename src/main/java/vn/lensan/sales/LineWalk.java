package vn.lensan.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.sales.LineQuery.Asked;
import vn.lensan.sales.LineQuery.Range;
import vn.lensan.territory.Horizon;

/** Goes through order lines from the newest on until a page is full, in steps that grow, and not without end. */
@Component
class LineWalk {
    /** Lines looked at in one step of the walk, at first; each step is twice the one before. */
    private static final int STEP = 500;

    /** Lines {@code l} of ids from one to before another, written out so that the months are known to the plan. */
    private static final String IN_RANGE = """
            (
                select x.%s from sales.order_line x
                where x.part_id = any (array(select generate_series(0, 31)::smallint))
                  and x.line_id >= %d and x.line_id < %d
            ) l
            """;

    private final JdbcClient jdbc;

    LineWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the lines that fit; not whole when more than {@code most} had to be looked at for it. */
    LineList.Found page(Horizon.Limit limit, Asked asked, Range range, int size, int most) {
        List<LineView> found = new ArrayList<>();
        long before = range.before();
        long seen = 0;
        for (int step = STEP; seen < most; step *= 2) {
            OptionalLong known = newest(new Range(range.from(), before));
            if (known.isEmpty()) {
                return LineList.page(found, size);
            }
            long newest = known.getAsLong();
            long from = Math.max(range.from(), Math.max(newest - step + 1, Months.first(Months.month(newest))));
            seen += looked(limit, asked, new Range(from, newest + 1), size + 1 - found.size(), found);
            if (found.size() > size) {
                return LineList.page(found, size);
            }
            before = from;
        }
        return new LineList.Found(found, before, false);
    }

    /** Adds the lines of the range that fit; answers how many were looked at. */
    private long looked(Horizon.Limit limit, Asked asked, Range range, int size, List<LineView> found) {
        String fitting = "select " + LineQuery.COLUMNS + " from "
                + IN_RANGE.formatted("*", range.from(), range.before()) + LineQuery.seen(limit);
        found.addAll(jdbc.sql(fitting)
                .params(LineQuery.values(limit, asked, range, size))
                .query(LineQuery::view)
                .list());
        return jdbc.sql("select count(*) from " + IN_RANGE.formatted("part_id", range.from(), range.before()))
                .query(Long.class)
                .single();
    }

    private OptionalLong newest(Range range) {
        return jdbc.sql("""
                        select l.line_id
                        from generate_series(0, 31) as part (id)
                        cross join lateral (
                            select x.line_id from sales.order_line x
                            where x.part_id = part.id and x.line_id >= %d and x.line_id < %d
                            order by x.line_id desc limit 1
                        ) l
                        order by l.line_id desc limit 1
                        """.formatted(range.from(), range.before()))
                .query((row, n) -> OptionalLong.of(row.getLong(1)))
                .optional()
                .orElse(OptionalLong.empty());
    }
}
