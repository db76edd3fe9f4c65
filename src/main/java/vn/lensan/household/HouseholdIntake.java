package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.NameTable.KeyChange;
import vn.lensan.indicator.Recount;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Verdict;
import vn.lensan.intake.Waiting;
import vn.lensan.place.Locality;
import vn.lensan.place.Places;
import vn.lensan.shared.Vault;

/** Judges and applies one chunk of the household list: row by row in memory, read and written in bulk. */
final class HouseholdIntake {
    /** Buckets the register is spread over. */
    static final int PARTS = 32;

    private final Connection connection;
    private final Chunk<HouseholdRow> chunk;
    private final HouseholdRegister register;
    private final Places places;
    private final Window window;
    private final Function<Reference, String> entryKey;
    private final Map<Long, Household> households;
    private final Numbered numbered;
    private final Map<Long, Change> changes = new LinkedHashMap<>();
    private final Namesakes namesakes;
    private final Iterator<Long> freshIds;
    private final List<Waiting.Opening> duplicates = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<Integer, Waiting.Opening> waits = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();

    /** A household the chunk touches: as it was, and what named it then. */
    private record Change(
            Household household, boolean created, List<NameKey> oldKeys, List<@Nullable Object> oldCounted) {}

    HouseholdIntake(
            Connection connection,
            Chunk<HouseholdRow> chunk,
            HouseholdRegister register,
            Places places,
            Vault vault,
            Function<Reference, String> entryKey)
            throws SQLException {
        this.entryKey = entryKey;
        this.connection = connection;
        this.chunk = chunk;
        this.register = register;
        this.places = places;
        List<Sent<HouseholdRow>> good = chunk.good();
        Names names = Names.of(
                connection, vault, good.stream().map(s -> s.row().reference()).toList());
        this.window = Window.of(names, register.read(connection, names.households()));
        Set<Known> known = new HashSet<>(window.known());
        for (Sent<HouseholdRow> sent : good) {
            if (sent.decided() != null && sent.decided().householdId() != 0) {
                known.add(Known.bare(sent.decided().partId(), sent.decided().householdId()));
            }
        }
        this.numbered = new Numbered(connection, register, good, chunk.sender(), places);
        known.addAll(numbered.known());
        this.households = register.lock(connection, register.withOrigins(connection, known));
        this.freshIds = register.ids(connection, good.size()).iterator();
        this.namesakes = Namesakes.of(connection, good.stream().map(Sent::row).toList());
    }

    List<Outcome> take(Waiting waiting, Recount recount) throws SQLException {
        chunk.rows().forEach(this::judge);
        // while this chunk is not over, a row of the next would find a household by a name it loses here
        if (changes.values().stream()
                .allMatch(c -> c.created || window.keys().of(c.household).containsAll(c.oldKeys))) {
            chunk.judged().run();
        }
        List<Outcome> told = write(waiting);
        if (chunk.counting()) {
            recount(recount);
        }
        return told;
    }

    private void judge(Sent<HouseholdRow> sent) {
        if (!sent.good()) {
            outcomes.add(Outcome.refused(sent));
            return;
        }
        HouseholdRow row = sent.row();
        if (sent.decided() != null) {
            Household chosen = households.get(sent.decided().householdId());
            if (chosen == null) {
                create(sent);
            } else {
                update(sent, chosen);
            }
            return;
        }
        switch (row.recordNumber() == null
                ? window.match(row.reference(), this::now)
                : numbered.match(row, households, this::now)) {
            case Match.Nobody nobody
            when row.recordNumber() != null ->
                outcomes.add(Outcome.refused(sent, HouseholdColumns.CODE.key(), IntakeProblem.RECORD_UNKNOWN.with()));
            case Match.Nobody nobody -> create(sent);
            case Match.Doubtful doubtful -> hold(sent, doubtful);
            case Match.Certain certain -> {
                Household household = java.util.Objects.requireNonNull(
                        households.get(certain.household().originId()));
                if (row.movedOn() == null && !at(household.localityId).sameProvince(at(row.localityId()))) {
                    hold(sent, new Match.Doubtful(List.of(certain.household()), Match.Doubt.OTHER_PROVINCE));
                } else {
                    update(sent, household);
                }
            }
        }
    }

    private void create(Sent<HouseholdRow> sent) {
        HouseholdRow row = sent.row();
        Household household = new Household();
        household.id = freshIds.next();
        household.localityId = row.localityId();
        household.partId = household.localityId % PARTS;
        household.uploadId = chunk.uploadId();
        row.applyTo(household, true);
        households.put(household.id, household);
        changes.put(household.id, new Change(household, true, List.of(), household.counted()));
        name(household, List.of());
        List<long[]> alike = namesakes.joinedBy(household);
        if (alike.size() > 1) {
            duplicates.add(new Waiting.Opening(
                    String.valueOf(household.id), "trùng họ tên trong cùng xã và thôn", alike, null, null));
        }
        outcomes.add(Outcome.done(sent, Verdict.CREATED, ref(household), null));
    }

    private void update(Sent<HouseholdRow> sent, Household household) {
        Object[] before = household.content();
        // a list that names a split commune says nothing of what was decided about its parts
        boolean sameCommune = at(household.localityId).sameHome(at(sent.row().localityId()));
        List<NameKey> named = window.keys().of(household);
        Change first = new Change(household, false, named, household.counted());
        sent.row().applyTo(household, !sameCommune);
        if (sameCommune && sent.fields().has(HouseholdColumns.LOCALITY)) {
            household.localityId = sent.row().localityId(); // a person said which part of a split commune
        }
        boolean changed = !Arrays.equals(before, household.content());
        if (changed) {
            changes.putIfAbsent(household.id, first);
            name(household, named);
        }
        settled.add(entryKey.apply(sent.row().reference()));
        outcomes.add(Outcome.done(sent, changed ? Verdict.UPDATED : Verdict.UNCHANGED, ref(household), null));
    }

    private Locality at(int locality) {
        return places.locality(locality);
    }

    private void hold(Sent<HouseholdRow> sent, Match.Doubtful doubtful) {
        Waiting.Opening opening = new Waiting.Opening(
                entryKey.apply(sent.row().reference()),
                doubtful.why().text(),
                doubtful.named().stream()
                        .map(k -> new long[] {k.partId(), k.id()})
                        .toList(),
                null,
                sent.row().reference().locality());
        waits.put(outcomes.size(), opening);
        outcomes.add(Outcome.waiting(sent, 0, opening.noted()));
    }

    /** Keeps the window true to what a household is named by now. */
    private void name(Household household, List<NameKey> oldKeys) {
        Known known = household.now();
        List<NameKey> keys = window.keys().of(household);
        oldKeys.stream().filter(k -> !keys.contains(k)).forEach(k -> window.remove(k, household.id));
        keys.stream()
                .filter(k -> !oldKeys.contains(k) && !window.taken(k, household.id))
                .forEach(k -> window.add(k, known));
    }

    private Known now(Known known) {
        Household household = households.get(known.id());
        return household == null
                ? known
                : new Known(
                        known.partId(),
                        known.id(),
                        known.originId(),
                        household.foldedName,
                        household.localityId,
                        household.alsoNamed);
    }

    private List<Outcome> write(Waiting waiting) throws SQLException {
        List<@Nullable Object[]> created = new ArrayList<>();
        List<@Nullable Object[]> updated = new ArrayList<>();
        List<Integer> updatedParts = new ArrayList<>();
        List<Long> updatedIds = new ArrayList<>();
        List<KeyChange> gained = new ArrayList<>();
        List<KeyChange> lost = new ArrayList<>();
        for (Change change : changes.values()) {
            Household h = change.household;
            List<NameKey> keys = window.keys().of(h);
            for (NameKey key : keys) {
                if (!change.oldKeys.contains(key) && !window.taken(key, h.id) && !window.stored(key, h.id)) {
                    gained.add(KeyChange.of(key, h));
                }
            }
            for (NameKey key : change.oldKeys) {
                if (!keys.contains(key)) {
                    lost.add(KeyChange.of(key, h));
                }
            }
            if (change.created) {
                created.add(register.row(h));
            } else {
                updated.add(register.row(h));
                updatedParts.add(h.partId);
                updatedIds.add(h.id);
            }
        }
        Map<Long, String> befores = Household.TABLE.befores(connection, updatedParts, updatedIds);
        Household.TABLE.insert(connection, created);
        Household.TABLE.update(connection, updated);
        NameTable.drop(connection, lost);
        NameTable.add(connection, gained);
        NameTable.nameTogether(
                connection,
                changes.values().stream()
                        .filter(change -> change.household.mergedInto != null)
                        .map(change -> change.household.now())
                        .toList());
        waiting.open(
                connection,
                Waiting.Queue.DUPLICATE,
                HouseholdFormat.NAME,
                chunk.sender(),
                chunk.uploadId(),
                duplicates);
        Map<String, Long> entries = waiting.open(
                connection,
                Waiting.Queue.MATCHING,
                HouseholdFormat.NAME,
                chunk.sender(),
                chunk.uploadId(),
                waits.values());
        waiting.resolved(
                connection,
                waiting.openFor(connection, HouseholdFormat.NAME, chunk.sender(), settled)
                        .values());
        return told(befores, entries);
    }

    /** The outcomes with what only writing could tell: the record before its first change, the entry of what waits. */
    private List<Outcome> told(Map<Long, String> befores, Map<String, Long> entries) {
        List<Outcome> told = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Waiting.Opening opening = waits.get(i);
            if (opening != null) {
                outcome = outcome.inEntry(java.util.Objects.requireNonNull(entries.get(opening.key())));
            } else if (outcome.verdict() == Verdict.UPDATED && outcome.record() != null) {
                outcome = outcome.was(befores.remove(outcome.record().recordId()));
            }
            told.add(outcome);
        }
        return told;
    }

    private void recount(Recount recount) {
        List<Known> touched = changes.values().stream()
                .filter(c -> !c.created && !c.oldCounted.equals(c.household.counted()))
                .map(c -> Known.bare(c.household.partId, c.household.id))
                .toList();
        if (!touched.isEmpty()) {
            recount.around(SubjectKind.HOUSEHOLD, Known.subjects(touched), chunk.uploadId());
        }
    }

    private static Outcome.Ref ref(Household h) {
        return new Outcome.Ref(Household.TABLE.kind(), h.partId, h.id, h.id);
    }
}
