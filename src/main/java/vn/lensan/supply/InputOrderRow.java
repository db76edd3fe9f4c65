package vn.lensan.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lensan.household.FactRow;
import vn.lensan.household.Reference;

/** A row about an order of an input as read; {@code date} is the day it was ordered. */
record InputOrderRow(
        String orderId, String inputId, BigDecimal quantity, LocalDate date, int status, Reference reference)
        implements FactRow {

    /** One input within one order; ids hold no line break. */
    static String key(String orderId, String inputId) {
        return orderId + "\n" + inputId;
    }

    @Override
    public String key() {
        return key(orderId, inputId);
    }
}
