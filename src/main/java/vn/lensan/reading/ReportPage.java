package vn.lensan.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Scope;
import vn.lensan.document.Documents;
import vn.lensan.document.Format;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.report.FormVersion;
import vn.lensan.report.FormVersions;
import vn.lensan.report.Report;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;
import vn.lensan.report.Submission;
import vn.lensan.report.Submissions;
import vn.lensan.shared.NotFound;
import vn.lensan.web.Errors;
import vn.lensan.web.NavItem;

/** A report as the letter prints it, live from the records or as it was sent, with its downloads and its life. */
@Controller
@Permitted(May.SEE_REPORTS)
class ReportPage {
    private static final List<Format> DOWNLOADS = List.of(Format.XLSX, Format.DOCX, Format.PDF, Format.CSV);

    private final Asking asking;
    private final Reports reports;
    private final Submissions submissions;
    private final ReportingCalendar calendar;
    private final Lives lives;
    private final Places places;
    private final Documents documents;
    private final FormVersions forms;

    ReportPage(
            Asking asking,
            Reports reports,
            Submissions submissions,
            ReportingCalendar calendar,
            Lives lives,
            Places places,
            Documents documents,
            FormVersions forms) {
        this.asking = asking;
        this.reports = reports;
        this.submissions = submissions;
        this.calendar = calendar;
        this.lives = lives;
        this.places = places;
        this.documents = documents;
        this.forms = forms;
    }

    @Bean
    static NavItem reportsItem() {
        return new NavItem(70, "nav.reports", "/reports", May.SEE_REPORTS);
    }

    @GetMapping("/reports")
    String show(Asking.Query query, @Nullable @RequestParam(required = false) Long sent, Model model) {
        return show(asking.read(query), sent, Errors.none(), model);
    }

    String show(Asked asked, @Nullable Long sent, Errors errors, Model model) {
        Report report = report(asked, sent);
        model.addAttribute("asked", asked);
        model.addAttribute("report", report);
        model.addAttribute("sent", sent);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "lines", report.lines().stream().collect(Collectors.toMap(Report.Line::code, Function.identity())));
        model.addAttribute(
                "previous",
                calendar.previous(asked.period()).map(ReportingPeriod::key).orElse(null));
        model.addAttribute("next", calendar.next(asked.period()).key());
        model.addAttribute("others", asking.onOtherMap(asked.unit()));
        model.addAttribute("above", asking.above(asked.unit()).orElse(null));
        model.addAttribute("children", places.children(asked.unit()));
        model.addAttribute("each", below(asked));
        model.addAttribute("versions", versions(asked));
        model.addAttribute("formats", DOWNLOADS);
        model.addAttribute("life", lives.of(asked));
        model.addAttribute("letterhead", documents.letterhead(report));
        model.addAttribute("footnotes", footnotes(asked.version()));
        model.addAttribute("overview", sees(Actors.current()));
        return "reading/report";
    }

    /** Other versions of the form, by name, with the address of this report in each. */
    private Map<String, String> versions(Asked asked) {
        String usual = forms.inForce(asked.form(), asked.period().key()).version();
        Map<String, String> others = new LinkedHashMap<>();
        forms.of(asked.form()).stream()
                .map(FormVersion::version)
                .filter(name -> !name.equals(asked.version().version()))
                .forEach(name -> others.put(name, asked.in(name.equals(usual) ? null : name)));
        return others;
    }

    /** What is wrong in the form as printed, numbered: the title's own fault first, under a blank code. */
    private static Map<String, Footnote> footnotes(FormVersion version) {
        Map<String, Footnote> notes = new LinkedHashMap<>();
        if (version.titleFault() != null) {
            notes.put("", new Footnote(1, version.titleFault()));
        }
        version.rows()
                .filter(row -> row.fault() != null)
                .forEach(
                        row -> notes.put(row.indicator(), new Footnote(notes.size() + 1, String.valueOf(row.fault()))));
        return notes;
    }

    /** One explanation under the table. */
    record Footnote(int number, String text) {}

    /** The report as it stands now, or as it was sent. */
    Report report(Asked asked, @Nullable Long sent) {
        if (sent == null) {
            return reports.reports(asked.period(), List.of(asked.unit())).getFirst();
        }
        Submission submission = submissions.submission(sent);
        Report report = submission.report();
        if (!report.place().equals(asked.unit())
                || report.period().form() != asked.form()
                || !report.period().key().equals(asked.period().key())) {
            throw new NotFound("submission " + sent + " of another report");
        }
        return report;
    }

    /** The level whose reports can be had as one file: every unit right below. */
    private @Nullable Level below(Asked asked) {
        return places.children(asked.unit()).stream()
                .findFirst()
                .map(vn.lensan.place.Unit::level)
                .orElse(null);
    }

    static boolean sees(Actor actor) {
        return actor.may(May.ACCEPT_REPORT) && actor.scope() instanceof Scope.Nation;
    }
}
