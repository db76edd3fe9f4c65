package vn.lensan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;

/** A product of a stall, as its platform's files tell of it. */
record Goods(
        Stall stall,
        String id,
        String name,
        String kind,
        @Nullable String gtin,
        long grams,
        long price,
        LocalDate listedOn,
        Fact.@Nullable Held marked,
        Fact.@Nullable Held traced) {
    static final String FORMAT = "products";

    Goods weighing(long otherGrams) {
        return new Goods(stall, id, name, kind, gtin, otherGrams, price, listedOn, marked, traced);
    }

    Goods called(String otherName, String otherKind) {
        return new Goods(stall, id, otherName, otherKind, gtin, grams, price, listedOn, marked, traced);
    }

    void write(Draft draft, @Nullable LocalDate delistedOn) {
        write(draft, listedOn, delistedOn);
    }

    void write(Draft draft, LocalDate listed, @Nullable LocalDate delistedOn) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("product_id", id);
        cells.put("account_id", stall.id());
        cells.put("name", name);
        cells.put("kind", kind);
        cells.put("unit", grams >= 1000 ? "túi" : "hộp");
        cells.put("net_weight_kg", draft.pen.kilograms(grams));
        cells.put("price_vnd", draft.pen.dong(price));
        cells.put("listed_on", draft.pen.date(listed));
        if (delistedOn != null) cells.put("delisted_on", draft.pen.date(delistedOn));
        if (gtin != null) cells.put("gtin", gtin);
        Stall.held(cells, "marked", marked, draft);
        Stall.held(cells, "traced", traced, draft);
        draft.with("delisted_on", "marked_from", "marked_until", "traced_from", "traced_until");
        draft.add(
                cells,
                new Fact.Product(
                        stall.platform(),
                        id,
                        stall.id(),
                        name,
                        kind,
                        gtin,
                        grams,
                        listed,
                        delistedOn,
                        marked,
                        traced,
                        Map.of("unit", grams >= 1000 ? "túi" : "hộp", "price", Long.toString(price))));
    }
}
