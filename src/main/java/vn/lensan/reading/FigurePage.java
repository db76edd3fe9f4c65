package vn.lensan.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.household.HouseholdCards;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.Causes;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.Evidence.Column;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.indicator.Span;
import vn.lensan.intake.Uploads;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.report.FormVersions;
import vn.lensan.report.Report;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;
import vn.lensan.shared.NotFound;
import vn.lensan.sheet.TableColumn;
import vn.lensan.sheet.TableWriter;

/** One figure opened: what it counts, how it came about, by place and week, the rows that make it, the causes. */
@Controller
@Permitted(May.SEE_REPORTS)
class FigurePage {
    private static final int ROWS = 50;
    private static final int WEEKS = 8;
    private static final int CAUSES = 20;

    private final ReportPage page;
    private final Reports reports;
    private final ReportingCalendar calendar;
    private final FormVersions forms;
    private final IndicatorDefinitions definitions;
    private final Evidence evidence;
    private final Causes causes;
    private final HouseholdCards households;
    private final Uploads uploads;
    private final Places places;

    FigurePage(
            ReportPage page,
            Reports reports,
            ReportingCalendar calendar,
            FormVersions forms,
            IndicatorDefinitions definitions,
            Evidence evidence,
            Causes causes,
            HouseholdCards households,
            Uploads uploads,
            Places places) {
        this.page = page;
        this.reports = reports;
        this.calendar = calendar;
        this.forms = forms;
        this.definitions = definitions;
        this.evidence = evidence;
        this.causes = causes;
        this.households = households;
        this.uploads = uploads;
        this.places = places;
    }

    /** A row behind the figure; the household is null where the figure counts something else. */
    record Opened(Evidence.Row row, HouseholdCards.@Nullable Card household) {}

    /** One figure of one place or week. */
    record At(
            String label, @Nullable Integer place, @Nullable String period, Report.Figure figure) {}

    @GetMapping("/figures/{code}/{key}")
    String show(
            @PathVariable String code,
            @PathVariable String key,
            @RequestParam(defaultValue = "weekly") String form,
            @Nullable @RequestParam(required = false) String period,
            @Nullable @RequestParam(required = false) Integer place,
            @RequestParam(defaultValue = "toDate") String column,
            @RequestParam(defaultValue = "-1") int part,
            @RequestParam(defaultValue = "0") long subject,
            @RequestParam(defaultValue = "") String member,
            Model model) {
        ReportingPeriod asked = page.asked(form, period);
        Unit unit = page.unit(place, asked);
        Evidence.Question question = question(asked, unit, code, key, column);
        Report report = reports.reports(asked, List.of(unit)).getFirst();
        model.addAttribute("line", line(report, code));
        model.addAttribute("figure", figure(report, code, key));
        model.addAttribute("definition", question.definition());
        model.addAttribute("waterfall", evidence.waterfall(question.area(), question.definition(), question.span()));
        model.addAttribute("total", evidence.total(question));
        Evidence.Row after = part < 0 ? null : new Evidence.Row(part, subject, member, LocalDate.MIN, 0);
        List<Opened> rows = opened(evidence.page(question, after, ROWS), question.definition());
        model.addAttribute("rows", rows);
        model.addAttribute("more", rows.size() == ROWS ? rows.getLast().row() : null);
        model.addAttribute("byPlace", byPlace(asked, unit, code, key));
        model.addAttribute("byWeek", byWeek(asked, unit, code, key));
        model.addAttribute("causes", causes.of(question.area(), question.definition(), question.span(), null, CAUSES));
        model.addAttribute("uploads", uploads);
        model.addAttribute("form", form);
        model.addAttribute("period", asked);
        model.addAttribute("place", unit);
        model.addAttribute("column", column);
        return "reading/figure";
    }

    @GetMapping("/figures/{code}/{key}/rows.csv")
    void rows(
            @PathVariable String code,
            @PathVariable String key,
            @RequestParam String form,
            @RequestParam String period,
            @RequestParam int place,
            @RequestParam(defaultValue = "toDate") String column,
            HttpServletResponse response)
            throws IOException {
        ReportingPeriod asked = page.asked(form, period);
        Evidence.Question question = question(asked, page.unit(place, asked), code, key, column);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-" + period + ".csv\"");
        try (TableWriter table = TableWriter.csv(
                response.getOutputStream(),
                List.of(
                        TableColumn.text("Mã hộ"),
                        TableColumn.text("Họ và tên chủ hộ"),
                        TableColumn.text("Xã"),
                        TableColumn.day("Ngày"),
                        TableColumn.number("Số lượng")))) {
            Evidence.Row after = null;
            List<Evidence.Row> rows;
            do {
                rows = evidence.page(question, after, 1_000);
                for (Opened opened : opened(rows, question.definition())) {
                    HouseholdCards.Card card = opened.household;
                    List<@Nullable Object> values = new ArrayList<>();
                    values.add(card == null ? opened.row.member() : card.code());
                    values.add(card == null ? null : card.name());
                    values.add(card == null ? null : card.place());
                    values.add(opened.row.day());
                    values.add(opened.row.amount());
                    table.row(values);
                }
                after = rows.isEmpty() ? null : rows.getLast();
            } while (rows.size() == 1_000);
        }
    }

    private Evidence.Question question(ReportingPeriod asked, Unit unit, String code, String key, String column) {
        Definition definition = definitions
                .find(forms.version(asked.form(), asked.formVersion()).indicators(), code, key)
                .orElseThrow(() -> new NotFound("indicator " + code));
        LocalDate from = asked.days().from();
        return new Evidence.Question(
                Area.of(unit),
                definition,
                new Span(
                        calendar.previous(asked).map(p -> p.days().from()).orElse(null),
                        from,
                        asked.days().to().plusDays(1)),
                column.equals("inPeriod") ? Column.IN_PERIOD : Column.TO_DATE);
    }

    private List<Opened> opened(List<Evidence.Row> rows, Definition definition) {
        boolean households = definition.subject() == vn.lensan.indicator.SubjectKind.HOUSEHOLD;
        Map<Long, HouseholdCards.Card> cards = households
                ? this.households
                        .of(rows.stream().map(Evidence.Row::subject).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdCards.Card::id, Function.identity()))
                : Map.of();
        return rows.stream().map(r -> new Opened(r, cards.get(r.subject()))).toList();
    }

    private List<At> byPlace(ReportingPeriod asked, Unit unit, String code, String key) {
        if (unit.level() == Level.COMMUNE) {
            return List.of();
        }
        return reports.reports(asked, places.children(unit)).stream()
                .map(r -> new At(r.place().fullName(), r.place().id(), null, figure(r, code, key)))
                .toList();
    }

    private List<At> byWeek(ReportingPeriod asked, Unit unit, String code, String key) {
        List<At> weeks = new ArrayList<>();
        ReportingPeriod period = asked;
        for (int i = 0; i < WEEKS && period != null; i++) {
            ReportingPeriod at = period;
            weeks.addFirst(new At(
                    at.key(),
                    null,
                    at.key(),
                    figure(reports.reports(at, List.of(unit)).getFirst(), code, key)));
            period = calendar.previous(at).orElse(null);
        }
        return weeks;
    }

    private static Report.Line line(Report report, String code) {
        return report.lines().stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + code));
    }

    private static Report.Figure figure(Report report, String code, String key) {
        return line(report, code).figures().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("figure " + key));
    }
}
