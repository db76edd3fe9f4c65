package vn.lensan.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MultipartFile;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.intake.AwaitedRecords;
import vn.lensan.intake.Corrections;
import vn.lensan.intake.Formats;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Review;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.shared.Home;
import vn.lensan.shared.Rejected;
import vn.lensan.shared.Spool;
import vn.lensan.territory.Sendings;
import vn.lensan.web.NavItem;
import vn.lensan.web.Pager;
import vn.lensan.web.Today;

/** «Nhận tệp»: sending a file, and the list of what was sent. */
@Controller
@Permitted(May.UPLOAD)
class UploadsPage {
    private static final int SHOWN = 50;

    private final Intake intake;
    private final Review review;
    private final Uploads uploads;
    private final Formats formats;
    private final Counter counter;
    private final Senders senders;
    private final Sendings sendings;
    private final AwaitedRecords awaited;
    private final Home home;

    UploadsPage(
            Intake intake,
            Review review,
            Uploads uploads,
            Formats formats,
            Counter counter,
            Senders senders,
            Sendings sendings,
            AwaitedRecords awaited,
            Home home) {
        this.intake = intake;
        this.review = review;
        this.uploads = uploads;
        this.formats = formats;
        this.counter = counter;
        this.senders = senders;
        this.sendings = sendings;
        this.awaited = awaited;
        this.home = home;
    }

    @Bean
    static NavItem uploadsItem() {
        return new NavItem(80, "nav.uploads", "/uploads", May.UPLOAD);
    }

    @Bean
    static Today uploadTasks(Uploads uploads, Corrections corrections, Senders senders) {
        return (actor, place) -> {
            if (!actor.may(May.UPLOAD)) {
                return List.of();
            }
            List<String> own = senders.own(actor);
            return List.of(
                    new Today.Task("today.to-confirm", uploads.toConfirm(own), Today.Urgency.WAITING, "/uploads"),
                    new Today.Task(
                            "today.to-mend", corrections.openRowsOf(own), Today.Urgency.WAITING, "/uploads?mend=true"));
        };
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpInterrupted(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebApplicationContext) {
            counter.resume();
        }
    }

    /** All that was sent within the person's place; or only what their own office sent and has rows to mend. */
    @GetMapping("/uploads")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean mend,
            Model model) {
        Actor actor = Actors.current();
        Sender sender = senders.of(actor);
        List<String> of = mend ? senders.own(actor) : senders.within(actor);
        Pager pager = new Pager(page, SHOWN, uploads.count(of, mend));
        model.addAttribute("mend", mend);
        model.addAttribute(
                "formats",
                formats.all().stream()
                        .<RowFormat<?>>map(format -> format)
                        .filter(format -> format.accepts(sender))
                        .toList());
        List<Upload> shown = uploads.latest(of, mend, SHOWN, pager.offset());
        model.addAttribute("uploads", shown);
        model.addAttribute("from", sendings.names(shown.stream().map(Upload::sender)));
        model.addAttribute("awaited", awaited.count(of));
        model.addAttribute("pager", pager);
        model.addAttribute(
                "titles", formats.all().stream().collect(Collectors.toMap(RowFormat::name, RowFormat::title)));
        return "reception/uploads";
    }

    /** Keeps the file and begins to judge it; without a format the headings say which it is. */
    @PostMapping("/uploads")
    String receive(@RequestParam(defaultValue = "") String format, @RequestParam MultipartFile file) {
        Actor actor = Actors.current();
        if (file.isEmpty()) {
            throw new Rejected("file", ReceptionProblem.NO_FILE.problem());
        }
        try {
            Path spooled = Spool.file(home, "received-");
            try {
                file.transferTo(spooled);
                String sent = file.getOriginalFilename();
                String name = sent == null || sent.isBlank() ? "tệp" : sent;
                Sender sender = senders.of(actor);
                String as = format.isBlank() ? guessed(spooled, name, sender) : format;
                long id = intake.receive(new Intake.SentFile(as, sender, name, spooled, actor.login()), false);
                counter.judgement(id);
                return "redirect:/uploads/" + id + (format.isBlank() ? "?guessed" : "");
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String guessed(Path file, String name, Sender sender) throws IOException {
        List<RowFormat<?>> fitting = review.guess(file, name, sender);
        if (fitting.isEmpty()) {
            throw new Rejected("format", ReceptionProblem.FORMAT_UNKNOWN.problem());
        }
        return fitting.getFirst().name();
    }

    /** The same file as another kind of list. */
    @PostMapping("/uploads/{id}/format")
    String readAs(@PathVariable long id, @RequestParam String format) {
        Upload upload = senders.known(id);
        try {
            long other =
                    review.readAs(upload.uploadId(), format, Actors.current().login());
            counter.forget(id);
            counter.judgement(other);
            return "redirect:/uploads/" + other;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
