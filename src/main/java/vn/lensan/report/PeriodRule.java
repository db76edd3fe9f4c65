package vn.lensan.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lensan.shared.Period;

/**
 * Which days a form's period holds and when its report is due. The letter gives deadlines only, so the rule is part of
 * the form's version, as data. A key always names the due date as the rule gives it, never a moved one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "every")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeriodRule.Weekly.class, name = "week"),
    @JsonSubTypes.Type(value = PeriodRule.Monthly.class, name = "month")
})
public sealed interface PeriodRule {

    /** The due date a key names; refuses what is no key. */
    LocalDate due(String key);

    /** The key of the due date. */
    String key(LocalDate due);

    /** The days reported on that due date. */
    Period days(LocalDate due);

    /** The due date {@code count} periods later; earlier when negative. */
    LocalDate step(LocalDate due, int count);

    /** The due date of the period a day belongs to. */
    LocalDate dueOf(LocalDate day);

    /** The report is on time before this moment of the due date. */
    LocalTime dueTime();

    /** Due every week on one day; the key is the ISO week of the due day. */
    record Weekly(DayOfWeek dueWeekday, LocalTime dueTime, int firstDaysBeforeDue, int lastDaysBeforeDue)
            implements PeriodRule {
        private static final Pattern KEY = Pattern.compile("(\\d{4})-W(\\d{2})");

        public Weekly {
            if (firstDaysBeforeDue - lastDaysBeforeDue != 6) {
                throw new IllegalArgumentException("a weekly period has seven days");
            }
        }

        @Override
        public LocalDate due(String key) {
            Matcher parts = KEY.matcher(key);
            if (!parts.matches()) {
                throw ReportProblem.WEEK_INVALID.rejected(key);
            }
            int year = Integer.parseInt(parts.group(1));
            int week = Integer.parseInt(parts.group(2));
            // 4 January is always in week 1
            LocalDate due = LocalDate.of(year, 1, 4)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(week - 1L)
                    .with(WeekFields.ISO.dayOfWeek(), dueWeekday.getValue());
            if (!key(due).equals(key)) {
                throw ReportProblem.WEEK_MISSING.rejected(parts.group(1), parts.group(2));
            }
            return due;
        }

        @Override
        public String key(LocalDate due) {
            return "%04d-W%02d"
                    .formatted(due.get(IsoFields.WEEK_BASED_YEAR), due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        public Period days(LocalDate due) {
            return new Period(due.minusDays(firstDaysBeforeDue), due.minusDays(lastDaysBeforeDue));
        }

        @Override
        public LocalDate step(LocalDate due, int count) {
            return due.plusWeeks(count);
        }

        @Override
        public LocalDate dueOf(LocalDate day) {
            return day.plusDays(lastDaysBeforeDue).with(TemporalAdjusters.nextOrSame(dueWeekday));
        }
    }

    /** Due every month on one day; the key is the month of the due day. */
    record Monthly(int dueDay, LocalTime dueTime, Day first, Day last) implements PeriodRule {
        private static final Pattern KEY = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

        /**
         * A day of a month near the due one.
         *
         * @param monthsBefore 0 the month of the due date, 1 the one before
         * @param day 1..31; past the month's end means its last day
         */
        public record Day(int monthsBefore, int day) {
            LocalDate from(LocalDate due) {
                YearMonth month = YearMonth.from(due).minusMonths(monthsBefore);
                return month.atDay(Math.min(day, month.lengthOfMonth()));
            }
        }

        public Monthly {
            LocalDate january = LocalDate.of(2021, 1, dueDay);
            for (int months = 0; months < 14; months++) {
                LocalDate due = january.plusMonths(months);
                if (!last.from(due).plusDays(1).equals(first.from(due.plusMonths(1)))) {
                    throw new IllegalArgumentException("monthly periods must follow one another without gap");
                }
            }
        }

        @Override
        public LocalDate due(String key) {
            Matcher parts = KEY.matcher(key);
            if (!parts.matches()) {
                throw ReportProblem.MONTH_INVALID.rejected(key);
            }
            return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), dueDay);
        }

        @Override
        public String key(LocalDate due) {
            return "%04d-%02d".formatted(due.getYear(), due.getMonthValue());
        }

        @Override
        public Period days(LocalDate due) {
            return new Period(first.from(due), last.from(due));
        }

        @Override
        public LocalDate step(LocalDate due, int count) {
            return due.plusMonths(count);
        }

        @Override
        public LocalDate dueOf(LocalDate day) {
            LocalDate due = day.withDayOfMonth(dueDay).minusMonths(1);
            while (days(due).to().isBefore(day)) {
                due = due.plusMonths(1);
            }
            return due;
        }
    }
}
