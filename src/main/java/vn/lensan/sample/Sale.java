package vn.lensan.sample;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;

/** An order line and its buyer: a province, a country, or a province with the country code of Vietnam beside it. */
record Sale(
        Goods goods,
        String order,
        int line,
        long quantity,
        @Nullable String province,
        @Nullable String country) {
    static final String FORMAT = "orders";

    void write(Draft draft, Fact.Status status, LocalDateTime at, long pieces) {
        Map<String, Object> cells = cells(draft, status, at);
        cells.put("quantity", draft.pen.count(pieces));
        draft.add(
                cells,
                new Fact.OrderEvent(
                        goods.stall().platform(),
                        order,
                        line,
                        goods.id(),
                        pieces,
                        pieces * goods.price(),
                        province,
                        province == null ? country : null,
                        status,
                        at));
        cells.put("amount_vnd", draft.pen.dong(pieces * goods.price()));
    }

    void writeWithoutQuantity(Draft draft, LocalDateTime at) {
        Map<String, Object> cells = cells(draft, Fact.Status.PLACED, at);
        cells.put("quantity", draft.pen.count(0));
        cells.put("amount_vnd", draft.pen.dong(0));
        draft.add(cells, new Fact.Refused("quantity", null));
    }

    private Map<String, Object> cells(Draft draft, Fact.Status status, LocalDateTime at) {
        draft.with("buyer_province", "buyer_country", "amount_vnd");
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("order_id", order);
        cells.put("line", draft.pen.count(line));
        cells.put("product_id", goods.id());
        if (province != null) cells.put("buyer_province", draft.pen.provinceCode(province));
        if (country != null) cells.put("buyer_country", country);
        cells.put("status", status.name());
        cells.put("status_at", draft.pen.time(at));
        return cells;
    }
}
