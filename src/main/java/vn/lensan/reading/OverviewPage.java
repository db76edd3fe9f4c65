package vn.lensan.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.report.MovedDueDates;
import vn.lensan.report.Overview;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Urgings;
import vn.lensan.shared.Rejected;
import vn.lensan.web.Errors;

/** The ministry's view of who has sent what, with urging and moving a due date. */
@Controller
@Permitted(May.ACCEPT_REPORT)
class OverviewPage {
    private static final int PERIODS = 8;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Asking asking;
    private final Overview overview;
    private final Urgings urgings;
    private final MovedDueDates movedDueDates;
    private final ReportingCalendar calendar;
    private final Clock clock;

    OverviewPage(
            Asking asking,
            Overview overview,
            Urgings urgings,
            MovedDueDates movedDueDates,
            ReportingCalendar calendar,
            Clock clock) {
        this.asking = asking;
        this.overview = overview;
        this.urgings = urgings;
        this.movedDueDates = movedDueDates;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/reports/overview")
    String show(Asking.Query query, @RequestParam(required = false) Overview.@Nullable Stage stage, Model model) {
        return show(period(query), stage, Errors.none(), model);
    }

    /** Asks units to send what they owe. */
    @PostMapping("/reports/urgings")
    String urge(
            Asking.Query query,
            @RequestParam(required = false, defaultValue = "") List<Integer> unit,
            @RequestParam(defaultValue = "") String message,
            Model model,
            HttpServletResponse response) {
        ReportingPeriod period = period(query);
        model.addAttribute("message", message);
        return done(period, model, response, () -> urgings.urge(Actors.current(), period, unit, message));
    }

    /** Moves the due date of the period. */
    @PostMapping("/reports/due-dates")
    String move(
            Asking.Query query,
            @RequestParam(defaultValue = "") String dueAt,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        ReportingPeriod period = period(query);
        model.addAttribute("dueAt", dueAt);
        model.addAttribute("reason", reason);
        return done(
                period,
                model,
                response,
                () -> movedDueDates.move(
                        Actors.current(),
                        period,
                        Typed.moment("dueAt", dueAt, period.plannedDueAt().toLocalTime()),
                        reason));
    }

    private String done(ReportingPeriod period, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
            return "redirect:" + path(period);
        } catch (Rejected refused) {
            response.setStatus(422);
            return show(period, null, Errors.of(refused), model);
        }
    }

    private String show(ReportingPeriod period, Overview.@Nullable Stage stage, Errors errors, Model model) {
        List<ReportingPeriod> periods = calendar.until(period, PERIODS);
        List<Overview.Row> rows = overview.of(periods);
        Map<Overview.Stage, Integer> counts = new EnumMap<>(Overview.Stage.class);
        rows.forEach(row -> counts.merge(row.reports().getLast().stage(), 1, Integer::sum));
        model.addAttribute("period", period);
        model.addAttribute("periods", periods);
        model.addAttribute("counts", counts);
        model.addAttribute("all", rows.size());
        model.addAttribute("stage", stage);
        model.addAttribute("stages", Overview.Stage.values());
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> stage == null || row.reports().getLast().stage() == stage)
                        .toList());
        model.addAttribute("urgings", urgings.of(period));
        model.addAttribute("errors", errors);
        model.addAttribute("left", Lives.left(period.left(clock.instant())));
        model.addAttribute("late", period.isLate(clock.instant()));
        // a holiday moves it by a day, more often than not
        model.addAttribute("example", typed(period.plannedDueAt().plusDays(1)));
        if (!model.containsAttribute("dueAt")) {
            model.addAttribute("dueAt", typed(period.dueAt()));
        }
        model.addAttribute(
                "previous", calendar.previous(period).map(OverviewPage::path).orElse(null));
        model.addAttribute("next", path(calendar.next(period)));
        model.addAttribute("path", path(period));
        return "reading/overview";
    }

    /** A moment as it may be typed. */
    private static String typed(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(ReportingCalendar.ZONE));
    }

    private ReportingPeriod period(Asking.Query query) {
        return asking.period(query);
    }

    static String path(ReportingPeriod period) {
        return "/reports/overview?form=" + period.form().code() + "&period=" + period.key();
    }
}
