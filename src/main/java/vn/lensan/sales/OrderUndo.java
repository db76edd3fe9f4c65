package vn.lensan.sales;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensan.catalogue.Products;
import vn.lensan.indicator.Subjects;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Verdict;

/**
 * Takes back what an upload told of order lines: the events it applied go, those it had replaced come back, and a line
 * it made goes whole. Where a line is kept follows from its product as it stands now.
 */
final class OrderUndo {
    private static final Buyer NOBODY = Buyer.in(0);

    private final OrderDesk desk;
    private final Connection connection;
    private final long uploadId;

    OrderUndo(OrderDesk desk, Connection connection, long uploadId) {
        this.desk = desk;
        this.connection = connection;
        this.uploadId = uploadId;
    }

    /** Replaced events, for {@code intake.outcome.before}. */
    static String written(List<Event> events) {
        return EventText.of(events, 0, NOBODY);
    }

    void undo(List<Outcome> outcomes) throws SQLException {
        Set<Long> ids = new HashSet<>();
        Set<Long> made = new HashSet<>();
        Map<Long, List<Event>> replaced = new HashMap<>();
        for (Outcome outcome : outcomes) {
            long id = java.util.Objects.requireNonNull(outcome.record()).recordId();
            ids.add(id);
            if (outcome.verdict() == Verdict.CREATED) {
                made.add(id);
            } else if (outcome.before() != null) {
                replaced.put(id, EventText.read(outcome.before(), 0, NOBODY));
            }
        }
        hold(desk.store().open(connection, ids));
        List<Line> lines = desk.store().open(connection, ids);
        lines.forEach(line -> line.history.untell(uploadId, replaced.getOrDefault(line.id, List.of())));
        List<Line> gone = new ArrayList<>(lines.stream()
                .filter(line -> made.contains(line.id) || line.history.events().isEmpty())
                .toList());
        List<Line> left = new ArrayList<>(lines);
        left.removeAll(gone);
        rehome(left);
        desk.store().drop(connection, gone);
        desk.store().write(connection, "", left); // no new line among them: the platform is not asked for
        desk.sold().note(connection, left);
        gone.addAll(left.stream().filter(Line::leftItsProduct).toList());
        desk.sold().forget(connection, gone);
        desk.recount(lines, uploadId);
    }

    /** A line's older events may tell another product. */
    private void rehome(List<Line> lines) throws SQLException {
        Set<Long> named = new HashSet<>();
        lines.forEach(line -> named.add(line.history.whole().product()));
        Map<Long, Products.Known> products = desk.products().byId(connection, named);
        lines.forEach(line -> line.belongsTo(java.util.Objects.requireNonNull(
                products.get(line.history.whole().product()))));
    }

    private void hold(List<Line> lines) throws SQLException {
        short[] parts = new short[lines.size()];
        long[] households = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (short) lines.get(i).partId;
            households[i] = lines.get(i).householdId;
        }
        desk.holding().hold(connection, new Subjects(parts, households));
    }
}
