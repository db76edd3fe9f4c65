package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Decided;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Fields;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Outcomes;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;
import vn.lensan.intake.Waiting;

/**
 * Judges and applies one chunk of facts. First every row gets its household, or waits; a row that names it for certain
 * brings in the rows of the same record that waited. Then the rows change their facts in the order they arrived.
 */
final class FactIntake<R extends FactRow, F extends Fact> {
    private final FactFormat<R, F> format;
    private final FactDesk desk;
    private final Connection connection;
    private final Chunk<R> chunk;
    private final List<Step<R>> steps = new ArrayList<>();
    private final Map<String, List<Step<R>>> held = new HashMap<>();
    private final Map<String, Long> openEntries = new HashMap<>();
    private final Set<Long> resolved = new LinkedHashSet<>();
    private final Map<Long, Known> decided = new HashMap<>();

    /** One row on its way: refused, waiting or placed with its household. */
    private static final class Step<R> {
        final Sent<R> sent;

        @Nullable
        Known household;

        Waiting.@Nullable Opening waits;

        Step(Sent<R> sent) {
            this.sent = sent;
        }
    }

    FactIntake(FactFormat<R, F> format, FactDesk desk, Connection connection, Chunk<R> chunk) {
        this.format = format;
        this.desk = desk;
        this.connection = connection;
        this.chunk = chunk;
    }

    List<Outcome> take() throws SQLException {
        List<Sent<R>> good = chunk.rows().stream()
                .filter(s -> s.fields().problems().isEmpty())
                .toList();
        Set<String> keys = new HashSet<>();
        good.forEach(s -> keys.add(s.row().key()));
        openEntries.putAll(desk.waiting().openFor(connection, format.name(), chunk.sender(), keys));
        loadDecided(good);
        place(good, remembered(keys));
        return apply();
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

    private void place(List<Sent<R>> good, Map<String, Known> remembered) throws SQLException {
        References.Found found = desk.references()
                .find(connection, good.stream().map(s -> s.row().reference()).toList());
        Map<Long, List<Sent<R>>> waitingRows = waitingRows();
        for (Sent<R> sent : chunk.rows()) {
            Step<R> step = new Step<>(sent);
            if (!sent.fields().problems().isEmpty()) {
                steps.add(step);
                continue;
            }
            R row = sent.row();
            Match match = sent.decided() == null ? found.match(row.reference()) : null;
            Known household = switch (match) {
                case null ->
                    decided.get(java.util.Objects.requireNonNull(sent.decided()).householdId());
                case Match.Certain certain -> certain.household();
                case Match.Nobody nobody -> remembered.get(memory(row));
                case Match.Doubtful doubtful -> remembered.get(memory(row));
            };
            if (household == null) {
                step.waits = opening(row, match);
                held.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(step);
                steps.add(step);
            } else if (outside(household, row)) {
                sent.fields().problem("", IntakeProblem.OUTSIDE.with("Hộ ở dòng này"));
                steps.add(step);
            } else {
                bringIn(row.key(), household, waitingRows);
                step.household = household;
                steps.add(step);
            }
        }
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
        return new Waiting.Opening(row.key(), why.text(), candidates, desk.named(row.reference()));
    }

    /** The rows of this record that waited go before this one, with its household. */
    private void bringIn(String key, Known household, Map<Long, List<Sent<R>>> waitingRows) {
        Long entry = openEntries.remove(key);
        if (entry != null) {
            resolved.add(entry);
            for (Sent<R> sent : waitingRows.getOrDefault(entry, List.of())) {
                Step<R> step = new Step<>(sent);
                step.household = household;
                steps.add(step);
            }
        }
        List<Step<R>> earlier = held.remove(key);
        if (earlier != null) {
            for (Step<R> step : earlier) {
                step.waits = null;
                step.household = household;
                steps.remove(step);
                steps.add(step);
            }
        }
    }

    private Map<Long, List<Sent<R>>> waitingRows() throws SQLException {
        Map<Long, List<Sent<R>>> rows = new HashMap<>();
        Set<Long> settling = new HashSet<>();
        chunk.rows().stream()
                .filter(s -> s.decided() != null)
                .forEach(s -> settling.add(s.decided().entryId()));
        List<Long> entries =
                openEntries.values().stream().filter(e -> !settling.contains(e)).toList();
        openEntries.values().removeIf(settling::contains);
        for (Outcomes.Held h : desk.outcomes().waitingIn(connection, entries)) {
            Fields fields = new Fields(h.line(), h.cells(), h.uploadDay());
            R row = format.read(fields, chunk.sender());
            rows.computeIfAbsent(h.entryId(), e -> new ArrayList<>())
                    .add(new Sent<>(h.uploadId(), row, fields, new Decided(0, 0, h.entryId())));
        }
        return rows;
    }

    private List<Outcome> apply() throws SQLException {
        List<FactFormat.Placed<R>> placed = new ArrayList<>();
        for (Step<R> step : steps) {
            if (step.household != null) {
                placed.add(new FactFormat.Placed<>(step.sent.row(), step.household));
            }
        }
        desk.register()
                .hold(
                        connection,
                        placed.stream().map(FactFormat.Placed::household).toList());
        Map<String, F> facts = placed.isEmpty() ? new HashMap<>() : format.load(connection, chunk.sender(), placed);
        Iterator<Long> ids = desk.register().factIds(connection, placed.size()).iterator();
        Map<String, Long> entries = open();
        Map<Long, F> changed = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Step<R> step : steps) {
            if (step.household != null) {
                outcomes.add(change(step.sent, step.household, facts, ids, changed));
            } else if (step.waits != null) {
                outcomes.add(
                        Outcome.waiting(step.sent, java.util.Objects.requireNonNull(entries.get(step.waits.key()))));
            } else {
                outcomes.add(Outcome.refused(step.sent));
            }
        }
        Map<Long, String> befores = write(changed.values());
        desk.waiting().resolved(connection, resolved);
        if (chunk.counting()) {
            recount(changed.values());
        }
        return outcomes.stream()
                .map(o -> o.verdict() == Verdict.UPDATED && o.record() != null
                        ? o.was(befores.remove(o.record().recordId()))
                        : o)
                .toList();
    }

    private Map<String, Long> open() throws SQLException {
        List<Waiting.Opening> openings = new ArrayList<>();
        steps.stream()
                .filter(s -> s.waits != null)
                .forEach(s -> openings.add(java.util.Objects.requireNonNull(s.waits)));
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

    private Outcome change(
            Sent<R> sent, Known household, Map<String, F> facts, Iterator<Long> ids, Map<Long, F> changed) {
        R row = sent.row();
        Sender sender = chunk.sender();
        String key = format.factKey(row, household, sender);
        F fact = facts.get(key);
        boolean created = fact == null;
        if (fact == null) {
            fact = format.empty(row, sender);
            fact.fresh(ids.next(), chunk.uploadId());
            facts.put(key, fact);
        }
        Object[] before = fact.content();
        long owner = fact.householdId;
        if (owner != household.id()) {
            fact.belongsTo(household);
        }
        format.apply(row, fact);
        boolean same = !created && owner == household.id() && Arrays.deepEquals(before, fact.content());
        if (!same) {
            changed.putIfAbsent(fact.id, fact);
        }
        return Outcome.done(
                sent,
                created ? Verdict.CREATED : same ? Verdict.UNCHANGED : Verdict.UPDATED,
                new Outcome.Ref(format.table().kind(), fact.partId, fact.id, fact.householdId),
                null);
    }

    private Map<Long, String> write(Iterable<F> changed) throws SQLException {
        RecordTable table = format.table();
        List<@Nullable Object[]> created = new ArrayList<>();
        List<@Nullable Object[]> updated = new ArrayList<>();
        List<@Nullable Object[]> moved = new ArrayList<>();
        Map<Long, Integer> movedFrom = new HashMap<>();
        List<Integer> parts = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (F fact : changed) {
            if (fact.created()) {
                created.add(fact.row());
                continue;
            }
            parts.add(fact.partBefore());
            ids.add(fact.id);
            if (fact.partBefore() == fact.partId) {
                updated.add(fact.row());
            } else {
                movedFrom.put(fact.id, fact.partBefore());
                moved.add(fact.row());
            }
        }
        Map<Long, String> befores = table.befores(connection, parts, ids);
        table.insert(connection, created);
        table.update(connection, updated);
        table.move(connection, movedFrom, moved);
        return befores;
    }

    private void recount(Iterable<F> changed) {
        Set<Long> seen = new HashSet<>();
        List<Known> touched = new ArrayList<>();
        for (F fact : changed) {
            if (seen.add(fact.householdId)) {
                touched.add(Known.bare(fact.partId, fact.householdId));
            }
            if (!fact.created() && seen.add(fact.householdBefore())) {
                touched.add(Known.bare(fact.partBefore(), fact.householdBefore()));
            }
        }
        if (!touched.isEmpty()) {
            desk.recount().around(SubjectKind.HOUSEHOLD, Known.subjects(touched), chunk.uploadId(), format.views());
        }
    }
}
