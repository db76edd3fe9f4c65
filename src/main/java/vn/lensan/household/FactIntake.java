package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Decided;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Outcomes;
import vn.lensan.intake.Waiting;

/**
 * Gives every row of a chunk of facts the household it refers to, or lets it wait; a row that names it for certain brings
 * in the rows of the same record that waited. Then the rows change their facts in the order they arrived.
 */
final class FactIntake<R extends FactRow, F extends Fact> {
    private final FactFormat<R, F> format;
    private final FactDesk desk;
    private final Connection connection;
    private final Chunk<R> chunk;
    private final Map<Long, Known> decided = new HashMap<>();

    FactIntake(FactFormat<R, F> format, FactDesk desk, Connection connection, Chunk<R> chunk) {
        this.format = format;
        this.desk = desk;
        this.connection = connection;
        this.chunk = chunk;
    }

    List<Outcome> take() throws SQLException {
        List<Sent<R>> good = chunk.good();
        Set<String> keys = new HashSet<>();
        good.forEach(s -> keys.add(s.row().key()));
        FactWriting<R, F> writing = new FactWriting<>(format, connection, chunk);
        writing.begin();
        loadDecided(good);
        References.Found found = desk.references().hold(connection, names(good));
        Steps<R, Waiting.Opening> steps = placed(good, keys, found);
        writing.hold(steps.placed().stream()
                .filter(placed -> !found.holds(placed.household()))
                .toList());
        Map<String, Long> entries = open(steps.openings());
        List<Outcome> outcomes = writing.take(steps, entries);
        desk.waiting().resolved(connection, steps.resolved());
        return outcomes;
    }

    /** Households that persons decided on, for rows and for remembered references. */
    private void loadDecided(List<Sent<R>> good) throws SQLException {
        Set<Long> ids = new HashSet<>();
        good.stream()
                .filter(s -> s.decided() != null)
                .forEach(s -> ids.add(s.decided().householdId()));
        decided.putAll(desk.register().byId(connection, ids));
    }

    private Map<String, Known> remembered(Set<String> keys) throws SQLException {
        Map<String, Known> remembered = new HashMap<>();
        List<Waiting.Remembered> decisions = desk.waiting().decided(connection, format.name(), chunk.sender(), keys);
        if (!decisions.isEmpty()) {
            Map<Long, Known> households = desk.register()
                    .byId(
                            connection,
                            decisions.stream()
                                    .map(Waiting.Remembered::householdId)
                                    .toList());
            for (Waiting.Remembered d : decisions) {
                Known household = households.get(d.householdId());
                if (household != null) {
                    remembered.put(d.key() + " " + d.reference(), household);
                }
            }
        }
        return remembered;
    }

    /** Who bears the names these rows give: looked up ahead of the chunk, or now. */
    private Names names(List<Sent<R>> good) throws SQLException {
        if (chunk.ahead() instanceof Names ahead) {
            ahead.again(connection);
            return ahead;
        }
        return format.lookAhead(connection, chunk.sender(), good);
    }

    private Steps<R, Waiting.Opening> placed(List<Sent<R>> good, Set<String> keys, References.Found found)
            throws SQLException {
        Map<String, Long> openEntries =
                new HashMap<>(desk.waiting().openFor(connection, format.name(), chunk.sender(), keys));
        Map<String, Known> remembered = remembered(keys);
        Map<Long, List<Sent<R>>> waitingRows = waitingRows(openEntries);
        Steps<R, Waiting.Opening> steps = new Steps<>(openEntries, waitingRows, Waiting.Opening::noted);
        Map<String, Known> owners = owners(good);
        for (Sent<R> sent : chunk.rows()) {
            if (!sent.good()) {
                steps.refused(sent);
                continue;
            }
            R row = sent.row();
            if (row.reference().blank() && sent.decided() == null) {
                Known owner = owners.get(row.key());
                if (owner == null) {
                    sent.fields().problem("", IntakeProblem.REFERENCE_MISSING.with());
                    steps.refused(sent);
                } else {
                    steps.placed(sent, row.key(), new Owner(owner, 0));
                }
                continue;
            }
            Match match = sent.decided() == null ? found.match(row.reference()) : null;
            Known household = switch (match) {
                case null -> decided.get(Objects.requireNonNull(sent.decided()).householdId());
                case Match.Certain certain -> certain.household();
                case Match.Nobody nobody -> remembered.get(memory(row));
                case Match.Doubtful doubtful -> remembered.get(memory(row));
            };
            if (household == null) {
                steps.waits(sent, row.key(), opening(row, match));
            } else if (outside(household, row)) {
                sent.fields().problem("", IntakeProblem.OUTSIDE.with("Hộ ở dòng này"));
                steps.refused(sent);
            } else {
                steps.placed(sent, row.key(), new Owner(household, 0));
                owners.put(row.key(), household);
            }
        }
        return steps;
    }

    /** Whose the records are that rows speak of without naming anybody. */
    private Map<String, Known> owners(List<Sent<R>> good) throws SQLException {
        List<R> silent = good.stream()
                .map(Sent::row)
                .filter(row -> row.reference().blank())
                .toList();
        return silent.isEmpty() ? new HashMap<>() : new HashMap<>(format.owners(connection, chunk.sender(), silent));
    }

    private boolean outside(Known household, R row) {
        return !desk.references().within(chunk.sender(), household.localityId(), row.date());
    }

    private String memory(R row) {
        return row.key() + " " + desk.named(row.reference());
    }

    private Waiting.Opening opening(R row, @Nullable Match match) {
        List<long[]> candidates = match instanceof Match.Doubtful doubtful
                ? doubtful.named().stream()
                        .map(k -> new long[] {k.partId(), k.id()})
                        .toList()
                : List.of();
        Match.Doubt why = match instanceof Match.Doubtful doubtful ? doubtful.why() : Match.Doubt.WEAK;
        return new Waiting.Opening(
                row.key(),
                why.text(),
                candidates,
                desk.named(row.reference()),
                row.reference().locality());
    }

    /** The rows that wait in these entries; what this chunk settles itself is taken out of both. */
    private Map<Long, List<Sent<R>>> waitingRows(Map<String, Long> openEntries) throws SQLException {
        Map<Long, List<Sent<R>>> rows = new HashMap<>();
        Set<Long> settling = new HashSet<>();
        chunk.rows().stream()
                .filter(s -> s.decided() != null)
                .forEach(s -> settling.add(s.decided().entryId()));
        openEntries.values().removeIf(settling::contains);
        for (Outcomes.Held h : desk.outcomes().waitingIn(connection, openEntries.values())) {
            rows.computeIfAbsent(h.entryId(), e -> new ArrayList<>())
                    .add(h.sent(format, chunk.sender(), new Decided(0, 0, h.entryId())));
        }
        return rows;
    }

    private Map<String, Long> open(List<Waiting.Opening> openings) throws SQLException {
        return openings.isEmpty()
                ? Map.of()
                : desk.waiting()
                        .open(
                                connection,
                                Waiting.Queue.MATCHING,
                                format.name(),
                                chunk.sender(),
                                chunk.uploadId(),
                                openings);
    }
}
