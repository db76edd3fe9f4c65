package vn.lensan.sales;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order line as screens and tables show it.
 *
 * @param id of the line
 * @param order what its platform calls the order
 * @param line its number within the order
 * @param productId the catalogue's
 * @param product what its platform calls the product
 * @param householdId who sells it
 * @param grams net weight of one piece
 * @param quantity pieces of the whole line
 * @param amount đồng of the whole line; null when not told
 * @param steps what each of its events did, in their order
 */
record LineView(
        int part,
        long id,
        String platform,
        String order,
        int line,
        long productId,
        String product,
        String name,
        String kind,
        long householdId,
        long grams,
        long quantity,
        @Nullable Long amount,
        Buyer buyer,
        List<History.Step> steps) {

    /** The newest state told. */
    public Event last() {
        return steps.getLast().event();
    }

    /** Pieces that count now. */
    public long stands() {
        return steps.getLast().after();
    }

    /** Kilograms that count now. */
    public BigDecimal kilograms() {
        return BigDecimal.valueOf(stands()).multiply(BigDecimal.valueOf(grams)).movePointLeft(3);
    }
}
