package vn.lensan.place;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Problem;

/**
 * The door by which it becomes known how units follow one another (format {@code successors}). What a person uploads
 * about an old unit replaces what the program's own lists said of it; nothing is deleted, an undo brings it back.
 */
@Component
public class Successions {
    private final Places places;
    private final PlaceStore store;
    private final LocalityMap map;
    private final JdbcTemplate jdbc;

    Successions(Places places, PlaceStore store, LocalityMap map, JdbcTemplate jdbc) {
        this.places = places;
        this.store = store;
        this.map = map;
        this.jdbc = jdbc;
    }

    /** What a statement is to what is known. */
    public enum Standing {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** A row read: the statement it makes, or what is wrong with it. */
    public sealed interface Read {
        record Said(Tie tie) implements Read {}

        /** @param column old_code, new_code or from */
        record Refused(String column, Problem problem) implements Read {}
    }

    /**
     * What changed.
     *
     * @param standings one per statement given, in order
     * @param redrawn localities whose units changed, or new ones; figures kept by locality need no recount, those kept
     *     by province do where {@code provincesMoved}
     */
    public record Accepted(List<Standing> standings, List<Redrawn> redrawn) {
        /** Whether any locality came to lie in another province, or one became known, on either map. */
        public boolean provincesMoved() {
            return redrawn.stream().anyMatch(Redrawn::provincesMoved);
        }
    }

    /**
     * A locality before and after.
     *
     * @param before null when it is new
     */
    public record Redrawn(@Nullable Locality before, Locality after) {
        public boolean provincesMoved() {
            return before != null
                    && !(java.util.Objects.equals(before.province2021(), after.province2021())
                            && java.util.Objects.equals(before.province2025(), after.province2025()));
        }
    }

    /** Reads one row's codes as of their dates; without old_valid_from the old code is of the list until {@code from}. */
    public Read read(
            String oldCode,
            @Nullable LocalDate oldValidFrom,
            String newCode,
            LocalDate from,
            boolean part,
            @Nullable String source) {
        return new TieReading(places).read(oldCode, oldValidFrom, newCode, from, part, source);
    }

    /** What accepting these statements would be to each of them; changes nothing. */
    @Transactional(readOnly = true)
    public List<Standing> judge(List<Tie> said) {
        return standings(said, store.ties(), List.of());
    }

    /** Accepts statements for the upload of that number, draws the localities again, in the caller's transaction. */
    @Transactional
    public Accepted accept(List<Tie> said, long upload) {
        jdbc.queryForObject("select number from place.revision for update", Long.class);
        List<PlaceStore.HeldTie> all = store.ties();
        List<Standing> standings = standings(said, all, store.retiredBy(upload));
        Map<Integer, List<PlaceStore.HeldTie>> held =
                all.stream().collect(Collectors.groupingBy(h -> h.tie().oldUnit()));
        Map<Integer, List<Tie>> saidByOld =
                said.stream().collect(Collectors.groupingBy(Tie::oldUnit, LinkedHashMap::new, Collectors.toList()));
        Set<Long> retired = new HashSet<>();
        List<Tie> added = new ArrayList<>();
        saidByOld.forEach((old, ties) -> settle(held.getOrDefault(old, List.of()), ties, retired, added));
        write(retired, added, upload);
        return new Accepted(standings, redraw());
    }

    /** Takes back what the upload of that number said; rejected when a later upload changed it. */
    @Transactional
    public List<Redrawn> undo(long upload) {
        jdbc.queryForObject("select number from place.revision for update", Long.class);
        List<Long> later = laterUploads(upload);
        if (!later.isEmpty()) {
            throw PlaceProblem.LATER_RESTS_ON_IT.rejected(
                    later.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        jdbc.update("delete from place.succession where added_by = ?", upload);
        jdbc.update("update place.succession set retired_by = null where retired_by = ?", upload);
        return redraw();
    }

    /** The uploads that said something of the same old units after this one, in order. */
    public List<Long> laterUploads(long upload) {
        return jdbc.queryForList("""
                select distinct later.added_by
                from place.succession mine
                join place.succession later on later.old_unit = mine.old_unit
                where mine.added_by = ?
                  and later.added_by <> mine.added_by
                  and later.succession_id > mine.succession_id
                order by later.added_by
                """, Long.class, upload);
    }

    /** An upload's later rows are judged by what was known before it, as if it came in one piece. */
    private static List<Standing> standings(
            List<Tie> said, List<PlaceStore.HeldTie> held, List<PlaceStore.HeldTie> heldBefore) {
        Map<List<Object>, Tie> now = new HashMap<>();
        heldBefore.forEach(h -> now.put(edge(h.tie()), h.tie()));
        held.forEach(h -> now.put(edge(h.tie()), h.tie()));
        List<Standing> standings = new ArrayList<>(said.size());
        for (Tie tie : said) {
            Tie known = now.put(edge(tie), tie);
            standings.add(
                    known == null
                            ? Standing.CREATED
                            : known.part() == tie.part()
                                            && (tie.source() == null
                                                    || tie.source().equals(known.source()))
                                    ? Standing.UNCHANGED
                                    : Standing.UPDATED);
        }
        return standings;
    }

    private static List<Object> edge(Tie tie) {
        return List.of(tie.oldUnit(), tie.newUnit(), tie.from());
    }

    /**
     * What holds of one old unit after these statements, the last said winning: "wholly into B" leaves nothing else of
     * that day, "partly into C" leaves no "wholly"; what the program's lists said goes once a person speaks.
     */
    private static void settle(List<PlaceStore.HeldTie> held, List<Tie> said, Set<Long> retired, List<Tie> added) {
        Map<List<Object>, Tie> after = new LinkedHashMap<>();
        Set<LocalDate> days = said.stream().map(Tie::from).collect(Collectors.toSet());
        for (PlaceStore.HeldTie h : held) {
            if (h.addedBy() != null || !days.contains(h.tie().from())) {
                after.put(edge(h.tie()), h.tie());
            }
        }
        for (Tie tie : said) {
            Tie known = held.stream()
                    .map(PlaceStore.HeldTie::tie)
                    .filter(tie::sameEdge)
                    .findFirst()
                    .orElse(null);
            String source = tie.source() != null ? tie.source() : known == null ? "" : known.source();
            after.values()
                    .removeIf(t ->
                            t.from().equals(tie.from()) && t.newUnit() != tie.newUnit() && (!tie.part() || !t.part()));
            after.put(edge(tie), new Tie(tie.oldUnit(), tie.newUnit(), tie.from(), tie.part(), source));
        }
        for (PlaceStore.HeldTie h : held) {
            if (h.addedBy() != null && h.tie().equals(after.get(edge(h.tie())))) {
                after.remove(edge(h.tie())); // stands as it is
            } else if (h.addedBy() != null || days.contains(h.tie().from())) {
                retired.add(h.id());
            } else {
                after.remove(edge(h.tie())); // of another day: untouched
            }
        }
        added.addAll(after.values());
    }

    private void write(Set<Long> retired, List<Tie> added, long upload) {
        jdbc.update(connection -> {
            var update = connection.prepareStatement("""
                    update place.succession
                    set retired_by = ?
                    where succession_id = any (?)
                    """);
            update.setLong(1, upload);
            update.setArray(2, connection.createArrayOf("bigint", retired.toArray()));
            return update;
        });
        jdbc.execute((java.sql.Connection connection) -> Copy.into(
                connection, "place.succession (old_unit, new_unit, from_date, part, source, added_by)", copy -> {
                    for (Tie tie : added) {
                        copy.row(tie.oldUnit(), tie.newUnit(), tie.from(), tie.part(), tie.source(), upload);
                    }
                }));
    }

    private List<Redrawn> redraw() {
        List<LocalityMap.LocalityChange> changes = jdbc.execute((java.sql.Connection connection) -> redraw(connection));
        places.forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                places.forget();
            }
        });
        return changes == null
                ? List.of()
                : changes.stream().map(c -> new Redrawn(c.before(), c.after())).toList();
    }

    private List<LocalityMap.LocalityChange> redraw(java.sql.Connection connection) throws SQLException {
        return map.redraw(connection);
    }
}
