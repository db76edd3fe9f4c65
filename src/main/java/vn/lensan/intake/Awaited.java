package vn.lensan.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Problem;

/**
 * Rows that are about a record of another format which is not known yet: products of an unknown account, orders of an
 * unknown product (contract §2.6). They wait by themselves, one entry a record, and nobody decides: whoever makes the
 * record known says so here, and the rows go their own format's way in the same transaction, in the order they arrived.
 *
 * <p>{@link #hold} keeps the two sides from missing each other: one finding that there is no such account, the other
 * making it known, both unseen.
 */
@Component
public class Awaited {
    /** Entries that are brought in at once: what an order line says stays far below a chunk. */
    private static final int AT_ONCE = 2_000;

    private static final long LOCK = 298_002_980L;

    private final ObjectProvider<Formats> formats;
    private final Outcomes outcomes;
    private final Waiting waiting;

    Awaited(ObjectProvider<Formats> formats, Outcomes outcomes, Waiting waiting) {
        this.formats = formats;
        this.outcomes = outcomes;
        this.waiting = waiting;
    }

    /**
     * A record whose rows wait.
     *
     * @param key the record, as its sender names it
     * @param format the format of the record it waits for
     * @param awaits that record, as the same sender names it
     * @param reason what it waits for and how to mend it, a Vietnamese sentence
     */
    public record Opening(String key, String format, String awaits, String reason) {
        /** The same as a row says it in the column that names that record. */
        public Fields.Noted noted(String column) {
            return new Fields.Noted(column, new Problem("awaited", reason));
        }
    }

    /** Whether rows of other formats wait for records of this one. */
    public boolean awaits(String format) {
        return formats.getObject().awaited().contains(format);
    }

    /**
     * To be called at the beginning of a chunk, before households are locked, by formats that wait or are waited for.
     *
     * @param missing whether a row is about a record that was not found: then nothing becomes known until this
     *     transaction ends, and the caller looks once more
     */
    public void hold(Connection connection, boolean missing) throws SQLException {
        String lock = missing ? "select pg_advisory_xact_lock(?)" : "select pg_advisory_xact_lock_shared(?)";
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    /** Lets records wait, joining what is open for the same record; gives the entry of each key. */
    public Map<String, Long> open(
            Connection connection, String format, Sender sender, long uploadId, Collection<Opening> openings)
            throws SQLException {
        Map<String, Opening> last = new LinkedHashMap<>();
        openings.forEach(o -> last.put(o.key(), o));
        Map<String, Long> entries = new HashMap<>();
        if (last.isEmpty()) {
            return entries;
        }
        String sql = """
                insert into intake.entry as e (queue, format, sender, record_key, reasons, candidates, opened_at, opened_by, awaits)
                select 'AWAITED', ?, ?, o.key, jsonb_build_array(o.reason), '[]'::jsonb, now(), ?, o.awaits
                from unnest(?::text[], ?::text[], ?::text[]) as o (key, reason, awaits)
                order by o.key
                on conflict (queue, format, sender, record_key) where state in ('OPEN', 'LATER')
                do update set awaits = excluded.awaits, reasons = excluded.reasons
                returning e.record_key, e.entry_id
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, format);
            insert.setString(2, sender.key());
            insert.setLong(3, uploadId);
            insert.setString(4, Copy.array(last.keySet()));
            insert.setString(
                    5, Copy.array(last.values().stream().map(Opening::reason).toList()));
            insert.setString(
                    6,
                    Copy.array(last.values().stream()
                            .map(o -> name(o.format(), o.awaits()))
                            .toList()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    entries.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return entries;
    }

    /** The entries in which these records of this sender wait. */
    public Map<String, Long> openFor(Connection connection, String format, Sender sender, Collection<String> keys)
            throws SQLException {
        return waiting.openFor(connection, "AWAITED", format, sender, keys);
    }

    /**
     * Records of a format became known: what waited for them is brought in, by the upload that made them known.
     *
     * @param keys the records, as their sender names them
     */
    public void known(Connection connection, String format, Sender sender, Collection<String> keys, long uploadId)
            throws SQLException {
        if (keys.isEmpty() || !awaits(format)) {
            return;
        }
        String names = Copy.array(keys.stream().map(key -> name(format, key)).toList());
        long after = 0;
        for (List<Entry> batch = next(connection, sender, names, after);
                !batch.isEmpty();
                batch = next(connection, sender, names, after)) {
            after = batch.getLast().id;
            Map<String, List<Long>> byFormat = new LinkedHashMap<>();
            batch.forEach(e ->
                    byFormat.computeIfAbsent(e.format, f -> new ArrayList<>()).add(e.id));
            for (Map.Entry<String, List<Long>> entries : byFormat.entrySet()) {
                RowFormat<?> waited = formats.getObject().named(entries.getKey());
                bringIn(connection, waited, sender, entries.getValue(), uploadId);
            }
        }
    }

    private record Entry(long id, String format) {}

    private static List<Entry> next(Connection connection, Sender sender, String names, long after)
            throws SQLException {
        String sql = """
                select entry_id, format from intake.entry
                where queue = 'AWAITED' and state in ('OPEN', 'LATER') and awaits = any (?::text[]) and sender = ?
                  and entry_id > ?
                order by entry_id limit ?
                """;
        List<Entry> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, names);
            statement.setString(2, sender.key());
            statement.setLong(3, after);
            statement.setInt(4, AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getLong(1), rows.getString(2)));
                }
            }
        }
        return found;
    }

    private <R> void bringIn(
            Connection connection, RowFormat<R> format, Sender sender, List<Long> entries, long uploadId)
            throws SQLException {
        List<Chunk.Sent<R>> rows = new ArrayList<>();
        for (Outcomes.Held held : outcomes.waitingIn(connection, entries)) {
            rows.add(held.sent(format, sender, new Chunk.Decided(0, 0, held.entryId())));
        }
        List<Outcome> told = format.take(connection, new Chunk<>(uploadId, sender, rows, true));
        List<Long> still = told.stream()
                .filter(o -> o.verdict() == Verdict.WAITING)
                .map(Outcome::entryId)
                .toList();
        outcomes.record(
                connection,
                uploadId,
                told.stream().filter(o -> o.verdict() != Verdict.WAITING).toList());
        waiting.resolved(
                connection, entries.stream().filter(e -> !still.contains(e)).toList());
    }

    private static String name(String format, String key) {
        return format + " " + key;
    }
}
