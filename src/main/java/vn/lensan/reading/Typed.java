package vn.lensan.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lensan.repair.Dates;
import vn.lensan.repair.Reading;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;

/** Days and moments typed into a form, in the writings files may have: dd/MM/yyyy before all. */
final class Typed {
    /** The hour before the day, as pages show moments, or behind it. */
    private static final Pattern HOUR_FIRST = Pattern.compile("(\\d{1,2})[:h](\\d{2})[ ,]+(.+)");

    private static final Pattern HOUR_LAST = Pattern.compile("(.+?)[ ,T]+(\\d{1,2})[:h](\\d{2})");

    private Typed() {}

    /** The day typed into a field; refused where there is none. */
    static LocalDate day(String field, String typed) {
        Reading<LocalDate> read = Dates.readDay(typed);
        LocalDate day = read.value();
        if (day == null) {
            Problem wrong = read.problem();
            throw new Rejected(
                    field,
                    wrong != null
                            ? wrong
                            : new Problem("date.missing", "Chưa ghi ngày. Ghi ngày/tháng/năm, ví dụ 05/08/2021."));
        }
        return day;
    }

    /** The moment typed into a field, in Vietnam's time; a day alone means the usual hour. */
    static OffsetDateTime moment(String field, String typed, LocalTime usual) {
        String text = typed.strip();
        Matcher first = HOUR_FIRST.matcher(text);
        if (first.matches()) {
            return at(field, first.group(3), first.group(1), first.group(2));
        }
        Matcher last = HOUR_LAST.matcher(text);
        return last.matches()
                ? at(field, last.group(1), last.group(2), last.group(3))
                : day(field, text).atTime(usual).atZone(ReportingCalendar.ZONE).toOffsetDateTime();
    }

    private static OffsetDateTime at(String field, String day, String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        if (hours > 23 || minutes > 59) {
            throw new Rejected(
                    field,
                    new Problem(
                            "time.invalid", "Không có giờ %s:%s. Ghi giờ từ 00:00 đến 23:59.".formatted(hour, minute)));
        }
        return day(field, day)
                .atTime(hours, minutes)
                .atZone(ReportingCalendar.ZONE)
                .toOffsetDateTime();
    }
}
