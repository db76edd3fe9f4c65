package vn.lensan.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.shared.OrderStatus;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;

/** Households' orders of inputs to look at: the latest first, searched by order or input. */
@Component
class InputOrders {
    private final JdbcClient jdbc;

    InputOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One order.
     *
     * @param input what its platform calls the input
     * @param name of the input; null: no list names it yet
     * @param status the last one received
     */
    record Shown(
            String platform,
            String id,
            String input,
            @Nullable String name,
            long householdId,
            BigDecimal quantity,
            LocalDate orderedOn,
            OrderStatus status) {}

    /** What is looked for; blanks are any. */
    record Asked(String text, @Nullable OrderStatus status, String platform) {
        public boolean narrow() {
            return !text.isEmpty() || status != null || !platform.isEmpty();
        }
    }

    /** Orders that fit. */
    List<Shown> find(Horizon.Limit limit, Asked asked, int size, long offset) {
        OrderStatus status = asked.status();
        String fits = (asked.platform().isEmpty() ? "" : " and o.platform = :only")
                + (status == null ? "" : " and o.status = :status")
                + (asked.text().isEmpty() ? "" : """
                     and (o.external_id = :text or o.input_external_id = :text
                         or (o.platform, o.input_external_id) in (
                             select i.platform, i.external_id from supply.farm_input i
                             where i.part_id = 0 and i.folded_name like :pattern))
                    """);
        return jdbc.sql("""
                        select o.*, i.name
                        from (
                            select o.* from supply.input_order o
                            where true %s
                            order by o.ordered_on desc, o.order_id desc
                            limit :size offset :offset
                        ) o
                        left join supply.farm_input i on i.part_id = 0 and i.platform = o.platform
                            and i.external_id = o.input_external_id
                        order by o.ordered_on desc, o.order_id desc
                        """.formatted(limit.on("o") + fits))
                .params(limit.parameters())
                .param("only", asked.platform())
                .param("status", status == null ? -1 : status.ordinal())
                .param("text", asked.text())
                .param("pattern", Text.containing(Text.fold(asked.text())))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Shown(
                        row.getString("platform"),
                        row.getString("external_id"),
                        row.getString("input_external_id"),
                        row.getString("name"),
                        row.getLong("household_id"),
                        row.getBigDecimal("quantity"),
                        Objects.requireNonNull(row.getObject("ordered_on", LocalDate.class)),
                        OrderStatus.values()[row.getInt("status")]))
                .list();
    }
}
