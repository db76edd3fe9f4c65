package vn.lensan.supply;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lensan.household.FactDesk;
import vn.lensan.household.FactFormat;
import vn.lensan.household.Known;
import vn.lensan.household.References;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.shared.Copy;
import vn.lensan.shared.OrderStatus;

/** Households' orders of farm inputs (format {@code input-orders}): of each order line the last state received. */
@Component
class InputOrderFormat extends FactFormat<InputOrderRow, InputOrder> {
    private static final Column ORDER =
            Column.of("order_id", "Mã đơn", "Mã đơn của sàn.", "Mã đơn hàng").must();
    private static final Column INPUT = Column.of(
                    "input_id", "Mã vật tư", "Mã vật tư của sàn, như trong danh sách đầu vào.", "Mã hàng hóa")
            .must();
    private static final Column QUANTITY =
            Column.of("quantity", "Số lượng", "Số lượng đặt mua.").must().ofMeasures();
    private static final Column ORDERED_ON = Column.of(
                    "ordered_on", "Ngày đặt", "Ngày hộ đặt mua.", "Ngày đặt hàng", "Ngày đặt mua")
            .must();
    private static final Column STATUS = Column.of(
                    "status", "Trạng thái", "Trạng thái mới nhất của đơn; CANCELLED: đã hủy, không đếm.")
            .must()
            .oneOf(OrderStatus.codes());
    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(ORDER, INPUT, QUANTITY, ORDERED_ON, STATUS), References.columns().stream())
            .toList();
    private static final Map<String, Integer> WORDS = OrderStatus.words();

    InputOrderFormat(FactDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return "input-orders";
    }

    @Override
    public String title() {
        return "Đơn đặt mua đầu vào";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean accepts(Sender sender) {
        return sender instanceof Sender.OfPlatform;
    }

    @Override
    public InputOrderRow read(Fields fields, Sender sender) {
        String order = Read.id(fields, ORDER);
        String input = Read.id(fields, INPUT);
        BigDecimal quantity = Read.amount(fields, QUANTITY);
        if (quantity != null && quantity.signum() == 0) {
            fields.problem(QUANTITY.key(), SupplyProblem.NO_QUANTITY.with());
        }
        LocalDate orderedOn = Read.pastDay(fields, ORDERED_ON);
        Integer status = Read.choice(fields, STATUS, WORDS);
        LocalDate date = orderedOn == null ? fields.uploadDay() : orderedOn;
        return new InputOrderRow(
                order == null ? "" : order,
                input == null ? "" : input,
                quantity == null ? BigDecimal.ZERO : quantity.stripTrailingZeros(),
                date,
                status == null ? 0 : status,
                references().read(fields, date, sender));
    }

    @Override
    protected RecordTable table() {
        return InputOrder.TABLE;
    }

    @Override
    protected Set<String> views() {
        return Set.of("input_order");
    }

    @Override
    protected String factKey(InputOrderRow row, Known household, Sender sender) {
        return row.key();
    }

    @Override
    protected Map<String, Known> owners(Connection connection, Sender sender, Collection<InputOrderRow> rows)
            throws SQLException {
        String sql = """
                select o.external_id || E'\\n' || o.input_external_id, o.part_id, o.household_id, o.origin_id
                from (select distinct * from unnest(?::text[], ?::text[]) as r (external_id, input_external_id)) r
                join supply.input_order o
                  on o.external_id = r.external_id and o.input_external_id = r.input_external_id and o.platform = ?
                """;
        return Known.owners(
                connection,
                sql,
                Copy.array(rows.stream().map(InputOrderRow::orderId).toList()),
                Copy.array(rows.stream().map(InputOrderRow::inputId).toList()),
                ItemFormat.source(sender));
    }

    @Override
    protected Map<String, InputOrder> load(Connection connection, Sender sender, Collection<Placed<InputOrderRow>> rows)
            throws SQLException {
        Map<String, InputOrder> orders = new HashMap<>();
        String sql = """
                select o.*
                from (select distinct * from unnest(?::text[], ?::text[]) as r (external_id, input_external_id)) r
                join supply.input_order o
                  on o.external_id = r.external_id and o.input_external_id = r.input_external_id and o.platform = ?
                order by o.order_id
                for update of o
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(rows.stream().map(p -> p.row().orderId()).toList()));
            statement.setString(
                    2, Copy.array(rows.stream().map(p -> p.row().inputId()).toList()));
            statement.setString(3, ItemFormat.source(sender));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    InputOrder order = InputOrder.of(found);
                    orders.put(order.key(), order);
                }
            }
        }
        return orders;
    }

    @Override
    protected InputOrder empty(InputOrderRow row, Sender sender) {
        return new InputOrder(ItemFormat.source(sender), row.orderId(), row.inputId());
    }

    @Override
    protected void apply(InputOrderRow row, InputOrder order) {
        order.quantity = row.quantity();
        order.orderedOn = row.date();
        order.status = row.status();
    }
}
