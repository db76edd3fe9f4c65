package vn.lensan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.access.Actor;
import vn.lensan.indicator.Moment;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.target.Denominator;

/** Submissions and decisions in the database; a frozen report is read back exactly as it was written. */
@Component
class SubmissionStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String SUBMISSION = """
            select s.submission_id, s.form, s.period_key, s.unit_id, s.restatement, s.cause, s.form_version, s.due_at,
                   s.late, s.moment, s.definitions, s.denominator, s.lines, s.submitted_by, s.submitted_by_name,
                   s.submitted_at, d.state, d.reason, d.decided_by_name, d.decided_at
              from report.submission as s
              left join report.decision as d using (submission_id)
            """;

    private final JdbcClient jdbc;
    private final FormVersions forms;
    private final Places places;

    SubmissionStore(JdbcClient jdbc, FormVersions forms, Places places) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.places = places;
    }

    Submission submission(long id) {
        return jdbc.sql(SUBMISSION + " where s.submission_id = :id")
                .param("id", id)
                .query((row, number) -> submission(row))
                .optional()
                .orElseThrow(() -> new NotFound("submission " + id));
    }

    List<Submission> history(ReportingPeriod period, Unit unit) {
        return jdbc.sql(SUBMISSION + """
                         where s.form = :form
                           and s.period_key = :key
                           and s.unit_id = :unit
                         order by s.attempt desc
                        """)
                .param("form", period.form().code())
                .param("key", period.key())
                .param("unit", unit.id())
                .query((row, number) -> submission(row))
                .list();
    }

    /** The latest submission of every unit that sent something, in these periods. */
    List<Overview.Sent> latest(Form form, List<String> keys) {
        return jdbc.sql("""
                        select distinct on (s.period_key, s.unit_id) s.period_key, s.unit_id, s.submission_id,
                               s.restatement, s.submitted_at, s.late, d.state
                          from report.submission as s
                          left join report.decision as d using (submission_id)
                         where s.form = :form
                           and s.period_key in (:keys)
                         order by s.period_key, s.unit_id, s.attempt desc
                        """)
                .param("form", form.code())
                .param("keys", keys)
                .query((row, number) -> new Overview.Sent(
                        row.getString("period_key"),
                        row.getInt("unit_id"),
                        row.getLong("submission_id"),
                        state(row),
                        inVietnam(row, "submitted_at"),
                        row.getBoolean("late")))
                .list();
    }

    Submission insert(Report report, Moment moment, Map<String, String> definitions) {
        Submission.Sending sent = Objects.requireNonNull(report.sent());
        try {
            long id = jdbc.sql("""
                            insert into report.submission
                                   (form, period_key, unit_id, attempt, restatement, cause, form_version, due_at, late,
                                    moment, definitions, denominator, lines,
                                    submitted_by, submitted_by_name, submitted_at)
                            select :form, :key, :unit, coalesce(max(attempt), 0) + 1, :restatement, :cause, :version,
                                   :due_at, :late, :moment, :definitions::json, :denominator::json, :lines::json,
                                   :by, :by_name, :at
                              from report.submission
                             where form = :form
                               and period_key = :key
                               and unit_id = :unit
                            returning submission_id
                            """)
                    .param("form", report.period().form().code())
                    .param("key", report.period().key())
                    .param("unit", report.place().id())
                    .param("restatement", sent.restatement())
                    .param("cause", sent.cause())
                    .param("version", report.form().version())
                    .param("due_at", report.period().dueAt())
                    .param("late", sent.late())
                    .param("moment", moment.toString())
                    .param("definitions", JSON.writeValueAsString(definitions))
                    .param(
                            "denominator",
                            report.denominator() == null ? null : JSON.writeValueAsString(report.denominator()))
                    .param("lines", JSON.writeValueAsString(report.lines()))
                    .param("by", sent.submittedById())
                    .param("by_name", sent.submittedBy())
                    .param("at", sent.submittedAt())
                    .query(Long.class)
                    .single();
            return submission(id);
        } catch (DuplicateKeyException another) {
            // somebody sent the same report at the same moment
            throw ReportProblem.WRONG_STATE.rejected(State.SUBMITTED.title(), "gửi");
        }
    }

    void decide(long id, State state, @Nullable String reason, Actor actor, Instant at) {
        try {
            jdbc.sql("""
                            insert into report.decision
                                   (submission_id, state, reason, decided_by, decided_by_name, decided_at)
                            values (:id, :state, :reason, :by, :by_name, :at)
                            """)
                    .param("id", id)
                    .param("state", state.name())
                    .param("reason", reason)
                    .param("by", actor.personId())
                    .param("by_name", actor.name())
                    .param("at", at.atZone(ReportingCalendar.ZONE).toOffsetDateTime())
                    .update();
        } catch (DuplicateKeyException another) {
            throw ReportProblem.WRONG_STATE.rejected(submission(id).state().title(), "xử lý lại");
        }
    }

    private Submission submission(ResultSet row) throws SQLException {
        String decided = row.getString("state");
        return new Submission(
                row.getLong("submission_id"),
                state(row),
                report(row),
                Moment.of(row.getString("moment")),
                JSON.readValue(row.getString("definitions"), new TypeReference<Map<String, String>>() {}),
                decided == null
                        ? null
                        : new Submission.Decision(
                                State.valueOf(decided),
                                row.getString("reason"),
                                row.getString("decided_by_name"),
                                inVietnam(row, "decided_at")));
    }

    /** A restatement needs no second acceptance: it stands until the next, unless it is returned. */
    private static State state(ResultSet row) throws SQLException {
        String decided = row.getString("state");
        if (decided != null) {
            return State.valueOf(decided);
        }
        return row.getInt("restatement") > 0 ? State.RESTATED : State.SUBMITTED;
    }

    private Report report(ResultSet row) throws SQLException {
        Form form = Form.of(row.getString("form"));
        FormVersion version = forms.version(form, row.getString("form_version"));
        String key = row.getString("period_key");
        String denominator = row.getString("denominator");
        return new Report(
                version,
                places.unit(row.getInt("unit_id")),
                new ReportingPeriod(
                        form,
                        key,
                        version.version(),
                        version.periods().days(version.periods().due(key)),
                        inVietnam(row, "due_at"),
                        null),
                denominator == null ? null : JSON.readValue(denominator, Denominator.class),
                JSON.readValue(row.getString("lines"), new TypeReference<List<Report.Line>>() {}),
                new Submission.Sending(
                        row.getInt("restatement"),
                        row.getString("cause"),
                        row.getInt("submitted_by"),
                        row.getString("submitted_by_name"),
                        inVietnam(row, "submitted_at"),
                        row.getBoolean("late")));
    }

    private static OffsetDateTime inVietnam(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(ReportingCalendar.ZONE)
                .toOffsetDateTime();
    }
}
