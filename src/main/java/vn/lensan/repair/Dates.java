package vn.lensan.repair;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;

/**
 * Days as typed: dd/MM/yyyy with / - or . and with or without leading zeros, yyyy-MM-dd, ddMMyyyy as on citizen cards,
 * and the serial numbers of spreadsheets (1900 system, with its 29 February 1900 that never was). A time behind the
 * day is dropped. The day always comes before the month; 12/25/2021 is asked, not turned round.
 *
 * <p>Two-digit years: 20yy in a column of events, for the programme began in 2021; in a column of births 00 to 10 is
 * 20yy and 11 to 99 is 19yy, for heads of household are grown up. Either way the reading is shown as a repair.
 */
public final class Dates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LATEST_SHORT_BIRTH_YEAR = 10;
    /** 18/5/1927: a smaller number in a column of days is not believed to be a serial. */
    private static final int FIRST_SERIAL = 10_000;

    private static final int LAST_SERIAL = 73_415;
    private static final long SERIAL_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private Dates() {}

    /** Reads one cell of a column of days. */
    public static Reading<LocalDate> readDay(String typed) {
        String text = Typed.trimmed(typed);
        if (Typed.saysNothing(text)) {
            return Reading.blank(typed);
        }
        Moment moment = Moment.of(text);
        if (moment != null) {
            return judge(typed, text, moment, 2000, day -> day);
        }
        int digits = onlyDigits(text);
        if (digits == 8) {
            return unseparated(typed, text, day -> day);
        }
        if (digits == 4 && inRange(Integer.parseInt(text)) || isMonthAndYear(text)) {
            return Reading.wrong(typed, RepairProblem.DATE_YEAR_ONLY.with(text));
        }
        return serial(typed, text, FIRST_SERIAL, day -> day);
    }

    /** Reads one cell of a column of births; a year alone, or a month and a year, gives the year. */
    public static Reading<Birth> readBirth(String typed) {
        String text = Typed.trimmed(typed);
        if (Typed.saysNothing(text)) {
            return Reading.blank(typed);
        }
        Moment moment = Moment.of(text);
        if (moment != null) {
            int century = moment.year <= LATEST_SHORT_BIRTH_YEAR ? 2000 : 1900;
            return judge(typed, text, moment, century, Birth::on);
        }
        int digits = onlyDigits(text);
        if (digits == 8) {
            return unseparated(typed, text, Birth::on);
        }
        String number = digits > 0 ? text : Typed.ofNumberCell(text);
        if (number != null && number.length() == 4 && inRange(Integer.parseInt(number))) {
            return Reading.right(new Birth(Integer.parseInt(number), null), typed);
        }
        if (isMonthAndYear(text)) {
            String year = text.substring(text.length() - 4);
            return Reading.repaired(
                    new Birth(Integer.parseInt(year), null), typed, RepairProblem.DATE_MONTH_ONLY.with(text, year));
        }
        return serial(typed, text, LAST_YEAR + 1, Birth::on);
    }

    /**
     * The day of a spreadsheet's serial number; the part of the day is dropped.
     *
     * @return null below 1, for 60 (the 29 February 1900 that never was), and past the year 2100
     */
    public static @Nullable LocalDate ofSerial(double serial) {
        if (!(serial >= 1) || serial >= LAST_SERIAL) {
            return null;
        }
        int days = (int) serial;
        if (days == 60) {
            return null;
        }
        return LocalDate.ofEpochDay(SERIAL_ZERO + (days < 60 ? days + 1 : days));
    }

    /** The same reading, refused when its day has not come yet. */
    public static Reading<LocalDate> notAfter(LocalDate today, Reading<LocalDate> reading) {
        LocalDate day = reading.value();
        return day == null || !day.isAfter(today)
                ? reading
                : Reading.wrong(reading.typed(), RepairProblem.DATE_FUTURE.with(vietnamese(day)));
    }

    /** dd/MM/yyyy. */
    static String vietnamese(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + twoDigits(day.getMonthValue()) + "/" + day.getYear();
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    private static <T> Reading<T> judge(
            String typed, String text, Moment moment, int century, Function<LocalDate, T> as) {
        boolean shortYear = moment.yearDigits == 2;
        int year = shortYear ? century + moment.year : moment.year;
        Problem problem = impossible(text, year, moment);
        if (problem != null) {
            return Reading.wrong(typed, problem);
        }
        LocalDate day = moment.offset == Moment.NO_OFFSET
                ? LocalDate.of(year, moment.month, moment.day)
                : Times.vietnameseDay(Times.instant(moment, year));
        return shortYear
                ? Reading.repaired(as.apply(day), typed, RepairProblem.DATE_TWO_DIGIT_YEAR.with(text, vietnamese(day)))
                : Reading.right(as.apply(day), typed);
    }

    /** Why there is no such day or time; null when there is. */
    static @Nullable Problem impossible(String text, int year, Moment moment) {
        if (!inRange(year)) {
            return RepairProblem.DATE_RANGE.with(Typed.quoted(text), Integer.toString(year));
        }
        if (moment.month < 1 || moment.month > 12) {
            boolean swapped = moment.dayFirst
                    && moment.day >= 1
                    && moment.day <= 12
                    && moment.month >= 1
                    && moment.month <= YearMonth.of(year, moment.day).lengthOfMonth();
            String month = Integer.toString(moment.month);
            return swapped
                    ? RepairProblem.DATE_SWAPPED.with(
                            text, month, vietnamese(LocalDate.of(year, moment.day, moment.month)))
                    : RepairProblem.DATE_MONTH.with(Typed.quoted(text), month);
        }
        if (moment.day < 1 || moment.day > 28) {
            int days = YearMonth.of(year, moment.month).lengthOfMonth();
            if (moment.day < 1 || moment.day > days) {
                String asTyped = moment.day + "/" + moment.month + "/" + year;
                return RepairProblem.DATE_IMPOSSIBLE.with(
                        asTyped, Integer.toString(moment.month), Integer.toString(year), Integer.toString(days));
            }
        }
        return moment.hour > 23 || moment.minute > 59 || moment.second > 59
                ? RepairProblem.TIME_INVALID.with(Typed.quoted(text))
                : null;
    }

    /** Eight digits: 05081990 as on citizen cards, or 19900805; only one of the two can be a day after 1900. */
    private static <T> Reading<T> unseparated(String typed, String text, Function<LocalDate, T> as) {
        String dayFirst = text.substring(0, 2) + "/" + text.substring(2, 4) + "/" + text.substring(4);
        String yearFirst = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        for (String separated : new String[] {dayFirst, yearFirst}) {
            Moment moment = Moment.of(separated);
            if (moment != null && impossible(text, moment.year, moment) == null) {
                LocalDate day = LocalDate.of(moment.year, moment.month, moment.day);
                return Reading.repaired(
                        as.apply(day), typed, RepairProblem.DATE_UNSEPARATED.with(text, vietnamese(day)));
            }
        }
        return Reading.wrong(typed, RepairProblem.DATE_INVALID.with(text));
    }

    private static <T> Reading<T> serial(String typed, String text, int first, Function<LocalDate, T> as) {
        double number = serialNumber(text);
        LocalDate day = number >= first ? ofSerial(number) : null;
        if (day == null) {
            return Reading.wrong(typed, RepairProblem.DATE_INVALID.with(Typed.quoted(text)));
        }
        return Reading.repaired(as.apply(day), typed, RepairProblem.DATE_SERIAL.with(text, vietnamese(day)));
    }

    /** A plain number with perhaps a fraction; NaN for anything else. */
    static double serialNumber(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == ',') && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return Double.NaN;
            }
        }
        int whole = point < 0 ? text.length() : point;
        return whole == 0 || whole > 5 || text.length() > 24 ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
    }

    private static boolean isMonthAndYear(String text) {
        int length = text.length();
        if (length != 6 && length != 7 || onlyDigits(text.substring(length - 4)) != 4) {
            return false;
        }
        char between = text.charAt(length - 5);
        if (between != '/' && between != '-' && between != '.') {
            return false;
        }
        String month = text.substring(0, length - 5);
        return onlyDigits(month) > 0
                && Integer.parseInt(month) >= 1
                && Integer.parseInt(month) <= 12
                && inRange(Integer.parseInt(text.substring(length - 4)));
    }

    /** How many digits when there is nothing else, otherwise 0. */
    private static int onlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        return text.length();
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
