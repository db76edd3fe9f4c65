package vn.lensan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploads on record. */
@Component
public class Uploads {
    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One upload. */
    public Optional<Upload> find(long uploadId) {
        return jdbc.sql("select * from intake.upload where upload_id = :id")
                .param("id", uploadId)
                .query(Uploads::upload)
                .optional();
    }

    /** The latest files, of these senders or (null) of all, newest first; or only those with rows to mend. */
    public List<Upload> latest(@Nullable List<String> senders, boolean toMend, int limit, long offset) {
        return sent("select *", senders, toMend, "order by upload_id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Uploads::upload)
                .list();
    }

    /** How many there are of them. */
    public int count(@Nullable List<String> senders, boolean toMend) {
        return sent("select count(*)::int", senders, toMend, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec sent(String select, @Nullable List<String> senders, boolean toMend, String order) {
        String of = senders == null ? "" : " and u.sender = any (:senders)";
        String only = toMend ? " and " + Corrections.TO_MEND + " > 0" : "";
        return jdbc.sql(select + " from intake.upload as u where u.channel <> 'FORM'" + of + only + " " + order)
                .param("senders", senders == null ? new String[0] : senders.toArray(String[]::new));
    }

    /** The first entry of the matching queue that holds a row of this upload. */
    public Optional<Long> firstWaiting(long uploadId) {
        return jdbc.sql("""
                        select e.entry_id
                        from intake.entry e
                        where e.queue = 'MATCHING' and e.state in ('OPEN', 'LATER') and exists (
                            select from intake.outcome o
                            where o.entry_id = e.entry_id and o.upload_id = :upload and o.verdict = 3)
                        order by e.entry_id limit 1
                        """).param("upload", uploadId).query(Long.class).optional();
    }

    /** How many files of these senders were received and wait for a person's yes. */
    public int toConfirm(List<String> senders) {
        return jdbc.sql("select count(*)::int from intake.upload where sender = any (:senders) and state = 'RECEIVED'")
                .param("senders", senders.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Lets one transaction at a time ask for, and put on record, the upload of a file. */
    void alone(String sha256, String format, Sender sender) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:file, 0))")
                .param("file", sha256 + format + sender.key())
                .query(row -> {});
    }

    /** The upload of the same file, format and sender: the one in force, else one that can go on, if there is any. */
    Optional<Upload> sameFile(String sha256, String format, Sender sender) {
        return jdbc.sql("""
                        select * from intake.upload
                        where sha256 = :sha and format = :format and sender = :sender
                          and (state = 'APPLIED' and created + updated + unchanged + waiting > 0
                               or state in ('APPLYING', 'RECEIVED'))
                        order by array_position(array['APPLIED', 'APPLYING', 'RECEIVED'], state), upload_id desc limit 1
                        """)
                .param("sha", sha256)
                .param("format", format)
                .param("sender", sender.key())
                .query(Uploads::upload)
                .optional();
    }

    /** A received upload is to be applied; from now on it goes on after a crash. */
    void begin(long uploadId, boolean allOrNothing) {
        jdbc.sql("""
                        update intake.upload set state = 'APPLYING', all_or_nothing = :all
                        where upload_id = :id and state = 'RECEIVED'
                        """).param("id", uploadId).param("all", allOrNothing).update();
    }

    /** Uploads that were begun and not finished: after a crash they go on. */
    public List<Upload> unfinished() {
        return jdbc.sql("select * from intake.upload where state = 'APPLYING' order by upload_id")
                .query(Uploads::upload)
                .list();
    }

    /** Puts a new upload on record; its original must be kept already or be kept before this commits. */
    long add(
            String format,
            Sender sender,
            String channel,
            String fileName,
            String sha256,
            long bytes,
            Instant at,
            String by,
            boolean allOrNothing) {
        return jdbc.sql("""
                        insert into intake.upload (format, sender, channel, file_name, sha256, bytes, received_at, received_by, state, all_or_nothing)
                        values (:format, :sender, :channel, :name, :sha, :bytes, :at, :by, 'RECEIVED', :all)
                        returning upload_id
                        """)
                .param("format", format)
                .param("sender", sender.key())
                .param("channel", channel)
                .param("name", fileName)
                .param("sha", sha256)
                .param("bytes", bytes)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("all", allOrNothing)
                .query(Long.class)
                .single();
    }

    /** The upload, locked against others until the transaction ends. */
    @Nullable
    Upload lock(long uploadId) {
        return jdbc.sql("select * from intake.upload where upload_id = :id for update")
                .param("id", uploadId)
                .query(Uploads::upload)
                .optional()
                .orElse(null);
    }

    void undone(long uploadId, String by) {
        jdbc.sql("update intake.upload set state = 'UNDONE', undone_at = now(), undone_by = :by where upload_id = :id")
                .param("id", uploadId)
                .param("by", by)
                .update();
    }

    void state(long uploadId, Upload.State state, @Nullable String refusal) {
        jdbc.sql("""
                        update intake.upload
                        set state = :state, refusal = :refusal,
                            applied_at = case when :state = 'APPLIED' then now() else applied_at end
                        where upload_id = :id
                        """)
                .param("id", uploadId)
                .param("state", state.name())
                .param("refusal", refusal)
                .update();
    }

    /**
     * The commit of this transaction need not have reached the disk before the next one begins: a chunk lost with the
     * database is applied again, and nobody is answered before the upload's end is on the disk, and all before it.
     */
    void unhurried() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** The transaction of a chunk begins; the next chunk can wait for its end. */
    void hold(long uploadId, Turns.Turn own) {
        locked("select pg_advisory_xact_lock(:upload, :from)", uploadId, own);
    }

    /**
     * Waits until the transaction of the chunk before has ended: in the database, which sees when that one in turn waits
     * for this.
     *
     * @throws PessimisticLockingFailureException where it was taken back: this one, too, is to be tried again
     */
    void behind(long uploadId, Turns.Turn before) {
        locked("select pg_advisory_xact_lock_shared(:upload, :from)", uploadId, before);
        int applied = jdbc.sql("select applied_line from intake.upload where upload_id = :id")
                .param("id", uploadId)
                .query(Integer.class)
                .single();
        if (applied < before.to()) {
            throw new PessimisticLockingFailureException("line " + before.to() + " is not applied yet");
        }
    }

    /** Below zero, where no other lock of two numbers is. */
    private void locked(String sql, long uploadId, Turns.Turn turn) {
        jdbc.sql(sql)
                .param("upload", (int) -uploadId)
                .param("from", turn.from())
                .query(row -> {});
    }

    /**
     * Adds a chunk's verdicts to the upload, in the chunk's transaction.
     *
     * @param from the chunk's first line
     * @param to its last line
     */
    void advance(long uploadId, int from, int to, Tally tally) {
        int advanced = jdbc.sql("""
                        update intake.upload
                        set applied_line = :to, row_count = row_count + :rows,
                            created = created + :created, updated = updated + :updated,
                            unchanged = unchanged + :unchanged, waiting = waiting + :waiting, refused = refused + :refused
                        where upload_id = :id and applied_line < :from
                        """)
                .param("id", uploadId)
                .param("from", from)
                .param("to", to)
                .param("rows", tally.rows())
                .param("created", tally.of(Verdict.CREATED))
                .param("updated", tally.of(Verdict.UPDATED))
                .param("unchanged", tally.of(Verdict.UNCHANGED))
                .param("waiting", tally.of(Verdict.WAITING))
                .param("refused", tally.of(Verdict.REFUSED))
                .update();
        if (advanced == 0) { // the lock was lost with its connection, and somebody else went on
            throw new IllegalStateException("upload " + uploadId + " is past line " + from + " already");
        }
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getLong("upload_id"),
                row.getString("format"),
                row.getString("sender"),
                row.getString("channel"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                Upload.State.valueOf(row.getString("state")),
                row.getBoolean("all_or_nothing"),
                row.getInt("applied_line"),
                row.getInt("row_count"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("waiting"),
                row.getInt("refused"),
                row.getString("refusal"),
                instant(row.getTimestamp("applied_at")),
                instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
