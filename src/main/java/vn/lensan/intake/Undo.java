package vn.lensan.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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

    Undo(DataSource dataSource, TransactionTemplate transactions, Formats formats, Uploads uploads) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.formats = formats;
        this.uploads = uploads;
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
                List<Long> later = restingOn(connection, uploadId);
                if (!later.isEmpty()) {
                    return new Result.RestedOn(uploadId, later);
                }
                List<Outcome> outcomes = changes(connection, uploadId);
                formats.named(upload.format()).undo(connection, uploadId, outcomes);
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

    private static List<Long> restingOn(Connection connection, long uploadId) throws SQLException {
        String sql = """
                with mine as (
                    select record, record_id, household_id, verdict
                    from intake.outcome
                    where verdict in (0, 1)
                      and (upload_id = ? and applied_by is null or applied_by = ?)
                ), rested as (
                    select coalesce(o.applied_by, o.upload_id) as later
                    from mine
                    join intake.outcome o on o.record_id = mine.record_id and o.record = mine.record
                    where o.verdict in (0, 1, 2) and coalesce(o.applied_by, o.upload_id) > ?
                    union
                    select coalesce(o.applied_by, o.upload_id)
                    from mine
                    join intake.outcome o on o.household_id = mine.household_id
                    where mine.record = 1 and mine.verdict = 0 and o.verdict in (0, 1, 2)
                      and coalesce(o.applied_by, o.upload_id) > ?
                )
                select distinct later from rested join intake.upload u on u.upload_id = later
                where u.state in ('APPLYING', 'APPLIED')
                order by later limit 20
                """;
        List<Long> later = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 4; i++) {
                statement.setLong(i, uploadId);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    later.add(rows.getLong(1));
                }
            }
        }
        return later;
    }

    /** What the upload did: for each record its first outcome (made, or as it was before). */
    private static List<Outcome> changes(Connection connection, long uploadId) throws SQLException {
        String sql = """
                select distinct on (record, record_id) upload_id, line, verdict, record, part_id, record_id, household_id, before
                from intake.outcome
                where verdict in (0, 1) and (upload_id = ? and applied_by is null or applied_by = ?)
                order by record, record_id, verdict, (before is null), upload_id, line
                """;
        List<Outcome> outcomes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, uploadId);
            statement.setLong(2, uploadId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes.add(new Outcome(
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

    /** Rows of earlier uploads that this one brought in wait again. */
    private static void backToWaiting(Connection connection, long uploadId) throws SQLException {
        run(connection, """
                with back as (
                    update intake.outcome set verdict = 3, record = null, part_id = null, record_id = null, household_id = null,
                        before = null, applied_by = null
                    where applied_by = ? and entry_id is not null returning upload_id, entry_id, verdict
                ), reopened as (
                    update intake.entry set state = 'OPEN', decided_at = null, decided_by = null, household_id = null
                    where entry_id in (select entry_id from back)
                )
                update intake.upload u set waiting = u.waiting + n.n
                from (select upload_id, count(*) as n from back group by upload_id) n
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
