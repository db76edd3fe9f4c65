package vn.lensan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.sheet.Cell;

/** Rows a person mended on screen: the file that was sent is read with them, its original stays untouched. */
@Component
public class Corrections {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Outcomes outcomes, Clock clock) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** What a person should look at in rows that were taken or wait, in the order of the file. */
    public List<Tally.Trouble> notices(long uploadId, int limit) {
        return jdbc
                .sql("""
                    select line, problems::text from intake.outcome
                    where upload_id = :id and verdict <> 4 and problems is not null order by line limit :limit
                    """)
                .param("id", uploadId)
                .param("limit", limit)
                .query((row, n) -> Tally.troubles(row.getInt(1), outcomes.problems(row.getString(2))))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The rows with which the file is to be read, by line. */
    Map<Integer, Map<String, Cell>> of(long uploadId) {
        Map<Integer, Map<String, Cell>> mended = new HashMap<>();
        all(uploadId).forEach((line, row) -> {
            if (!row.entered) {
                mended.put(line, row.cells);
            }
        });
        return mended;
    }

    /**
     * A row as a person mended it.
     *
     * @param entered whether it came in after its file, by an upload of its own
     */
    record Mended(Map<String, Cell> cells, boolean entered) {}

    /** Every row mended of an upload, by line. */
    Map<Integer, Mended> all(long uploadId) {
        Map<Integer, Mended> mended = new HashMap<>();
        jdbc.sql("select line, cells, entered_as is not null from intake.correction where upload_id = :upload")
                .param("upload", uploadId)
                .query(row -> {
                    mended.put(row.getInt(1), new Mended(outcomes.open(row.getBytes(2)), row.getBoolean(3)));
                });
        return mended;
    }

    /**
     * Keeps a mended row; the last one said of a line holds.
     *
     * @param enteredAs the upload that took it in; null when the file itself is still to be applied
     */
    void keep(long uploadId, int line, Map<String, Cell> cells, String by, @Nullable Long enteredAs) {
        jdbc.sql("""
            insert into intake.correction (upload_id, line, cells, corrected_by, corrected_at, entered_as)
            values (:upload, :line, :cells, :by, :at, :entered)
            on conflict (upload_id, line) do update
            set cells = excluded.cells, corrected_by = excluded.corrected_by,
                corrected_at = excluded.corrected_at, entered_as = excluded.entered_as
            """)
                .param("upload", uploadId)
                .param("line", line)
                .param("cells", outcomes.seal(cells))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock).atZoneSameInstant(ZONE).toOffsetDateTime())
                .param("entered", enteredAs)
                .update();
    }

    /** Of an upload {@code u}: how many of its refused rows nobody has mended yet, while it is in force. */
    static final String TO_MEND = """
        case when u.state = 'APPLIED' and u.refused > 0 then u.refused - (
            select count(*) from intake.correction c where c.upload_id = u.upload_id and c.entered_as is not null)
        else 0 end""";

    private static final String OPEN = """
        from intake.outcome o
        left join intake.correction c on c.upload_id = o.upload_id and c.line = o.line
        where o.upload_id = :upload and o.verdict = 4 and c.entered_as is null
        """;

    /** How many refused rows of an applied upload nobody has mended yet. */
    public int openRows(long uploadId) {
        return jdbc.sql("select count(*)::int " + OPEN)
                .param("upload", uploadId)
                .query(Integer.class)
                .single();
    }

    /** Those rows in the order of the file. */
    public List<Judged> open(long uploadId, int limit, long offset) {
        return jdbc.sql("select o.line, o.problems::text, o.cells " + OPEN
                        + " order by o.line limit :limit offset :offset")
                .param("upload", uploadId)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::refused)
                .list();
    }

    /** One of them; null when the line is none of them. */
    public @Nullable Judged open(long uploadId, int line) {
        return jdbc.sql("select o.line, o.problems::text, o.cells " + OPEN + " and o.line = :line")
                .param("upload", uploadId)
                .param("line", line)
                .query(this::refused)
                .optional()
                .orElse(null);
    }

    /** Refused rows of these senders' applied files that nobody has mended yet. */
    public long openRowsOf(List<String> senders) {
        return jdbc.sql("select coalesce(sum(" + TO_MEND + "), 0) from intake.upload as u"
                        + " where u.sender = any (:senders) and u.channel <> 'FORM'")
                .param("senders", senders.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private Judged refused(ResultSet row, int number) throws SQLException {
        return new Judged(
                row.getInt(1),
                Verdict.REFUSED,
                outcomes.open(row.getBytes(3)),
                outcomes.problems(row.getString(2)),
                List.of());
    }
}
