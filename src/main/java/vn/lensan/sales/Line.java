package vn.lensan.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.catalogue.Products;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;

/** An order line, opened for change. */
final class Line {
    static final RecordTable TABLE = new RecordTable(
            30,
            "sales.order_line",
            List.of(
                    "part_id",
                    "line_id",
                    "product_id",
                    "order_id",
                    "line",
                    "quantity",
                    "amount",
                    "buyer_province",
                    "buyer_country",
                    "came_in",
                    "changed_on",
                    "changed_by",
                    "stood_from",
                    "stood_until",
                    "history"));

    /** What its sender calls it. */
    record Key(String order, int line) {
        /** As queues and screens write it. */
        String text() {
            return order + "/" + line;
        }
    }

    final Key key;
    final History history;
    /** Events this upload replaced, as they were before. */
    final List<Event> replaced = new ArrayList<>(0);

    long id;
    int partId;
    long householdId;
    long productId;
    boolean created;
    private int partBefore;
    private long productBefore;

    private Line(Key key, History history) {
        this.key = key;
        this.history = history;
    }

    /** A line nobody told of before. */
    static Line fresh(Key key) {
        Line line = new Line(key, new History());
        line.created = true;
        return line;
    }

    /** A line as the database holds it. */
    static Line stored(Key key, long id, Products.Known product, List<Event> events) {
        Line line = new Line(key, new History(events));
        line.id = id;
        line.belongsTo(product);
        line.partBefore = product.partId();
        line.productBefore = product.id();
        return line;
    }

    /** It is a line of this product now, kept and counted where that is sold. */
    void belongsTo(Products.Known product) {
        productId = product.id();
        partId = product.partId();
        householdId = product.householdId();
    }

    /** How verdicts name it; a seller's lines are found by the product, not one by one. */
    Outcome.Ref ref() {
        return new Outcome.Ref(TABLE.kind(), partId, id, 0);
    }

    int partBefore() {
        return partBefore;
    }

    /** The product it was a line of when it was opened. */
    long productBefore() {
        return productBefore;
    }

    /** Whether it is a line of another product than before. */
    boolean leftItsProduct() {
        return !created && productId != productBefore;
    }

    /** Whether it is kept in another part than before. */
    boolean moved() {
        return !created && partId != partBefore;
    }

    /** The row of {@link #TABLE}. */
    @Nullable
    Object[] row() {
        Event whole = history.whole();
        History.Outcome outcome = history.outcome();
        LocalDate cameIn = usual(outcome, whole);
        boolean told = cameIn == null
                && (!outcome.changes().isEmpty() || !outcome.standings().isEmpty());
        return new Object[] {
            partId,
            id,
            productId,
            key.order,
            key.line,
            whole.quantity(),
            whole.amount(),
            whole.buyer().country() == null ? whole.buyer().province() : null,
            whole.buyer().country(),
            cameIn,
            told ? outcome.changes().stream().map(History.Change::day).toList() : null,
            told ? outcome.changes().stream().map(History.Change::pieces).toList() : null,
            told ? outcome.standings().stream().map(History.Standing::since).toList() : null,
            told
                    ? outcome.standings().stream()
                            .map(s -> s.until() == null ? "infinity" : s.until().toString())
                            .toList()
                    : null,
            EventText.of(history.events(), productId, whole.buyer())
        };
    }

    /** The day the whole quantity came in and has stood since; null where there is more or less to tell. */
    private static @Nullable LocalDate usual(History.Outcome outcome, Event whole) {
        if (outcome.changes().size() != 1 || outcome.standings().size() != 1) {
            return null;
        }
        History.Change change = outcome.changes().getFirst();
        History.Standing standing = outcome.standings().getFirst();
        return change.pieces() == whole.quantity()
                        && standing.until() == null
                        && standing.since().equals(change.day())
                ? change.day()
                : null;
    }
}
