package vn.lensan.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.FactRow;
import vn.lensan.household.Reference;
import vn.lensan.intake.Spans;

/**
 * A row about a seller account or an e-payment account as read; ends are first days no longer held.
 *
 * @param name stall name, or the provider of a payment account
 * @param marked when it bore a brand mark; null where the file has no such columns
 * @param traced when it had a tracing tool; null where the file has no such columns
 */
record AccountRow(
        String accountId,
        @Nullable String name,
        LocalDate date,
        Spans.Said open,
        Spans.@Nullable Said marked,
        Spans.@Nullable Said traced,
        Reference reference)
        implements FactRow {

    @Override
    public String key() {
        return accountId;
    }
}
