package vn.lensan.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.FactRow;
import vn.lensan.household.Reference;

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
        @Nullable LocalDate closedOn,
        @Nullable Span marked,
        @Nullable Span traced,
        Reference reference)
        implements FactRow {

    /** First day and end; both null says there is none. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate until) {}

    @Override
    public String key() {
        return accountId;
    }
}
