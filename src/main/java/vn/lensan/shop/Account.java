package vn.lensan.shop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.Fact;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Spans;
import vn.lensan.shared.Text;

/** A seller account or an e-payment account, opened for change. */
final class Account extends Fact {
    static final RecordTable SELLING = new RecordTable(
            3,
            "shop.account",
            List.of(
                    "part_id",
                    "account_id",
                    "household_id",
                    "origin_id",
                    "platform",
                    "external_id",
                    "stall_name",
                    "folded_name",
                    "opened_on",
                    "closed_on",
                    "upload_id",
                    "marked_from",
                    "marked_until",
                    "traced_from",
                    "traced_until"));

    static final RecordTable PAYMENT = new RecordTable(
            4,
            "shop.payment_account",
            List.of(
                    "part_id",
                    "account_id",
                    "household_id",
                    "origin_id",
                    "platform",
                    "external_id",
                    "provider",
                    "folded_name",
                    "opened_on",
                    "closed_on",
                    "upload_id"));

    private final RecordTable table;
    final String platform;
    final String externalId;

    @Nullable
    String name;

    Spans open = new Spans();
    Spans marked = new Spans();
    Spans traced = new Spans();

    Account(RecordTable table, String platform, String externalId) {
        this.table = table;
        this.platform = platform;
        this.externalId = externalId;
    }

    /** As the database holds it. */
    Account is(int part, long factId, long household, long origin, long upload) {
        stored(part, factId, household, origin, upload);
        return this;
    }

    @Override
    protected Object[] content() {
        return new Object[] {name, open.copy(), marked.copy(), traced.copy()};
    }

    @Override
    protected @Nullable Object[] row() {
        String folded = name == null ? "" : Text.fold(name);
        @Nullable
        Object[] both = {
            partId, id, householdId, originId, platform, externalId, name, folded, open.firsts(), open.ends(), uploadId
        };
        return table.equals(SELLING)
                ? Stream.concat(
                                Arrays.stream(both),
                                Stream.of(marked.firsts(), marked.ends(), traced.firsts(), traced.ends()))
                        .toArray()
                : both;
    }
}
