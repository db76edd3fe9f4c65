package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.HangingFormat.Parent;
import vn.lensan.intake.Awaited;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Decided;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Outcomes;

/**
 * Gives every row of a chunk the record its fact hangs on, and so its household, or lets it wait until that is known. A
 * row that is placed brings in the rows of the same fact that waited.
 */
final class HangingIntake<R extends HangingRow, F extends Fact> {
    private static final String CHANGED_HANDS = "40001";

    private final HangingFormat<R, F> format;
    private final FactDesk desk;
    private final Connection connection;
    private final Chunk<R> chunk;
    private final Set<String> names = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    HangingIntake(HangingFormat<R, F> format, Connection connection, Chunk<R> chunk) {
        this.format = format;
        this.desk = format.desk();
        this.connection = connection;
        this.chunk = chunk;
    }

    List<Outcome> take() throws SQLException {
        for (Sent<R> sent : chunk.rows()) {
            if (sent.good()) {
                names.add(sent.row().parent());
                keys.add(sent.row().key());
            }
        }
        FactWriting<R, F> writing = new FactWriting<>(format, connection, chunk);
        Map<String, Parent> parents = parents(writing);
        Steps<R, Awaited.Opening> steps = placed(parents);
        writing.hold(steps.placed());
        if (!format.find(connection, chunk.sender(), parents.keySet()).equals(parents)) {
            throw new SQLException("a record changed hands while its facts came in", CHANGED_HANDS);
        }
        Map<String, Long> entries =
                desk.awaited().open(connection, format.name(), chunk.sender(), chunk.uploadId(), steps.openings());
        List<Outcome> outcomes = writing.take(steps, entries);
        desk.waiting().resolved(connection, steps.resolved());
        return outcomes;
    }

    /** The records the rows name; where one is missing, looked for again while none can become known. */
    private Map<String, Parent> parents(FactWriting<R, F> writing) throws SQLException {
        Map<String, Parent> parents = format.find(connection, chunk.sender(), names);
        boolean sentNow = chunk.rows().stream().anyMatch(sent -> !sent.waited());
        if (parents.size() < names.size() && chunk.counting() && sentNow) {
            desk.awaited().hold(connection, true);
            return format.find(connection, chunk.sender(), names);
        }
        writing.begin();
        return parents;
    }

    private Steps<R, Awaited.Opening> placed(Map<String, Parent> parents) throws SQLException {
        Map<String, Long> openEntries =
                new HashMap<>(desk.awaited().openFor(connection, format.name(), chunk.sender(), keys));
        Map<Long, Parent> woken = woken(parents);
        openEntries.values().removeIf(woken::containsKey);
        Steps<R, Awaited.Opening> steps = new Steps<>(
                openEntries,
                waitingRows(openEntries),
                opening -> opening.noted(format.parents().id()));
        for (Sent<R> sent : chunk.rows()) {
            if (!sent.good()) {
                steps.refused(sent);
                continue;
            }
            R row = sent.row();
            Parent parent = parent(sent, parents, woken);
            if (parent == null) {
                steps.waits(
                        sent, row.key(), new Awaited.Opening(row.key(), format.on(), row.parent(), format.reason(row)));
            } else {
                steps.placed(sent, row.key(), parent.owner());
            }
        }
        return steps;
    }

    /** What each entry's rows hang on: of those brought in now, the last that names a known record speaks for all. */
    private Map<Long, Parent> woken(Map<String, Parent> parents) {
        Map<Long, Parent> woken = new HashMap<>();
        for (Sent<R> sent : chunk.rows()) {
            Parent parent = sent.good() ? parents.get(sent.row().parent()) : null;
            if (sent.entry() != null && parent != null) {
                woken.put(sent.entry(), parent);
            }
        }
        return woken;
    }

    private @Nullable Parent parent(Sent<R> sent, Map<String, Parent> parents, Map<Long, Parent> woken) {
        Parent own = parents.get(sent.row().parent());
        return own == null && sent.entry() != null ? woken.get(sent.entry()) : own;
    }

    private Map<Long, List<Sent<R>>> waitingRows(Map<String, Long> openEntries) throws SQLException {
        Map<Long, List<Sent<R>>> rows = new HashMap<>();
        for (Outcomes.Held h : desk.outcomes().waitingIn(connection, openEntries.values())) {
            rows.computeIfAbsent(h.entryId(), e -> new ArrayList<>())
                    .add(h.sent(format, chunk.sender(), new Decided(0, 0, h.entryId())));
        }
        return rows;
    }
}
