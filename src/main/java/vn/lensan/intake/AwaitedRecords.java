package vn.lensan.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in {@link Awaited} by itself, to look at: nobody decides it, its sender sends what is missing. */
@Component
public class AwaitedRecords {
    private static final String WAITING = """
            from intake.entry
            where queue = 'AWAITED' and state in ('OPEN', 'LATER') and (:all or sender = any (:senders))
            """;

    private final JdbcClient jdbc;

    AwaitedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record whose rows wait for another record.
     *
     * @param key the record, as its sender names it
     * @param reason what it waits for and how to mend it, a Vietnamese sentence
     * @param uploadId the upload that let it wait first
     */
    public record Shown(String format, String sender, String key, String reason, Instant since, long uploadId) {}

    /** How many records of these senders wait; null: of all. */
    public long count(@Nullable List<String> senders) {
        return of("select count(*) " + WAITING, senders).query(Long.class).single();
    }

    /** A page of them, the longest waiting first. */
    public List<Shown> page(@Nullable List<String> senders, int limit, long offset) {
        return of(
                        "select format, sender, record_key, reasons->>0, opened_at, opened_by " + WAITING
                                + " order by entry_id limit :limit offset :offset",
                        senders)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Shown(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getLong(6)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, @Nullable List<String> senders) {
        return jdbc.sql(sql)
                .param("all", senders == null)
                .param("senders", senders == null ? new String[0] : senders.toArray(String[]::new));
    }
}
