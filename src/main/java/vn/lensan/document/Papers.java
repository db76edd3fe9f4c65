package vn.lensan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.document.Paper.Cell;
import vn.lensan.document.Paper.Stand;
import vn.lensan.report.FormVersion;
import vn.lensan.report.Report;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.Submission;
import vn.lensan.shared.Growth;
import vn.lensan.shared.VietnameseNumber;

/** Sets reports on paper, as the letter's appendices print them. */
@Component
final class Papers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Agencies agencies;

    Papers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The paper of one report; number and date are left for the registry to fill in. */
    Paper of(Report report) {
        return of(report, false);
    }

    /** The same, carried by a công văn when one is asked for. */
    Paper of(Report report, boolean letter) {
        FormVersion form = report.form();
        LocalDate due = report.period()
                .dueAt()
                .atZoneSameInstant(ReportingCalendar.ZONE)
                .toLocalDate();
        Agency agency = agencies.of(report.place(), due);
        String date = agency.seat() + ", " + date(report.sent(), due);
        return new Paper(
                agency,
                "Số:        /BC-" + agency.sign(),
                date,
                form.titles(),
                form.unitLabel() + " " + agency.fullName(),
                remarks(report),
                form.columns(),
                rows(report),
                name(report),
                letter ? Letters.of(report, agency, date) : null);
    }

    /** The day it was sent; a draft leaves day and month to the registry. */
    private static String date(Submission.@Nullable Sending sent, LocalDate due) {
        if (sent == null) {
            return "ngày      tháng      năm " + due.getYear();
        }
        LocalDate day = sent.submittedAt().toLocalDate();
        // Nghị định 30/2020/NĐ-CP: days below 10 and the months 1 and 2 with a 0 before them
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue()),
                        day.getYear());
    }

    /** What a report is called, in a file's properties and its name: "Báo cáo tuần 2021-W32, Tỉnh Lạng Sơn". */
    static String name(Report report) {
        String title = report.period().form().title();
        return "B" + title.substring(1) + " " + report.period().key() + ", "
                + report.place().fullName();
    }

    private static List<String> remarks(Report report) {
        var days = report.period().days();
        List<String> remarks = new ArrayList<>();
        remarks.add("Kỳ báo cáo: %s (từ ngày %s đến ngày %s)"
                .formatted(report.period().key(), DAY.format(days.from()), DAY.format(days.to())));
        var denominator = report.denominator();
        remarks.add(
                denominator == null
                        ? "Số hộ SXNN trên địa bàn: chưa có số liệu"
                        : "Số hộ SXNN trên địa bàn: %s hộ (từ ngày %s; nguồn: %s)"
                                .formatted(
                                        VietnameseNumber.text(denominator.households()),
                                        DAY.format(denominator.validFrom()),
                                        denominator.source()));
        Submission.Sending sent = report.sent();
        if (sent != null && sent.restatement() > 0) {
            remarks.add("Điều chỉnh lần %d. Nguyên nhân: %s".formatted(sent.restatement(), sent.cause()));
        }
        return remarks;
    }

    private static List<Paper.Row> rows(Report report) {
        List<Paper.Row> rows = new ArrayList<>();
        int at = 0;
        for (FormVersion.Group group : report.form().groups()) {
            rows.add(new Paper.Row.Group(group.number(), group.title(), group.italic()));
            for (FormVersion.Row row : group.rows()) {
                rows.add(row(row, report.lines().get(at++)));
            }
        }
        return rows;
    }

    private static Paper.Row row(FormVersion.Row row, Report.Line line) {
        return new Paper.Row.Cells(List.of(
                Cell.text(row.number(), Stand.CENTRE),
                Cell.text(line.name(), Stand.LEFT),
                Cell.text(line.unit(), Stand.CENTRE),
                numbers(line, Report.Figure::inPeriod),
                growth(line),
                numbers(line, Report.Figure::toDate),
                numbers(line, Report.Figure::completion),
                Cell.text(line.note(), Stand.LEFT)));
    }

    /** One number as a number; two or three as the unit names them: "12/5". */
    private static Cell numbers(Report.Line line, Function<Report.Figure, @Nullable BigDecimal> part) {
        List<String> texts = new ArrayList<>();
        BigDecimal only = null;
        for (Report.Figure figure : line.figures()) {
            only = part.apply(figure);
            texts.add(only == null ? "" : VietnameseNumber.text(only));
        }
        return new Cell(joined(texts), line.figures().size() == 1 ? only : null, Stand.RIGHT);
    }

    private static Cell growth(Report.Line line) {
        List<Growth> growths =
                line.figures().stream().map(Report.Figure::growth).toList();
        boolean one = growths.size() == 1;
        String text = joined(growths.stream().map(Growth::text).toList());
        return new Cell(
                text,
                one ? growths.getFirst().percent() : null,
                growths.stream().map(Growth::percent).allMatch(Objects::nonNull) ? Stand.RIGHT : Stand.CENTRE);
    }

    private static String joined(List<String> texts) {
        return texts.stream().allMatch(String::isEmpty) ? "" : texts.stream().collect(Collectors.joining("/"));
    }
}
