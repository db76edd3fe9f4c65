package vn.lensan.supply;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.Fact;
import vn.lensan.intake.RecordTable;

/** A household's order of an input: a row of {@code supply.input_order}, opened for change. */
final class InputOrder extends Fact {
    static final RecordTable TABLE = new RecordTable(
            22,
            "supply.input_order",
            List.of(
                    "part_id",
                    "order_id",
                    "household_id",
                    "origin_id",
                    "platform",
                    "external_id",
                    "input_external_id",
                    "quantity",
                    "ordered_on",
                    "status",
                    "upload_id"));

    final String platform;
    final String externalId;
    final String input;

    @Nullable
    BigDecimal quantity;

    @Nullable
    LocalDate orderedOn;

    int status;

    InputOrder(String platform, String externalId, String input) {
        this.platform = platform;
        this.externalId = externalId;
        this.input = input;
    }

    static InputOrder of(ResultSet row) throws SQLException {
        InputOrder order = new InputOrder(
                row.getString("platform"), row.getString("external_id"), row.getString("input_external_id"));
        order.stored(
                row.getInt("part_id"),
                row.getLong("order_id"),
                row.getLong("household_id"),
                row.getLong("origin_id"),
                row.getLong("upload_id"));
        order.quantity = row.getBigDecimal("quantity").stripTrailingZeros();
        order.orderedOn = row.getObject("ordered_on", LocalDate.class);
        order.status = row.getInt("status");
        return order;
    }

    String key() {
        return InputOrderRow.key(externalId, input);
    }

    @Override
    protected Object[] content() {
        return new Object[] {quantity, orderedOn, status};
    }

    @Override
    protected @Nullable Object[] row() {
        return new Object[] {
            partId,
            id,
            householdId,
            originId,
            platform,
            externalId,
            input,
            quantity == null ? null : quantity.toPlainString(),
            orderedOn,
            status,
            uploadId
        };
    }
}
