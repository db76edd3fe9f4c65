package vn.lensan.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import vn.lensan.truth.Period;

/** The weeks a sample covers, numbered from 0 = 2021-W29. */
final class Season {
    /** The first day the list of units of 2021 is in force: before it a bare commune code means nothing. */
    static final LocalDate MAP_2021 = LocalDate.of(2021, 7, 10);
    /** The first day without districts. */
    static final LocalDate MAP_2025 = LocalDate.of(2025, 7, 1);

    final int weeks;
    final LocalDate lastDay;

    Season(int weeks) {
        this.weeks = weeks;
        this.lastDay = Period.START.plusWeeks(weeks - 1L);
    }

    /** The week whose files tell of this day at the earliest. */
    int week(LocalDate day) {
        if (!day.isAfter(Period.START)) return 0;
        return (int) Math.ceilDiv(ChronoUnit.DAYS.between(Period.START, day), 7L);
    }

    /** A week's last day (a Wednesday). */
    LocalDate end(int week) {
        return Period.START
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
                .plusWeeks(week);
    }

    boolean has(int week) {
        return week < weeks;
    }

    static boolean codesOf2021(LocalDate day) {
        return !day.isBefore(MAP_2021) && day.isBefore(MAP_2025);
    }
}
