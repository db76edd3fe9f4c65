package vn.lensan.truth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A period of a form: its key, first and last day (programme §3, contract §2.1 and §2.2). */
public record Period(String form, String key, int year, LocalDate from, LocalDate to) {
    /** The day the programme starts: nothing before it is in a period. */
    public static final LocalDate START = LocalDate.of(2021, 7, 21);

    static Period week(LocalDate dueThursday) {
        int year = dueThursday.get(IsoFields.WEEK_BASED_YEAR);
        int week = dueThursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return new Period(
                "weekly",
                String.format(Locale.ROOT, "%d-W%02d", year, week),
                year,
                dueThursday.minusDays(7),
                dueThursday.minusDays(1));
    }

    static Period month(YearMonth due) {
        return new Period(
                "monthly", due.toString(), due.getYear(), due.minusMonths(1).atDay(15), due.atDay(14));
    }

    /** All weeks from the first of the programme to the one that holds this day. */
    public static List<Period> weeks(LocalDate last) {
        List<Period> weeks = new ArrayList<>();
        LocalDate due = START.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        do weeks.add(week(due));
        while (!(due = due.plusWeeks(1)).minusDays(7).isAfter(last));
        return weeks;
    }

    /** All months from the first of the programme to the one that holds this day. */
    public static List<Period> months(LocalDate last) {
        List<Period> months = new ArrayList<>();
        YearMonth due = YearMonth.of(2021, 8);
        do months.add(month(due));
        while (!(due = due.plusMonths(1)).minusMonths(1).atDay(15).isAfter(last));
        return months;
    }

    /** First day whose facts are in the period. */
    LocalDate counted() {
        return Span.later(from, START);
    }
}
