package vn.lensan.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Copy;

/** The queues: entries a person must decide. One entry a record, however often its rows are sent. */
@Component
public final class Waiting {
    /** Which queue: rows without a certain household, or households that may be one. */
    public enum Queue {
        MATCHING,
        DUPLICATE
    }

    /**
     * Something to put into a queue.
     *
     * @param key the record it is about, as its sender names it
     * @param reason why, in Vietnamese words for a screen
     * @param candidates (part, household) pairs that may be meant
     * @param reference keyed hash of the reference, null in the duplicate queue
     * @param locality where the row says the household lives: who decides there sees it though nobody is a candidate
     */
    public record Opening(
            String key,
            String reason,
            List<long[]> candidates,
            @Nullable UUID reference,
            @Nullable Integer locality) {
        /** The same as the row that waits says it. */
        public Fields.Noted noted() {
            return new Fields.Noted("", IntakeProblem.WAITING.with(reason));
        }
    }

    /** Puts entries into a queue, joining those already open for the same record; gives the entry of each key. */
    public Map<String, Long> open(
            Connection connection,
            Queue queue,
            String format,
            Sender sender,
            long uploadId,
            Collection<Opening> openings)
            throws SQLException {
        Map<String, Opening> distinct = new HashMap<>();
        openings.forEach(o -> distinct.putIfAbsent(o.key(), o));
        String sql = """
                insert into intake.entry (queue, format, sender, record_key, reasons, candidates, reference, opened_at, opened_by, locality_id)
                values (?, ?, ?, ?, jsonb_build_array(?::text), ?::jsonb, ?, now(), ?, ?)
                on conflict (queue, format, sender, record_key) where state in ('OPEN', 'LATER') do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Opening opening : distinct.values()) {
                insert.setString(1, queue.name());
                insert.setString(2, format);
                insert.setString(3, sender.key());
                insert.setString(4, opening.key());
                insert.setString(5, opening.reason());
                insert.setString(
                        6,
                        opening.candidates().stream()
                                .map(c -> "[%d,%d]".formatted(c[0], c[1]))
                                .collect(Collectors.joining(",", "[", "]")));
                insert.setObject(7, opening.reference());
                insert.setLong(8, uploadId);
                insert.setObject(9, opening.locality(), Types.INTEGER);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return openFor(connection, queue.name(), format, sender, distinct.keySet());
    }

    /** The matching entries open for these records of this sender. */
    public Map<String, Long> openFor(Connection connection, String format, Sender sender, Collection<String> keys)
            throws SQLException {
        return openFor(connection, Queue.MATCHING.name(), format, sender, keys);
    }

    /** The entries of a queue open for these records of this sender. */
    Map<String, Long> openFor(
            Connection connection, String queue, String format, Sender sender, Collection<String> keys)
            throws SQLException {
        Map<String, Long> open = new HashMap<>();
        if (!any(
                connection,
                "queue = ? and format = ? and sender = ? and state in ('OPEN', 'LATER')",
                queue,
                format,
                sender.key())) {
            return open;
        }
        String sql = """
                select record_key, entry_id from intake.entry
                where queue = ? and format = ? and sender = ? and record_key = any (?::text[]) and state in ('OPEN', 'LATER')
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, queue);
            statement.setString(2, format);
            statement.setString(3, sender.key());
            statement.setString(4, Copy.array(keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return open;
    }

    /** Whether there are such entries at all: most senders have none, and ten thousand keys need not be sent. */
    private static boolean any(Connection connection, String condition, String... values) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select exists (select from intake.entry where " + condition + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** A decision a person took earlier: the same record with the same reference is that household. */
    public record Remembered(String key, UUID reference, long householdId) {}

    /** What was decided about these records before. */
    public List<Remembered> decided(Connection connection, String format, Sender sender, Collection<String> keys)
            throws SQLException {
        List<Remembered> decisions = new ArrayList<>();
        if (!any(connection, "state = 'SAME' and format = ? and sender = ?", format, sender.key())) {
            return decisions;
        }
        String sql = """
                select record_key, reference, household_id from intake.entry
                where state = 'SAME' and queue = 'MATCHING' and format = ? and sender = ? and record_key = any (?::text[])
                  and reference is not null and household_id is not null
                order by decided_at
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, format);
            statement.setString(2, sender.key());
            statement.setString(3, Copy.array(keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    decisions.add(new Remembered(
                            rows.getString(1),
                            java.util.Objects.requireNonNull(rows.getObject(2, UUID.class)),
                            rows.getLong(3)));
                }
            }
        }
        return decisions;
    }

    /** Closes entries that need nobody any more: a later row said for certain whom it means. */
    public void resolved(Connection connection, Collection<Long> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        String sql =
                "update intake.entry set state = 'RESOLVED', decided_at = now() where entry_id = any (?::bigint[])";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(entries));
            statement.executeUpdate();
        }
    }
}
