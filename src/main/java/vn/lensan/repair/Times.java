package vn.lensan.repair;

import java.time.Instant;
import java.time.LocalDate;
import vn.lensan.shared.Problem;

/**
 * Points in time as typed: ISO 8601 with or without an offset, dd/MM/yyyy HH:mm[:ss], spreadsheet serials with a
 * fraction. Without an offset it is Vietnam's time, +07:00 without summer time since 1975; a bare date is 00:00.
 */
public final class Times {
    private static final int VIETNAM = 7 * 3600;
    private static final int SECONDS_OF_DAY = 86_400;
    /** PostgreSQL keeps microseconds; what is kept must equal what was compared. */
    private static final int NANOS_KEPT = 1_000;

    private Times() {}

    /** Reads one cell of a column of times. */
    public static Reading<Instant> read(String typed) {
        String text = Typed.trimmed(typed);
        if (Typed.saysNothing(text)) {
            return Reading.blank(typed);
        }
        Moment moment = Moment.of(text);
        if (moment == null) {
            return serial(typed, text);
        }
        int year = moment.yearDigits == 2 ? 2000 + moment.year : moment.year;
        Problem problem = Dates.impossible(text, year, moment);
        if (problem != null) {
            return Reading.wrong(typed, problem);
        }
        Instant instant = instant(moment, year);
        return moment.yearDigits == 2
                ? Reading.repaired(
                        instant,
                        typed,
                        RepairProblem.DATE_TWO_DIGIT_YEAR.with(text, Dates.vietnamese(vietnameseDay(instant))))
                : Reading.right(instant, typed);
    }

    private static Reading<Instant> serial(String typed, String text) {
        double number = Dates.serialNumber(text);
        LocalDate day = number >= 10_000 ? Dates.ofSerial(number) : null;
        if (day == null) {
            return Reading.wrong(typed, RepairProblem.TIME_INVALID.with(Typed.quoted(text)));
        }
        long seconds = Math.round((number - Math.floor(number)) * SECONDS_OF_DAY);
        Instant instant = Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_DAY + seconds - VIETNAM);
        return Reading.repaired(instant, typed, RepairProblem.DATE_SERIAL.with(text, Dates.vietnamese(day)));
    }

    static Instant instant(Moment moment, int year) {
        long days = LocalDate.of(year, moment.month, moment.day).toEpochDay();
        long seconds = days * SECONDS_OF_DAY + moment.hour * 3600L + moment.minute * 60L + moment.second;
        int offset = moment.offset == Moment.NO_OFFSET ? VIETNAM : moment.offset;
        return Instant.ofEpochSecond(seconds - offset, moment.nano / NANOS_KEPT * NANOS_KEPT);
    }

    static LocalDate vietnameseDay(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + VIETNAM, (long) SECONDS_OF_DAY));
    }
}
