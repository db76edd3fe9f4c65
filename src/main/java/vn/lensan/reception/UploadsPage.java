package vn.lensan.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Scope;
import vn.lensan.intake.Formats;
import vn.lensan.intake.Intake;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.place.Places;
import vn.lensan.shared.Home;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.shared.Spool;
import vn.lensan.territory.Reach;
import vn.lensan.web.NavItem;

/** The pages of «Nhận tệp»: the list of uploads, and one upload from dropping the file to taking it back. */
@Controller
@Permitted(May.UPLOAD)
class UploadsPage {
    private static final int SHOWN = 50;
    private static final int PROBLEMS = 200;

    private final Intake intake;
    private final Uploads uploads;
    private final Undo undo;
    private final Formats formats;
    private final Counter counter;
    private final Places places;
    private final Reach reach;
    private final Home home;
    private final UploadRows rows;

    UploadsPage(
            Intake intake,
            Uploads uploads,
            Undo undo,
            Formats formats,
            Counter counter,
            Places places,
            Reach reach,
            Home home,
            UploadRows rows) {
        this.intake = intake;
        this.uploads = uploads;
        this.undo = undo;
        this.formats = formats;
        this.counter = counter;
        this.places = places;
        this.reach = reach;
        this.home = home;
        this.rows = rows;
    }

    @Bean
    static NavItem uploadsItem() {
        return new NavItem(80, "nav.uploads", "/uploads", May.UPLOAD);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpInterrupted(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof org.springframework.web.context.WebApplicationContext) {
            counter.resume();
        }
    }

    @GetMapping("/uploads")
    String list(Model model) {
        Actor actor = Actors.current();
        Sender sender = sender(actor);
        model.addAttribute("formats", acceptedFrom(sender));
        List<Upload> mine = uploads.latest(sender instanceof Sender.Ministry ? null : sender.key(), SHOWN, 0);
        model.addAttribute("uploads", mine);
        model.addAttribute(
                "titles",
                formats.all().stream().collect(java.util.stream.Collectors.toMap(RowFormat::name, RowFormat::title)));
        return "reception/uploads";
    }

    @PostMapping("/uploads")
    String receive(@RequestParam String format, @RequestParam MultipartFile file, Model model) {
        Actor actor = Actors.current();
        if (file.isEmpty()) {
            throw new Rejected("file", ReceptionProblem.NO_FILE.problem());
        }
        try {
            Path spooled = Spool.file(home, "received-");
            try {
                file.transferTo(spooled);
                String name = file.getOriginalFilename();
                long id = intake.receive(
                        new Intake.SentFile(format, sender(actor), name == null ? "tệp" : name, spooled, actor.login()),
                        false);
                counter.judgement(id);
                return "redirect:/uploads/" + id;
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/uploads/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String only, Model model) {
        fill(known(id), only, model);
        return "reception/upload";
    }

    /** The part of the page that changes while work goes on. */
    @GetMapping("/uploads/{id}/state")
    String state(@PathVariable long id, Model model) {
        fill(known(id), "", model);
        return "reception/upload :: state";
    }

    @PostMapping("/uploads/{id}/application")
    String apply(@PathVariable long id) {
        known(id);
        counter.apply(id);
        return "redirect:/uploads/" + id;
    }

    @PostMapping("/uploads/{id}/withdrawal")
    String withdraw(@PathVariable long id) {
        known(id);
        Undo.Result result = undo.undo(id, Actors.current().login());
        if (result instanceof Undo.Result.RestedOn rested) {
            throw new Rejected(ReceptionProblem.RESTED_ON.problem(rested.later()));
        }
        counter.forget(id);
        return "redirect:/uploads/" + id;
    }

    @PostMapping("/uploads/{id}/rows/{line}")
    String mend(@PathVariable long id, @PathVariable int line, @RequestParam java.util.Map<String, String> cells) {
        rows.mend(known(id), line, cells, Actors.current().login());
        return "redirect:/uploads/" + id;
    }

    private void fill(Upload upload, String only, Model model) {
        model.addAttribute("upload", upload);
        model.addAttribute("format", formats.find(upload.format()).orElseThrow());
        Counter.Job job = switch (upload.state()) {
            case RECEIVED -> counter.judgement(upload.uploadId());
            case APPLYING -> counter.applying(upload);
            case APPLIED, REFUSED, UNDONE, DISCARDED -> null;
        };
        model.addAttribute("job", job);
        model.addAttribute("running", job != null && job.running());
        Intake.Answer answer = job == null ? null : job.answer();
        model.addAttribute("answer", answer);
        model.addAttribute(
                "problems",
                answer != null
                        ? answer.tally().problems().stream().limit(PROBLEMS).toList()
                        : List.of());
        if (upload.state() == Upload.State.APPLIED) {
            model.addAttribute("refusedRows", rows.refused(upload, PROBLEMS));
        }
        model.addAttribute("only", only);
    }

    private List<RowFormat<?>> acceptedFrom(Sender sender) {
        return formats.all().stream()
                .<RowFormat<?>>map(f -> f)
                .filter(f -> f.accepts(sender))
                .toList();
    }

    /** The upload, if the person may know of it: their own office's, or one of an office within their place. */
    Upload known(long id) {
        Upload upload = uploads.find(id).orElseThrow(() -> new NotFound("upload " + id));
        Actor actor = Actors.current();
        boolean may = upload.sender().equals(sender(actor).key())
                || switch (Sender.of(upload.sender())) {
                    case Sender.OfPlace place -> reach.covers(actor, places.unit(place.unitId()));
                    case Sender.Ministry m -> actor.scope() instanceof Scope.Nation;
                    case Sender.OfPlatform p -> actor.scope() instanceof Scope.Nation;
                };
        if (!may) {
            throw new NotFound("upload " + id);
        }
        return upload;
    }

    Sender sender(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> new Sender.Ministry();
            case Scope.OfPlace place ->
                new Sender.OfPlace(place.unitId(), places.unit(place.unitId()).code());
            case Scope.OfPlatform platform -> new Sender.OfPlatform(platform.platform());
        };
    }
}
