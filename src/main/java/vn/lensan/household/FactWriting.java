package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;

/**
 * Lets the placed rows of a chunk change their facts in the order they arrived, and writes what came of it: the facts, what
 * hangs on them, the figures, and what waited for the new ones.
 */
final class FactWriting<R, F extends Fact> {
    private final HouseholdFacts<R, F> format;
    private final FactDesk desk;
    private final Connection connection;
    private final Chunk<R> chunk;
    private final boolean awaited;
    private final Map<String, F> facts = new HashMap<>();
    private final Map<Long, F> changed = new LinkedHashMap<>();
    private final List<String> created = new ArrayList<>();
    private Iterator<Long> ids = List.<Long>of().iterator();

    FactWriting(HouseholdFacts<R, F> format, Connection connection, Chunk<R> chunk) {
        this.format = format;
        this.desk = format.desk();
        this.connection = connection;
        this.chunk = chunk;
        this.awaited = chunk.counting() && desk.awaited().awaits(format.name());
    }

    /** Where others may be waiting for these facts, keeps them from missing what is made known now. */
    void begin() throws SQLException {
        if (awaited) {
            desk.awaited().hold(connection, false);
        }
    }

    /** Locks the households of these rows. */
    void hold(List<HouseholdFacts.Placed<R>> placed) throws SQLException {
        desk.register()
                .hold(
                        connection,
                        placed.stream().map(HouseholdFacts.Placed::household).toList());
    }

    /** Applies the rows, whose households are held; gives an outcome for each. */
    List<Outcome> take(Steps<R, ?> steps, Map<String, Long> entries) throws SQLException {
        List<HouseholdFacts.Placed<R>> placed = steps.placed();
        if (!placed.isEmpty()) {
            facts.putAll(format.load(connection, chunk.sender(), placed));
            holdOwners(placed);
        }
        ids = desk.register().factIds(connection, placed.size()).iterator();
        List<Outcome> outcomes = steps.outcomes(entries, this::change);
        Map<Long, String> befores = write();
        follow();
        chunk.judged().run();
        if (chunk.counting()) {
            recount();
        }
        if (awaited) {
            desk.awaited().known(connection, format.name(), chunk.sender(), created, chunk.uploadId());
        }
        return outcomes.stream()
                .map(o -> o.verdict() == Verdict.UPDATED && o.record() != null
                        ? o.was(befores.remove(o.record().recordId()))
                        : o)
                .toList();
    }

    /** Facts on record may be other households' than the rows say: these are changed and counted too. */
    private void holdOwners(List<HouseholdFacts.Placed<R>> placed) throws SQLException {
        Set<Long> held = placed.stream().map(row -> row.household().id()).collect(Collectors.toSet());
        desk.register()
                .hold(
                        connection,
                        facts.values().stream()
                                .filter(fact -> held.add(fact.householdId))
                                .map(fact -> Known.bare(fact.partId, fact.householdId))
                                .toList());
    }

    private Outcome change(Sent<R> sent, Owner owner) {
        R row = sent.row();
        Sender sender = chunk.sender();
        Known household = owner.household();
        String key = format.factKey(row, household, sender);
        F fact = facts.get(key);
        boolean fresh = fact == null;
        if (fact == null) {
            fact = format.empty(row, sender);
            fact.fresh(ids.next(), chunk.uploadId());
            facts.put(key, fact);
            created.add(key);
        }
        Object[] before = fact.content();
        boolean moves = fact.householdId != household.id() || fact.hangsOn != owner.recordId();
        if (moves) {
            fact.belongsTo(household);
            fact.hangsOn = owner.recordId();
        }
        format.apply(row, fact);
        boolean same = !fresh && !moves && Arrays.deepEquals(before, fact.content());
        if (!same) {
            changed.putIfAbsent(fact.id, fact);
        }
        return Outcome.done(
                sent,
                fresh ? Verdict.CREATED : same ? Verdict.UNCHANGED : Verdict.UPDATED,
                new Outcome.Ref(format.table().kind(), fact.partId, fact.id, fact.originId),
                null);
    }

    private Map<Long, String> write() throws SQLException {
        RecordTable table = format.table();
        List<@Nullable Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> updated = new ArrayList<>();
        List<@Nullable Object[]> moved = new ArrayList<>();
        Map<Long, Integer> movedFrom = new HashMap<>();
        List<Integer> parts = new ArrayList<>();
        List<Long> changedIds = new ArrayList<>();
        for (F fact : changed.values()) {
            if (fact.created()) {
                added.add(fact.row());
                continue;
            }
            parts.add(fact.partBefore());
            changedIds.add(fact.id);
            if (fact.partBefore() == fact.partId) {
                updated.add(fact.row());
            } else {
                movedFrom.put(fact.id, fact.partBefore());
                moved.add(fact.row());
            }
        }
        Map<Long, String> befores = table.befores(connection, parts, changedIds);
        table.insert(connection, added);
        table.update(connection, updated);
        table.move(connection, movedFrom, moved);
        return befores;
    }

    /** What hangs on facts that were on record goes with them. */
    private void follow() throws SQLException {
        List<Long> known = changed.values().stream()
                .filter(f -> !f.created())
                .map(f -> f.id)
                .toList();
        desk.hangings().follow(connection, format.name(), known, chunk.uploadId(), chunk.counting());
    }

    private void recount() {
        Set<Long> seen = new HashSet<>();
        List<Known> touched = new ArrayList<>();
        for (F fact : changed.values()) {
            if (seen.add(fact.householdId)) {
                touched.add(Known.bare(fact.partId, fact.householdId));
            }
            if (!fact.created() && seen.add(fact.householdBefore())) {
                touched.add(Known.bare(fact.partBefore(), fact.householdBefore()));
            }
        }
        if (!touched.isEmpty()) {
            desk.recount().around(SubjectKind.HOUSEHOLD, Known.subjects(touched), chunk.uploadId(), desk.views(format));
        }
    }
}
