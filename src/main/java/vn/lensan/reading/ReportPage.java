package vn.lensan.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.document.Documents;
import vn.lensan.document.Format;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.report.Form;
import vn.lensan.report.FormVersions;
import vn.lensan.report.Report;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;
import vn.lensan.shared.NotFound;
import vn.lensan.territory.Reach;
import vn.lensan.web.Desk;
import vn.lensan.web.NavItem;
import vn.lensan.web.Today;

/** A report as the letter prints it, live from the records, with its downloads. */
@Controller
@Permitted(May.SEE_REPORTS)
class ReportPage {
    private final Reports reports;
    private final ReportingCalendar calendar;
    private final FormVersions forms;
    private final Documents documents;
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    ReportPage(
            Reports reports,
            ReportingCalendar calendar,
            FormVersions forms,
            Documents documents,
            Places places,
            Reach reach,
            Desk desk) {
        this.reports = reports;
        this.calendar = calendar;
        this.forms = forms;
        this.documents = documents;
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    @Bean
    static NavItem reportsItem() {
        return new NavItem(70, "nav.reports", "/reports", May.SEE_REPORTS);
    }

    /** How long until this week's report is due. */
    @Bean
    static Today reportDue(ReportingCalendar calendar, Clock clock) {
        return (actor, place) -> {
            if (!actor.may(May.SEE_REPORTS)) {
                return List.of();
            }
            ReportingPeriod period = calendar.current(Form.WEEKLY);
            Duration left = Duration.between(clock.instant(), period.dueAt().toInstant());
            Today.Urgency urgency = left.isNegative() ? Today.Urgency.LATE : Today.Urgency.SOON;
            return List.of(new Today.Task(
                    "today.report-due",
                    0,
                    urgency,
                    "/reports?form=weekly&period=" + period.key(),
                    period.key(),
                    left.toDays(),
                    left.toHoursPart()));
        };
    }

    @GetMapping("/reports")
    String show(
            @RequestParam(defaultValue = "weekly") String form,
            @Nullable @RequestParam(required = false) String period,
            @Nullable @RequestParam(required = false) Integer place,
            Model model) {
        ReportingPeriod asked = asked(form, period);
        Unit unit = unit(place, asked);
        Report report = reports.reports(asked, List.of(unit)).getFirst();
        model.addAttribute("report", report);
        model.addAttribute("version", forms.version(asked.form(), asked.formVersion()));
        model.addAttribute(
                "lines", report.lines().stream().collect(java.util.stream.Collectors.toMap(Report.Line::code, l -> l)));
        model.addAttribute("form", form);
        model.addAttribute("period", asked);
        model.addAttribute("place", unit);
        model.addAttribute(
                "previous", calendar.previous(asked).map(ReportingPeriod::key).orElse(null));
        model.addAttribute("next", calendar.next(asked).key());
        model.addAttribute(
                "others",
                places.on(unit.geography().other(), unit).stream()
                        .filter(u -> reach.covers(Actors.current(), u))
                        .toList());
        model.addAttribute("children", places.children(unit));
        model.addAttribute("formats", Format.values());
        return "reading/report";
    }

    @GetMapping("/reports/document")
    void document(
            @RequestParam String form,
            @RequestParam String period,
            @RequestParam int place,
            @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        ReportingPeriod asked = asked(form, period);
        Format kind = Format.of(format).orElseThrow(() -> new NotFound("format " + format));
        List<Report> made = reports.reports(asked, List.of(unit(place, asked)));
        response.setContentType(kind.contentType(false));
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + Documents.fileName(made, false, kind) + "\"");
        documents.write(made, false, kind, response.getOutputStream());
    }

    ReportingPeriod asked(String form, @Nullable String period) {
        Form which = form.equals("monthly") ? Form.MONTHLY : Form.WEEKLY;
        return period == null ? calendar.current(which) : calendar.period(which, period);
    }

    /** The unit asked for, else the one the person works for, on the map of the period; never outside their reach. */
    Unit unit(@Nullable Integer place, ReportingPeriod period) {
        if (place != null) {
            return place == Unit.NATION && Actors.current().scope() instanceof vn.lensan.access.Scope.Nation
                    ? places.nation(Reports.geography(period))
                    : reach.unit(Actors.current(), place);
        }
        int working = desk.place().unitId();
        if (working == Unit.NATION) {
            return places.nation(Reports.geography(period));
        }
        Unit own = reach.unit(Actors.current(), working);
        Geography geography = Reports.geography(period);
        Optional<Unit> there = own.geography() == geography
                ? Optional.of(own)
                : places.on(geography, own).stream()
                        .filter(u -> reach.covers(Actors.current(), u))
                        .findFirst();
        return there.orElse(own);
    }
}
