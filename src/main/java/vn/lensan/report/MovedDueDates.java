package vn.lensan.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Due dates the ministry moved, one by one, each with its reason; a holiday alone moves nothing. */
@Component
public class MovedDueDates {
    private final JdbcClient jdbc;
    private final Clock clock;

    MovedDueDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The moved due date of a period, the latest decision. */
    public Optional<MovedDueDate> of(Form form, String key) {
        return jdbc.sql("""
                        select due_at, reason, moved_by
                          from report.moved_due_date
                         where form = :form
                           and period_key = :key
                         order by moved_at desc
                         limit 1
                        """)
                .param("form", form.code())
                .param("key", key)
                .query((row, number) -> new MovedDueDate(
                        row.getObject("due_at", OffsetDateTime.class)
                                .atZoneSameInstant(ReportingCalendar.ZONE)
                                .toOffsetDateTime(),
                        row.getString("reason"),
                        row.getString("moved_by")))
                .optional();
    }

    /** Moves the due date of one period; the decision before stays on record. */
    public void move(Form form, String key, MovedDueDate moved) {
        if (moved.reason().isBlank()) {
            throw ReportProblem.DUE_REASON_MISSING.rejected();
        }
        jdbc.sql("""
                        insert into report.moved_due_date (form, period_key, due_at, reason, moved_by, moved_at)
                        values (:form, :key, :due_at, :reason, :moved_by, :moved_at)
                        """)
                .param("form", form.code())
                .param("key", key)
                .param("due_at", moved.dueAt())
                .param("reason", moved.reason())
                .param("moved_by", moved.movedBy())
                .param("moved_at", OffsetDateTime.now(clock))
                .update();
    }
}
