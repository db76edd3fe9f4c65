package vn.lensan.reading;

import java.math.BigDecimal;
import vn.lensan.indicator.Definition;
import vn.lensan.shared.Tonnes;

/** Postings are whole numbers, tonnes among them in grams; on screen they stand as the form prints them. */
final class Amounts {
    private Amounts() {}

    /** An amount of a figure's postings as the form prints it. */
    static Number shown(Definition definition, long amount) {
        return definition.key().equals("tonnes") ? Tonnes.ofGrams(amount) : BigDecimal.valueOf(amount);
    }
}
