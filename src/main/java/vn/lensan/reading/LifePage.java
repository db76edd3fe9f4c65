package vn.lensan.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.report.Submission;
import vn.lensan.report.Submissions;
import vn.lensan.shared.Rejected;
import vn.lensan.web.Errors;

/** What befalls a report: each deed makes something, and leads back to the report. */
@Controller
class LifePage {
    private static final int LONGEST = 1_000;

    private final ReportPage page;
    private final Asking asking;
    private final Submissions submissions;

    LifePage(ReportPage page, Asking asking, Submissions submissions) {
        this.page = page;
        this.asking = asking;
        this.submissions = submissions;
    }

    @GetMapping("/submissions/{id}")
    @Permitted(May.SEE_REPORTS)
    String sent(@PathVariable long id) {
        return "redirect:" + asked(submissions.submission(id)).path() + "&sent=" + id;
    }

    /** Sends the report as the records stand now. */
    @PostMapping("/submissions")
    @Permitted(May.SUBMIT_REPORT)
    String submit(Asking.Query query, Model model, HttpServletResponse response) {
        // what is owed is the form the period chooses, whichever version was looked at
        Asked asked = asking.read(new Asking.Query(query.form(), query.period(), query.place(), null, null));
        return done(asked, model, response, () -> submissions.submit(Actors.current(), asked.period(), asked.unit()));
    }

    /** Corrects an accepted report by a numbered restatement. */
    @PostMapping("/submissions/{id}/restatement")
    @Permitted(May.SUBMIT_REPORT)
    String restate(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cause,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(submissions.submission(id));
        model.addAttribute("cause", cause);
        return done(
                asked,
                model,
                response,
                () -> submissions.restate(Actors.current(), asked.period(), asked.unit(), atMost(cause)));
    }

    @PostMapping("/submissions/{id}/acceptance")
    @Permitted(May.ACCEPT_REPORT)
    String accept(@PathVariable long id, Model model, HttpServletResponse response) {
        Asked asked = asked(submissions.submission(id));
        return done(asked, model, response, () -> submissions.accept(Actors.current(), id));
    }

    @PostMapping("/submissions/{id}/return")
    @Permitted(May.ACCEPT_REPORT)
    String giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(submissions.submission(id));
        model.addAttribute("reason", reason);
        return done(asked, model, response, () -> submissions.giveBack(Actors.current(), id, atMost(reason)));
    }

    /** Back to the report; refused, the report is shown with the sentence beside the field. */
    private String done(Asked asked, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
            return "redirect:" + asked.path() + "#life";
        } catch (Rejected refused) {
            response.setStatus(422);
            return page.show(asked, null, Errors.of(refused), model);
        }
    }

    private Asked asked(Submission submission) {
        var report = submission.report();
        return asking.read(new Asking.Query(
                report.period().form().code(),
                report.period().key(),
                String.valueOf(report.place().id()),
                null,
                null));
    }

    private static String atMost(String text) {
        String clean = text.strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
