package vn.lensan.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Period;

/**
 * One reporting period of one form.
 *
 * @param key name of the period, from its unmoved due date: {@code 2021-W32}, {@code 2021-09}
 * @param formVersion the version whose rule gave its days
 * @param days first and last day reported
 * @param plannedDueAt the due moment the rule gives
 * @param moved the ministry's other due moment; null when it stands
 */
public record ReportingPeriod(
        Form form,
        String key,
        String formVersion,
        Period days,
        OffsetDateTime plannedDueAt,
        @Nullable MovedDueDate moved) {

    /** The due moment in force. */
    public OffsetDateTime dueAt() {
        return moved == null ? plannedDueAt : moved.dueAt();
    }

    /** "Before 14:00": 13:59:59 is on time, 14:00:00 is late. */
    public boolean isLate(Instant sentAt) {
        return !sentAt.isBefore(dueAt().toInstant());
    }

    /** Time left until the report is due; negative when it is late. */
    public Duration left(Instant now) {
        return Duration.between(now, dueAt().toInstant());
    }

    /** Whether its last day has passed: only then its figures are whole. */
    public boolean isOver(Instant now) {
        return !now.isBefore(days().until().atStartOfDay(ReportingCalendar.ZONE).toInstant());
    }

    /** The year whose targets the period is measured by, the key's own: 2022-W01 belongs to 2022 though it begins in 2021. */
    public int year() {
        return Integer.parseInt(key.substring(0, 4));
    }
}
