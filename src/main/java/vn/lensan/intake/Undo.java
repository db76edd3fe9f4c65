package vn.lensan.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lensan.shared.Copy;

/**
 * Takes a whole upload back: what it created goes, what it updated is put back as it was, what it made wait leaves the
 * queue. Not while a later upload rests on it (contract.md §1).
 */
@Component
public class Undo {
    private final DataSource dataSource;
    private final TransactionTemplate transactions;
    private final Formats formats;
    private final Uploads uploads;
    private final Hangings hangings;

    Undo(DataSource dataSource, TransactionTemplate transactions, Formats formats, Uploads uploads, Hangings hangings) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.formats = formats;
        this.uploads = uploads;
        this.hangings = hangings;
    }

    /** How an undo ended. */
    public sealed interface Result {
        /** Taken back: so many rows. */
        record Undone(long uploadId, int rows) implements Result {}

        /** Nothing changed: these later uploads rest on it. */
        record RestedOn(long uploadId, List<Long> later) implements Result {}

        /** Nothing changed: there is no such upload in force. */
        record NotApplied(long uploadId) implements Result {}
    }

    /** Takes the upload back in one transaction. */
    public Result undo(long uploadId, String by) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            Upload upload = uploads.lock(uploadId);
            if (upload == null || upload.state() != Upload.State.APPLIED) {
                return new Result.NotApplied(uploadId);
            }
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                Map<RowFormat<?>, List<Outcome>> changes = changes(connection, upload);
                List<Long> later = restingOn(connection, uploadId, changes);
                if (!later.isEmpty()) {
                    return new Result.RestedOn(uploadId, later);
                }
                for (Map.Entry<RowFormat<?>, List<Outcome>> format : changes.entrySet()) {
                    format.getKey().undo(connection, uploadId, format.getValue());
                }
                backToWaiting(connection, uploadId);
                withdraw(connection, uploadId);
                uploads.undone(uploadId, by);
                return new Result.Undone(uploadId, upload.created() + upload.updated() + upload.waiting());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }));
    }

    /**
     * Later uploads in force that touched a record of this one, made something that hangs on one it made, spoke of a
     * household it made or gave another name, or brought in rows of it that waited. Record by record ({@code offset 0}):
     * joined as whole tables, a large upload would be held against every row ever sent.
     */
    private List<Long> restingOn(Connection connection, long uploadId, Map<RowFormat<?>, List<Outcome>> changes)
            throws SQLException {
        Set<Long> hanging = new HashSet<>();
        Set<Long> renamed = new HashSet<>();
        for (Map.Entry<RowFormat<?>, List<Outcome>> format : changes.entrySet()) {
            List<Long> made = format.getValue().stream()
                    .filter(o -> o.verdict() == Verdict.CREATED)
                    .map(o -> java.util.Objects.requireNonNull(o.record()).recordId())
                    .toList();
            hanging.addAll(hangings.laterUploads(connection, format.getKey().name(), made, uploadId));
            renamed.addAll(format.getKey().renamed(connection, format.getValue()));
        }
        String sql = """
                with mine as (
                    select record, record_id, household_id, verdict
                    from intake.outcome
                    where verdict in (0, 1)
                      and (upload_id = ? and applied_by is null or applied_by = ?)
                ), rested as (
                    select touched.later
                    from mine
                    cross join lateral (
                        select coalesce(o.applied_by, o.upload_id) as later
                        from intake.outcome o
                        where o.record_id = mine.record_id and o.record = mine.record and o.verdict in (1, 2)
                        offset 0
                    ) touched
                    where touched.later > ?
                    union
                    select spoken.later
                    from mine
                    cross join lateral (
                        select coalesce(o.applied_by, o.upload_id) as later
                        from intake.outcome o
                        where o.household_id = mine.household_id and o.verdict in (0, 1, 2)
                        offset 0
                    ) spoken
                    where mine.record = 1 and mine.verdict = 0 and spoken.later > ?
                    union
                    select coalesce(o.applied_by, o.upload_id)
                    from intake.outcome o
                    where o.household_id = any (?::bigint[]) and o.verdict in (0, 1, 2)
                      and coalesce(o.applied_by, o.upload_id) > ?
                    union
                    select o.applied_by from intake.outcome o
                    where o.upload_id = ? and o.verdict in (0, 1, 2) and o.applied_by > o.upload_id
                    union
                    select unnest(?::bigint[])
                )
                select distinct later from rested join intake.upload u on u.upload_id = later
                where u.state in ('APPLYING', 'APPLIED')
                order by later limit 20
                """;
        List<Long> later = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i : new int[] {1, 2, 3, 4, 6, 7}) {
                statement.setLong(i, uploadId);
            }
            statement.setString(5, Copy.array(renamed));
            statement.setString(8, Copy.array(hanging));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    later.add(rows.getLong(1));
                }
            }
        }
        return later;
    }

    /**
     * What the upload did, also to records of rows it brought in: for each record its first outcome (made, or as it was
     * before). What hangs on others comes before these.
     */
    private Map<RowFormat<?>, List<Outcome>> changes(Connection connection, Upload upload) throws SQLException {
        String sql = """
                select distinct on (o.record, o.record_id) o.upload_id, o.line, o.verdict, o.record, o.part_id, o.record_id,
                    o.household_id, o.before, u.format
                from intake.outcome o join intake.upload u using (upload_id)
                where o.verdict in (0, 1) and (o.upload_id = ? and o.applied_by is null or o.applied_by = ?)
                order by o.record, o.record_id, o.verdict, (o.before is null), o.upload_id, o.line
                """;
        Map<RowFormat<?>, List<Outcome>> outcomes = new TreeMap<>(
                Comparator.<RowFormat<?>>comparingInt(formats::depth).reversed().thenComparing(RowFormat::name));
        outcomes.put(formats.named(upload.format()), new ArrayList<>());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, upload.uploadId());
            statement.setLong(2, upload.uploadId());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes.computeIfAbsent(formats.named(rows.getString(9)), f -> new ArrayList<>())
                            .add(new Outcome(
                                    rows.getLong(1),
                                    rows.getInt(2),
                                    Verdict.values()[rows.getInt(3)],
                                    new Outcome.Ref(rows.getInt(4), rows.getInt(5), rows.getLong(6), rows.getLong(7)),
                                    null,
                                    rows.getString(8),
                                    List.of(),
                                    null,
                                    false));
                }
            }
        }
        return outcomes;
    }

    /**
     * Rows of earlier uploads that this one brought in wait again: in the entry they waited in, or in the one that was
     * opened for the same record since.
     */
    private static void backToWaiting(Connection connection, long uploadId) throws SQLException {
        run(connection, """
                update intake.outcome o set entry_id = keep.entry_id
                from (
                    select e.entry_id as was, coalesce(
                        (select x.entry_id from intake.entry x
                         where x.queue = e.queue and x.format = e.format and x.sender = e.sender
                           and x.record_key = e.record_key and x.state in ('OPEN', 'LATER')),
                        min(e.entry_id) over (partition by e.queue, e.format, e.sender, e.record_key)) as entry_id
                    from intake.entry e
                    where e.entry_id in (select entry_id from intake.outcome where applied_by = ?)
                ) keep
                where o.applied_by = ? and o.entry_id = keep.was and keep.was <> keep.entry_id
                """, uploadId, uploadId);
        run(connection, """
                with back as (
                    update intake.outcome set verdict = 3, record = null, part_id = null, record_id = null, household_id = null,
                        before = null, applied_by = null, problems = null
                    where applied_by = ? and entry_id is not null returning upload_id, entry_id, old.verdict
                ), reopened as (
                    update intake.entry set state = 'OPEN', decided_at = null, decided_by = null, household_id = null
                    where entry_id in (select entry_id from back)
                )
                update intake.upload u
                set waiting = u.waiting + n.n, created = u.created - n.created, updated = u.updated - n.updated,
                    unchanged = u.unchanged - n.unchanged, refused = u.refused - n.refused
                from (select upload_id, count(*) as n, count(*) filter (where verdict = 0) as created,
                          count(*) filter (where verdict = 1) as updated, count(*) filter (where verdict = 2) as unchanged,
                          count(*) filter (where verdict = 4) as refused
                      from back group by upload_id) n
                where u.upload_id = n.upload_id
                """, uploadId);
    }

    private static void withdraw(Connection connection, long uploadId) throws SQLException {
        run(connection, """
                update intake.entry e set state = 'WITHDRAWN', decided_at = now()
                where e.state in ('OPEN', 'LATER')
                  and (e.opened_by = ? or e.entry_id in (select entry_id from intake.outcome where upload_id = ? and verdict = 3))
                  and not exists (
                      select from intake.outcome o join intake.upload u using (upload_id)
                      where o.entry_id = e.entry_id and o.verdict = 3 and u.state in ('APPLYING', 'APPLIED') and u.upload_id <> ?)
                """, uploadId, uploadId, uploadId);
    }

    private static void run(Connection connection, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
