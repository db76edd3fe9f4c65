package vn.lensan.catalogue;

import org.jspecify.annotations.Nullable;
import vn.lensan.household.HangingRow;
import vn.lensan.intake.Spans;

/**
 * A row about a product as read; blanks are null and keep what is on record.
 *
 * @param netGrams net weight of one unit sold
 * @param listed when it was listed
 * @param marked when it bore a brand mark; null where the file has no such columns
 * @param traced when it had a tracing tool; null where the file has no such columns
 */
record ProductRow(
        String productId,
        String accountId,
        String name,
        String kind,
        long netGrams,
        @Nullable String unit,
        @Nullable Long price,
        Spans.Said listed,
        Spans.@Nullable Said marked,
        Spans.@Nullable Said traced,
        @Nullable String traceCode,
        @Nullable String standard,
        @Nullable Integer ocopStars,
        @Nullable String gtin)
        implements HangingRow {

    @Override
    public String key() {
        return productId;
    }

    @Override
    public String parent() {
        return accountId;
    }

    /** Writes what the row says into the product. */
    void applyTo(Product product) {
        product.name = name;
        product.kind = kind;
        product.netGrams = netGrams;
        product.unit = unit == null ? product.unit : unit;
        product.price = price == null ? product.price : price;
        product.traceCode = traceCode == null ? product.traceCode : traceCode;
        product.standard = standard == null ? product.standard : standard;
        product.ocopStars = ocopStars == null ? product.ocopStars : ocopStars;
        product.gtin = gtin == null ? product.gtin : gtin;
        product.listed.say(listed);
        if (marked != null) {
            product.marked.say(marked);
        }
        if (traced != null) {
            product.traced.say(traced);
        }
    }
}
