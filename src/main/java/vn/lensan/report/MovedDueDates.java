package vn.lensan.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;

/** Due dates the ministry moved, one by one, each with its reason; a holiday alone moves nothing. */
@Component
public class MovedDueDates {
    private final JdbcClient jdbc;
    private final Log log;
    private final Clock clock;

    MovedDueDates(JdbcClient jdbc, Log log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
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

    /** Moves the due date of one period, also back to where it was; the decision before stays on record. */
    @Transactional
    public void move(Actor actor, ReportingPeriod period, OffsetDateTime dueAt, String reason) {
        if (!actor.may(May.ACCEPT_REPORT)) {
            throw ReportProblem.NOT_MINISTRY.rejected();
        }
        if (reason.isBlank()) {
            throw ReportProblem.DUE_REASON_MISSING.in("reason");
        }
        if (!period.isOver(dueAt.toInstant())) {
            throw ReportProblem.DUE_TOO_EARLY.in(
                    "dueAt",
                    DateTimeFormatter.ofPattern("dd/MM/yyyy")
                            .format(period.days().to()));
        }
        jdbc.sql("""
                        insert into report.moved_due_date (form, period_key, due_at, reason, moved_by, moved_at)
                        values (:form, :key, :due_at, :reason, :moved_by, :moved_at)
                        """)
                .param("form", period.form().code())
                .param("key", period.key())
                .param("due_at", dueAt)
                .param("reason", reason.strip())
                .param("moved_by", actor.login())
                .param("moved_at", OffsetDateTime.now(clock))
                .update();
        log.write(Deed.DUE_DATE_MOVED, "period:" + period.form().code() + "/" + period.key(), reason.strip(), null);
    }
}
