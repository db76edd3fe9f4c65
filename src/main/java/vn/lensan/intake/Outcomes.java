package vn.lensan.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Vault;
import vn.lensan.sheet.Cell;

/** The verdicts on record, row by row, and what was sent of the rows that wait or were refused. */
@Component
public class Outcomes {
    private final Vault vault;
    private final JsonMapper json;

    Outcomes(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /**
     * Records the outcomes of a chunk: new rows are added; rows that waited (those of another upload, or decided now)
     * get their new verdict.
     */
    void record(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        List<Outcome> fresh = outcomes.stream().filter(o -> !o.broughtIn()).toList();
        Copy.into(
                connection,
                "intake.outcome(upload_id, line, verdict, record, part_id, record_id, household_id, entry_id, before, problems, cells)",
                copy -> {
                    for (Outcome o : fresh) {
                        Outcome.Ref ref = o.record();
                        copy.row(
                                o.uploadId(),
                                o.line(),
                                o.verdict().ordinal(),
                                ref == null ? null : ref.kind(),
                                ref == null ? null : ref.partId(),
                                ref == null ? null : ref.recordId(),
                                ref == null || ref.householdId() == 0 ? null : ref.householdId(),
                                o.entryId(),
                                o.before(),
                                o.problems().isEmpty() ? null : problems(o.problems()),
                                o.fields() == null ? null : seal(o.fields().all()));
                    }
                });
        bringIn(
                connection,
                uploadId,
                outcomes.stream().filter(Outcome::broughtIn).toList());
    }

    private void bringIn(Connection connection, long appliedBy, List<Outcome> outcomes) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        String sql = """
                update intake.outcome o
                set verdict = n.verdict, record = n.record, part_id = n.part_id, record_id = n.record_id,
                    household_id = n.household_id, before = n.before::jsonb, applied_by = ?, problems = n.problems::jsonb
                from unnest(?::bigint[], ?::integer[], ?::smallint[], ?::smallint[], ?::smallint[], ?::bigint[], ?::bigint[],
                        ?::text[], ?::text[])
                    as n (upload_id, line, verdict, record, part_id, record_id, household_id, before, problems)
                where o.upload_id = n.upload_id and o.line = n.line
                """;
        try (Statement lookup = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // a few thousand rows among millions are looked up by their key, whatever the planner knows of them
            lookup.execute("set local enable_hashjoin = off; set local enable_mergejoin = off");
            statement.setLong(1, appliedBy);
            array(statement, 2, "bigint", outcomes, Outcome::uploadId);
            array(statement, 3, "integer", outcomes, Outcome::line);
            array(statement, 4, "smallint", outcomes, o -> o.verdict().ordinal());
            array(statement, 5, "smallint", outcomes, ofRecord(Outcome.Ref::kind));
            array(statement, 6, "smallint", outcomes, ofRecord(Outcome.Ref::partId));
            array(statement, 7, "bigint", outcomes, ofRecord(Outcome.Ref::recordId));
            array(statement, 8, "bigint", outcomes, ofRecord(ref -> ref.householdId() == 0 ? null : ref.householdId()));
            array(statement, 9, "text", outcomes, Outcome::before);
            array(statement, 10, "text", outcomes, o -> o.problems().isEmpty() ? null : problems(o.problems()));
            statement.executeUpdate();
            lookup.execute("set local enable_hashjoin = on; set local enable_mergejoin = on");
        }
        String counted = """
                update intake.upload u
                set created = u.created + n.created, updated = u.updated + n.updated, unchanged = u.unchanged + n.unchanged,
                    refused = u.refused + n.refused, waiting = u.waiting - n.total + n.waiting
                from (select o.upload_id, count(*) filter (where verdict = 0) as created, count(*) filter (where verdict = 1) as updated,
                             count(*) filter (where verdict = 2) as unchanged, count(*) filter (where verdict = 3) as waiting,
                             count(*) filter (where verdict = 4) as refused, count(*) as total
                      from intake.outcome o
                      join unnest(?::bigint[], ?::int[]) as touched(upload_id, line) using (upload_id, line)
                      group by o.upload_id) n
                where u.upload_id = n.upload_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(counted)) {
            statement.setString(
                    1, Copy.array(outcomes.stream().map(Outcome::uploadId).toList()));
            statement.setString(
                    2, Copy.array(outcomes.stream().map(Outcome::line).toList()));
            statement.executeUpdate();
        }
    }

    private static Function<Outcome, @Nullable Object> ofRecord(Function<Outcome.Ref, @Nullable Object> value) {
        return outcome -> outcome.record() == null ? null : value.apply(outcome.record());
    }

    private static void array(
            PreparedStatement statement,
            int at,
            String type,
            List<Outcome> outcomes,
            Function<Outcome, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] values = outcomes.stream().map(value).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }

    /** A row that waits in an entry, as it was sent. */
    public record Held(long uploadId, int line, long entryId, LocalDate uploadDay, Map<String, Cell> cells) {
        /** The row read again, to be sent through its format. */
        public <R> Chunk.Sent<R> sent(RowFormat<R> format, Sender sender, Chunk.@Nullable Decided decided) {
            Fields fields = new Fields(line, cells, uploadDay);
            return new Chunk.Sent<>(uploadId, format.read(fields, sender), fields, decided);
        }
    }

    /** The rows that wait in these entries, in the order they arrived. */
    public List<Held> waitingIn(Connection connection, java.util.Collection<Long> entries) throws SQLException {
        List<Held> held = new ArrayList<>();
        if (entries.isEmpty()) {
            return held;
        }
        String sql = """
                with waiting as materialized (
                    select upload_id, line, entry_id, cells
                    from intake.outcome
                    where entry_id = any (?::bigint[]) and verdict = 3
                )
                select w.upload_id, w.line, w.entry_id, (u.received_at at time zone 'Asia/Ho_Chi_Minh')::date, w.cells
                from waiting w join intake.upload u using (upload_id)
                where u.state in ('APPLYING', 'APPLIED')
                order by w.upload_id, w.line
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(entries));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.add(new Held(
                            rows.getLong(1),
                            rows.getInt(2),
                            rows.getLong(3),
                            java.util.Objects.requireNonNull(rows.getObject(4, LocalDate.class)),
                            open(rows.getBytes(5))));
                }
            }
        }
        return held;
    }

    /** A record an upload made or changed, and the household it belongs to (0 when none). */
    public record Touched(int line, int partId, long recordId, long householdId) {}

    /** What an upload made or changed, in the order of its lines, after this one. */
    public List<Touched> touched(DataSource dataSource, long uploadId, int afterLine, int limit) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select line, part_id, record_id, coalesce(household_id, 0) from intake.outcome
                        where upload_id = :id and line > :after and verdict in (0, 1) and part_id is not null
                        order by line limit :limit
                        """)
                .param("id", uploadId)
                .param("after", afterLine)
                .param("limit", limit)
                .query((row, number) -> new Touched(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** The problems of an upload's refused rows, in the order of the file. */
    List<Tally.Trouble> troubles(DataSource dataSource, long uploadId, int limit) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select line, problems::text from intake.outcome
                        where upload_id = :id and verdict = 4 order by line limit :limit
                        """)
                .param("id", uploadId)
                .param("limit", limit)
                .query((row, number) -> Tally.troubles(row.getInt(1), problems(row.getString(2))))
                .list()
                .stream()
                .flatMap(List::stream)
                .limit(limit)
                .toList();
    }

    /** A row that made or changed a record: when it came, in which file and line. */
    public record Source(OffsetDateTime at, Verdict verdict, long uploadId, int line, String fileName) {}

    /** The rows behind a record of a household, oldest first; at most 200. */
    public List<Source> behind(DataSource dataSource, int kind, long recordId, long householdId) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select u.received_at, o.verdict, o.upload_id, o.line, u.file_name
                        from intake.outcome o join intake.upload u using (upload_id)
                        where (o.household_id = :household or o.verdict = 1) and o.record = :kind and o.record_id = :id
                          and u.state in ('APPLYING', 'APPLIED') and o.verdict in (0, 1)
                        order by o.verdict, o.upload_id, o.line limit 200
                        """)
                .param("household", householdId)
                .param("kind", kind)
                .param("id", recordId)
                .query((row, n) -> new Source(
                        java.util.Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)),
                        Verdict.values()[row.getInt(2)],
                        row.getLong(3),
                        row.getInt(4),
                        row.getString(5)))
                .list();
    }

    private String problems(List<Fields.Noted> problems) {
        return json.writeValueAsString(problems.stream()
                .map(n -> Map.of(
                        "column", n.column(),
                        "code", n.problem().code(),
                        "message", n.problem().message()))
                .toList());
    }

    /** Problems as {@code intake.outcome.problems} holds them. */
    public List<Fields.Noted> problems(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Map<String, String>> noted = json.readValue(text, new TypeReference<>() {});
        return noted.stream()
                .map(n -> new Fields.Noted(
                        n.getOrDefault("column", ""),
                        new Problem(n.getOrDefault("code", ""), n.getOrDefault("message", ""))))
                .toList();
    }

    /** A row as it was sent or mended, sealed. */
    byte[] seal(Map<String, Cell> cells) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        cells.forEach((column, cell) -> texts.put(
                column,
                switch (cell) {
                    case Cell.Number number -> "#" + number.value().toPlainString();
                    default -> "'" + cell.text();
                }));
        return vault.seal(json.writeValueAsString(texts).getBytes(StandardCharsets.UTF_8));
    }

    /** The cells of a sealed row, by column key. */
    public Map<String, Cell> open(byte @Nullable [] sealed) {
        Map<String, Cell> cells = new java.util.LinkedHashMap<>();
        String text = vault.open(sealed);
        if (text != null) {
            Map<String, String> texts = json.readValue(text, new TypeReference<>() {});
            texts.forEach((column, value) -> cells.put(
                    column,
                    value.startsWith("#")
                            ? new Cell.Number(new java.math.BigDecimal(value.substring(1)), value.substring(1), null)
                            : new Cell.Text(value.substring(1), null, false)));
        }
        return cells;
    }
}
