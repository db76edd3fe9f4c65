package vn.lensan.reception;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Users;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.intake.Formats;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Preview;
import vn.lensan.intake.Review;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Verdict;
import vn.lensan.shared.Rejected;

/** One upload from what was recognised in it to taking it back: four steps that are one page. */
@Controller
@Permitted(May.UPLOAD)
class UploadPage {
    private final Review review;
    private final Undo undo;
    private final Formats formats;
    private final Counter counter;
    private final Senders senders;
    private final UploadRows rows;
    private final Effects effects;
    private final Users users;
    private final Log log;

    UploadPage(
            Review review,
            Undo undo,
            Formats formats,
            Counter counter,
            Senders senders,
            UploadRows rows,
            Effects effects,
            Users users,
            Log log) {
        this.review = review;
        this.undo = undo;
        this.formats = formats;
        this.counter = counter;
        this.senders = senders;
        this.rows = rows;
        this.effects = effects;
        this.users = users;
        this.log = log;
    }

    /** {@code rested} names the later uploads for which this one was not taken back. */
    @GetMapping("/uploads/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") List<Long> rested,
            Model model) {
        fill(id, only, page, model);
        model.addAttribute("rested", rested);
        model.addAttribute("openable", rested.stream().filter(senders::opens).toList());
        return "reception/upload";
    }

    /** The part of the page that changes while work goes on. */
    @GetMapping("/uploads/{id}/state")
    String state(@PathVariable long id, Model model) {
        fill(id, "", 1, model);
        return "reception/upload :: state";
    }

    /** What the upload changed in which figures. */
    @GetMapping("/uploads/{id}/figures")
    String figures(@PathVariable long id, Model model) {
        Upload upload = senders.known(id);
        model.addAttribute("effects", upload.state() == Upload.State.APPLIED ? effects.of(id) : List.of());
        return "reception/applied :: figures";
    }

    @PostMapping("/uploads/{id}/application")
    String apply(@PathVariable long id) {
        Upload upload = senders.known(id);
        if (upload.state() == Upload.State.RECEIVED) {
            log.write(Deed.UPLOAD_CONFIRMED, "upload:" + id);
            counter.apply(id);
        }
        return "redirect:/uploads/" + id;
    }

    @PostMapping("/uploads/{id}/rejection")
    String discard(@PathVariable long id) {
        review.discard(senders.known(id).uploadId());
        counter.forget(id);
        log.write(Deed.UPLOAD_DISCARDED, "upload:" + id);
        return "redirect:/uploads";
    }

    @PostMapping("/uploads/{id}/withdrawal")
    String withdraw(@PathVariable long id) {
        Upload upload = senders.known(id);
        Undo.Result result = undo.undo(upload.uploadId(), Actors.current().login());
        switch (result) {
            case Undo.Result.RestedOn rested -> {
                return "redirect:/uploads/" + id + "?rested="
                        + rested.later().stream().map(String::valueOf).collect(Collectors.joining(","));
            }
            case Undo.Result.NotApplied not -> throw new Rejected(ReceptionProblem.NOT_APPLIED.problem());
            case Undo.Result.Undone undone -> {
                counter.forget(id);
                log.write(Deed.UPLOAD_UNDONE, "upload:" + id);
            }
        }
        return "redirect:/uploads/" + id;
    }

    /** A row mended where it stands: the row comes back, with what is still wrong or what it becomes now. */
    @PostMapping("/uploads/{id}/rows/{line}")
    ModelAndView mend(
            @PathVariable long id,
            @PathVariable int line,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        Upload upload = senders.known(id);
        RowView row = rows.mend(upload, line, typed, Actors.current().login());
        if (!fragment) {
            if (row.refused()) {
                throw new Rejected(ReceptionProblem.ROW_REFUSED.problem(line, UploadRows.sentence(row)));
            }
            return new ModelAndView("redirect:/uploads/" + id);
        }
        counts(upload, model);
        model.addAttribute("upload", upload);
        model.addAttribute("row", row);
        model.addAttribute("mended", true); // who works by keyboard goes on from here
        return new ModelAndView(
                "reception/rows :: mended",
                model.asMap(),
                row.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Work under way when the page is asked for counts as such: what was read meanwhile may be of before its end. */
    private void fill(long id, String only, int page, Model model) {
        boolean atWork = counter.atWork(id);
        Upload upload = senders.known(id);
        model.addAttribute("upload", upload);
        model.addAttribute("receivedBy", users.nameOf(upload.receivedBy()));
        model.addAttribute("own", senders.isOwn(upload));
        model.addAttribute("format", rows.format(upload));
        Job job = switch (upload.state()) {
            case RECEIVED -> counter.judgement(upload.uploadId());
            case APPLYING -> counter.applying(upload);
            case APPLIED, REFUSED, UNDONE, DISCARDED -> null;
        };
        model.addAttribute("job", job);
        boolean running = job != null && (atWork || job.running());
        model.addAttribute("running", running);
        Intake.Answer answer = job == null ? null : job.answer();
        model.addAttribute("answer", answer);
        Preview preview = job == null ? null : job.preview();
        model.addAttribute("preview", preview);
        if (upload.state() == Upload.State.RECEIVED && job != null && !running) {
            Sender sender = Sender.of(upload.sender());
            counts(upload, model);
            model.addAttribute("repairs", job.repairs());
            model.addAttribute(
                    "others",
                    formats.all().stream()
                            .<RowFormat<?>>map(format -> format)
                            .filter(format -> format.accepts(sender))
                            .toList());
            Verdict verdict = asked(only, job);
            model.addAttribute("only", verdict);
            model.addAttribute("listed", rows.judged(job, upload, verdict, page));
        } else if (upload.state() == Upload.State.APPLIED) {
            model.addAttribute("listed", rows.refused(upload, page));
            model.addAttribute("notices", rows.notices(upload));
            model.addAttribute("firstWaiting", rows.firstWaiting(upload));
        }
    }

    /** The verdict asked for; rows to mend first, else what there is most of. */
    private static Verdict asked(String only, Job job) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equalsIgnoreCase(only)) {
                return verdict;
            }
        }
        return List.of(Verdict.REFUSED, Verdict.WAITING, Verdict.CREATED, Verdict.UPDATED).stream()
                .filter(verdict -> job.count(verdict) > 0)
                .findFirst()
                .orElse(Verdict.UNCHANGED);
    }

    private void counts(Upload upload, Model model) {
        Map<Verdict, Integer> counts = new java.util.EnumMap<>(Verdict.class);
        if (upload.state() == Upload.State.RECEIVED) {
            Job job = counter.judgement(upload.uploadId());
            for (Verdict verdict : Verdict.values()) {
                counts.put(verdict, job.count(verdict));
            }
        }
        model.addAttribute("counts", counts);
    }
}
