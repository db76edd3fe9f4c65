package vn.lensan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.indicator.ByPlatform;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.reading.Opening.Opened;
import vn.lensan.report.Overview;
import vn.lensan.report.Report;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;
import vn.lensan.report.Submission;
import vn.lensan.report.Submissions;

/** One figure opened: what it counts, by platform, place and period, the rows, the causes. */
@Controller
@Permitted(May.SEE_REPORTS)
class FigurePage {
    private static final int PERIODS = 12;
    private static final int CAUSES = 20;

    /** The two platforms of the programme. */
    private static final List<String> PLATFORMS = List.of("postmart", "voso");

    private final FigureRows rows;
    private final Reports reports;
    private final ReportingCalendar calendar;
    private final ByPlatform byPlatform;
    private final Origins origins;
    private final Submissions submissions;
    private final Places places;
    private final Members members;

    FigurePage(
            FigureRows rows,
            Reports reports,
            ReportingCalendar calendar,
            ByPlatform byPlatform,
            Origins origins,
            Submissions submissions,
            Places places,
            Members members) {
        this.rows = rows;
        this.reports = reports;
        this.calendar = calendar;
        this.byPlatform = byPlatform;
        this.origins = origins;
        this.submissions = submissions;
        this.places = places;
        this.members = members;
    }

    /**
     * The figure of a unit within.
     *
     * @param unit null: of what lies in none of them
     */
    record Within(@Nullable Unit unit, Report.Figure figure, Bars.Bar bar) {}

    /** The figure in a period. */
    record Then(ReportingPeriod period, Report.Figure figure) {}

    @GetMapping("/figures/{code}/{key}")
    String show(
            @ModelAttribute(binding = false) Opened opened,
            @RequestParam(defaultValue = "code") String order,
            FigureRows.Page page,
            Model model) {
        Asked asked = opened.asked();
        Evidence.Question question = opened.question();
        model.addAttribute("asked", asked);
        model.addAttribute(
                "fault",
                asked.version()
                        .row(opened.name().code())
                        .map(row -> row.fault())
                        .orElse(null));
        rows.into(opened, page, model);
        model.addAttribute("order", order);
        model.addAttribute("byPlace", byPlace(opened, order));
        List<Then> course = course(opened);
        model.addAttribute("course", course.reversed());
        model.addAttribute(
                "chart",
                LineChart.of(
                        course.stream().map(then -> then.period().key()).toList(),
                        course.stream()
                                .map(then -> number(then.figure(), opened))
                                .toList()));
        model.addAttribute("members", members.of(opened));
        model.addAttribute("platforms", byPlatform.known(opened.definition()));
        model.addAttribute("markets", MarketsPage.known(opened.definition()));
        model.addAttribute("causes", origins.of(asked.unit(), opened.definition(), question.span(), null, CAUSES));
        Submission sent = sent(asked).orElse(null);
        model.addAttribute("sent", sent);
        model.addAttribute(
                "since",
                sent == null
                        ? List.of()
                        : origins.of(asked.unit(), opened.definition(), question.span(), sent.moment(), CAUSES));
        return "reading/figure";
    }

    /** The figure platform by platform: recomputed from the records, so it comes after the page. */
    @GetMapping("/figures/{code}/{key}/platforms")
    String platforms(
            @ModelAttribute(binding = false) Opened opened,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        Definition definition = opened.definition();
        Optional<List<ByPlatform.Share>> shares = byPlatform.of(opened.question(), opened.sums(), PLATFORMS);
        model.addAttribute(
                "shares", shares.map(known -> shown(definition, known)).orElse(null));
        return fragment ? "reading/platforms :: shares" : "reading/platforms";
    }

    /** A platform's numbers as the form prints them; the last line is their sum. */
    record Share(@Nullable String platform, Number inPeriod, Number toDate) {}

    private static List<Share> shown(Definition definition, List<ByPlatform.Share> shares) {
        List<Share> shown = new ArrayList<>();
        long inPeriod = 0;
        long toDate = 0;
        for (ByPlatform.Share share : shares) {
            shown.add(share(definition, share.platform() + ".vn", share.inPeriod(), share.toDate()));
            inPeriod += share.inPeriod();
            toDate += share.toDate();
        }
        shown.add(share(definition, null, inPeriod, toDate));
        return shown;
    }

    private static Share share(Definition definition, @Nullable String platform, long inPeriod, long toDate) {
        return new Share(platform, Amounts.shown(definition, inPeriod), Amounts.shown(definition, toDate));
    }

    private List<Within> byPlace(Opened opened, String order) {
        List<Unit> units = places.children(opened.asked().unit());
        List<Report.Figure> figures = reports
                .rows(opened.asked().period(), units, opened.name().code())
                .stream()
                .map(report -> Opened.figure(report, opened.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        unassigned(opened, units).ifPresent(figures::add);
        double most =
                Bars.most(figures.stream().map(figure -> number(figure, opened)).toList());
        List<Within> within = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            Report.Figure figure = figures.get(at);
            within.add(new Within(
                    at < units.size() ? units.get(at) : null, figure, Bars.of(number(figure, opened), most)));
        }
        switch (order) {
            case "inPeriod" -> within.sort(by(one -> one.inPeriod()));
            case "toDate" -> within.sort(by(one -> one.toDate()));
            default -> {}
        }
        return within;
    }

    /** What lies here but in none of these units; items lie wherever they hold. */
    private Optional<Report.Figure> unassigned(Opened opened, List<Unit> units) {
        if (units.isEmpty() || opened.definition().subject() == SubjectKind.ITEM) {
            return Optional.empty();
        }
        Asked asked = opened.asked();
        Report.Figure none = reports.unassigned(
                asked.period(),
                units.getFirst().level(),
                asked.unit(),
                opened.name().code(),
                opened.name().key());
        return Optional.of(none).filter(figure -> !zero(figure.inPeriod()) || !zero(figure.toDate()));
    }

    private static boolean zero(java.math.@Nullable BigDecimal number) {
        return number == null || number.signum() == 0;
    }

    private static Comparator<Within> by(
            java.util.function.Function<Report.Figure, java.math.@Nullable BigDecimal> of) {
        return Comparator.comparing(
                (Within one) -> of.apply(one.figure()),
                Comparator.nullsLast(Comparator.<java.math.BigDecimal>reverseOrder()));
    }

    private List<Then> course(Opened opened) {
        List<ReportingPeriod> periods = calendar.until(opened.asked().period(), PERIODS);
        List<Report.Figure> figures = reports.course(
                periods,
                opened.asked().unit(),
                opened.name().code(),
                opened.name().key());
        List<Then> course = new ArrayList<>();
        for (int at = 0; at < periods.size(); at++) {
            course.add(new Then(periods.get(at), figures.get(at)));
        }
        return course;
    }

    /** The number the page is about: the period's or that to date. */
    private static java.math.@Nullable BigDecimal number(Report.Figure figure, Opened opened) {
        return switch (opened.name().which()) {
            case IN_PERIOD -> figure.inPeriod();
            case TO_DATE -> figure.toDate();
        };
    }

    private Optional<Submission> sent(Asked asked) {
        return Overview.owes(asked.unit(), asked.period())
                ? submissions.latest(asked.period(), asked.unit())
                : Optional.empty();
    }
}
