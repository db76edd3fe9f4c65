package vn.lensan.sales;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first thing a household sold over a platform, whether it was kept or taken back later. */
@Component
class FirstSaleStory implements vn.lensan.household.Event.Story {
    private final JdbcClient jdbc;

    FirstSaleStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<vn.lensan.household.Event> of(int partId, long householdId) {
        return jdbc
                .sql("select " + LineQuery.COLUMNS + """
                        from published.product p
                        cross join lateral (
                            select x.* from sales.order_line x
                            where x.part_id = p.part_id and x.product_id = p.product_id
                            offset 0
                        ) l
                        where p.part_id = :part and p.household_id = :household
                          and coalesce(l.changed_on[1], l.came_in) is not null
                        order by coalesce(l.changed_on[1], l.came_in), l.line_id
                        limit 1
                        """)
                .param("part", partId)
                .param("household", householdId)
                .query(LineQuery::view)
                .list()
                .stream()
                .map(FirstSaleStory::told)
                .toList();
    }

    private static vn.lensan.household.Event told(LineView line) {
        Event first = line.steps().stream()
                .filter(step -> step.change() > 0)
                .map(History.Step::event)
                .findFirst()
                .orElseThrow();
        return new vn.lensan.household.Event(
                first.day(),
                "event.sale.first",
                line.name() + ", " + line.platform() + ".vn " + line.order() + "/" + line.line(),
                Line.TABLE.kind(),
                line.id(),
                new vn.lensan.household.Event.From(first.uploadId(), first.row()));
    }
}
