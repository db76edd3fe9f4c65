package vn.lensan.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Outcomes;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Upload;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.Cell;

/** The rows of an upload: those refused, with what was sent, and mending one of them. */
@Component
class UploadRows {
    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final Intake intake;

    UploadRows(JdbcClient jdbc, Outcomes outcomes, Intake intake) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.intake = intake;
    }

    /**
     * A refused row.
     *
     * @param line its line in the file
     * @param cells what was sent, by column key
     * @param problems what is wrong
     */
    record RefusedRow(int line, Map<String, String> cells, List<Fields.Noted> problems) {
        /** Whether this column has a problem. */
        public boolean wrong(String column) {
            return problems.stream().anyMatch(p -> p.column().equals(column));
        }
    }

    List<RefusedRow> refused(Upload upload, int limit) {
        return jdbc.sql("""
                        select line, problems::text, cells from intake.outcome
                        where upload_id = :id and verdict = 4 order by line limit :limit
                        """)
                .param("id", upload.uploadId())
                .param("limit", limit)
                .query((row, n) -> new RefusedRow(
                        row.getInt(1), texts(outcomes.open(row.getBytes(3))), outcomes.problems(row.getString(2))))
                .list();
    }

    /** Sends a refused row again with its cells mended; on success the row counts as received. */
    void mend(Upload upload, int line, Map<String, String> mended, String by) {
        byte[] sealed = jdbc.sql(
                        "select cells from intake.outcome where upload_id = :id and line = :line and verdict = 4")
                .param("id", upload.uploadId())
                .param("line", line)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("row " + line));
        Map<String, Cell> cells = new LinkedHashMap<>(outcomes.open(sealed));
        mended.forEach((key, value) -> {
            Cell before = cells.get(key);
            if (before != null && !before.text().equals(value)) {
                cells.put(key, new Cell.Text(value, null, false));
            }
        });
        Intake.Answer answer = intake.enter(upload.format(), Sender.of(upload.sender()), cells, by);
        List<String> wrong = answer.tally().problems().stream()
                .map(p -> p.message())
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new Rejected(ReceptionProblem.ROW_REFUSED.problem(String.join(" ", wrong)));
        }
    }

    private static Map<String, String> texts(Map<String, Cell> cells) {
        return cells.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("?"))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text(), (a, b) -> a, LinkedHashMap::new));
    }
}
