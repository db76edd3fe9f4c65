package vn.lensan.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Unit;
import vn.lensan.shared.Growth;
import vn.lensan.shared.Percent;
import vn.lensan.target.Denominator;

/** Filled forms without a database, for tests of how they are written. */
public final class ReportFixture {
    public static final Unit LANG_SON = new Unit(
            1_100_020,
            "20",
            Level.PROVINCE,
            Geography.Y2021,
            "Tỉnh",
            "Lạng Sơn",
            "Tỉnh Lạng Sơn",
            0,
            null,
            1_100_020,
            LocalDate.of(2021, 7, 10),
            LocalDate.of(2025, 7, 1),
            "Miền Bắc",
            "Trung du và miền núi phía Bắc");

    private static final FormVersions FORMS = new FormVersions();
    private static final ReportingCalendar CALENDAR =
            new ReportingCalendar(FORMS, (form, key) -> Optional.empty(), Clock.systemUTC());

    private ReportFixture() {}

    /** Lạng Sơn's weekly report of 2021-W32: I.1 has 420 of 105,000; II and its sets have something in every cell. */
    public static Report weekly() {
        return report(CALENDAR.period(Form.WEEKLY, "2021-W32"));
    }

    /** Lạng Sơn's monthly report of 2021-09. */
    public static Report monthly() {
        return report(CALENDAR.period(Form.MONTHLY, "2021-09"));
    }

    /** The form of these reports with nothing filled in. */
    public static Report blank(Report report) {
        List<Report.Line> lines = report.form()
                .rows()
                .map(row -> new Report.Line(
                        row.indicator(),
                        row.name(),
                        row.unit(),
                        row.note() == null ? "" : row.note().with(Map.of()),
                        row.figures().stream()
                                .map(key -> figure(key, null, null, null, null))
                                .toList()))
                .toList();
        return new Report(report.form(), report.place(), report.period(), null, lines);
    }

    /** The report with so many more lines in the note of II.7. */
    public static Report longer(Report report, int more) {
        List<Report.Line> lines = report.lines().stream()
                .map(line -> line.code().equals("II.7")
                        ? new Report.Line(
                                line.code(), line.name(), line.unit(), line.note() + "\n-".repeat(more), line.figures())
                        : line)
                .toList();
        return new Report(report.form(), report.place(), report.period(), report.denominator(), lines);
    }

    private static Report report(ReportingPeriod period) {
        FormVersion form = FORMS.version(period.form(), "2021");
        List<Report.Line> lines = new ArrayList<>();
        form.rows().forEach(row -> lines.add(line(row)));
        return new Report(
                form,
                LANG_SON,
                period,
                new Denominator(150_000, LocalDate.of(2021, 8, 1), "Cục Thống kê tỉnh Lạng Sơn"),
                lines);
    }

    private static Report.Line line(FormVersion.Row row) {
        List<Report.Figure> figures = new ArrayList<>();
        for (String key : row.figures()) {
            figures.add(
                    switch (row.indicator()) {
                        case "I.1" -> figure(key, "120", "100", "420", "105000");
                        case "I.2" -> figure(key, "4", "0", "4", "90000");
                        case "I.3" -> figure(key, "-3", "8", "1234567", "75000");
                        case "I.4" -> figure(key, "0", "0", "0", "75000");
                        case "II.2" -> figure(key, "12.500", "0.125", "1234.567", null);
                        case "III.2" -> figure(key, "17", "12", null, null);
                        case "III.5" -> figure(key, null, null, null, null);
                        default -> figure(key, "12", "5", "1200", null);
                    });
        }
        FormVersion.NoteList list = row.note();
        String note = list == null
                ? ""
                : list.with(Map.of(
                        "Miền Bắc", List.of("Bắc Giang", "Hà Nội", "Lạng Sơn"),
                        "Miền Nam", List.of("Cần Thơ"),
                        "Châu Á", List.of("Nhật Bản", "Trung Quốc")));
        return new Report.Line(row.indicator(), row.name(), row.unit(), note, figures);
    }

    private static Report.Figure figure(
            String key,
            @Nullable String now,
            @Nullable String before,
            @Nullable String toDate,
            @Nullable String target) {
        return new Report.Figure(
                key,
                number(now),
                number(before),
                Growth.between(number(before), number(now)),
                number(toDate),
                number(target),
                Percent.completion(number(toDate), number(target)));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
