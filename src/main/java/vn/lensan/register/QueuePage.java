package vn.lensan.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.household.Decisions;
import vn.lensan.household.HouseholdFile;
import vn.lensan.household.Merging;
import vn.lensan.household.QueueEntries;
import vn.lensan.household.QueueEntries.Entry;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Uploads;
import vn.lensan.intake.Waiting.Queue;
import vn.lensan.shared.NotFound;
import vn.lensan.web.NavItem;
import vn.lensan.web.Today;

/** «Hàng chờ»: records side by side, a person decides; the next one comes by itself. */
@Controller
@Permitted(May.DECIDE_MATCHES)
class QueuePage {
    private final QueueEntries entries;
    private final Decisions decisions;
    private final Merging merging;
    private final Undo undo;
    private final HouseholdFile households;
    private final Uploads uploads;

    QueuePage(
            QueueEntries entries,
            Decisions decisions,
            Merging merging,
            Undo undo,
            HouseholdFile households,
            Uploads uploads) {
        this.entries = entries;
        this.decisions = decisions;
        this.merging = merging;
        this.undo = undo;
        this.households = households;
        this.uploads = uploads;
    }

    @Bean
    static NavItem queueItem() {
        return new NavItem(90, "nav.queue", "/queue", May.DECIDE_MATCHES);
    }

    @Bean
    static Today queueTasks(QueueEntries entries) {
        return (actor, place) -> actor.may(May.DECIDE_MATCHES)
                ? List.of(
                        new Today.Task(
                                "today.matches",
                                entries.count(actor, Queue.MATCHING),
                                Today.Urgency.WAITING,
                                "/queue?queue=MATCHING"),
                        new Today.Task(
                                "today.duplicates",
                                entries.count(actor, Queue.DUPLICATE),
                                Today.Urgency.WAITING,
                                "/queue?queue=DUPLICATE"))
                : List.of();
    }

    @GetMapping("/queue")
    String show(
            @RequestParam(defaultValue = "MATCHING") Queue queue,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") long undoable,
            Model model) {
        Actor actor = Actors.current();
        Entry entry = entries.next(actor, queue, after).orElse(null);
        model.addAttribute("queue", queue);
        model.addAttribute("entry", entry);
        model.addAttribute("undoable", undoable);
        model.addAttribute(
                "counts",
                java.util.Arrays.stream(Queue.values())
                        .collect(Collectors.toMap(q -> q, q -> entries.count(actor, q))));
        if (entry != null) {
            List<HouseholdFile.Page> candidates = entry.candidates().stream()
                    .map(households::open)
                    .flatMap(java.util.Optional::stream)
                    .toList();
            model.addAttribute("candidates", candidates);
            model.addAttribute("sent", queue == Queue.MATCHING ? entries.sent(entry) : Map.of());
        }
        return "register/queue";
    }

    /** The waiting row is that household; or, in the duplicate queue, the two are one. */
    @PostMapping("/queue/{id}/match")
    String same(@PathVariable long id, @RequestParam long household) {
        Entry entry = known(id);
        String by = Actors.current().login();
        if (!entry.candidates().contains(household)) {
            throw new NotFound("candidate " + household);
        }
        if (entry.queue() == Queue.DUPLICATE) {
            entry.candidates().stream()
                    .filter(c -> c != household)
                    .forEach(absorbed -> merging.merge(household, absorbed, by));
            return next(entry, 0);
        }
        return next(entry, decisions.same(id, household, by));
    }

    @PostMapping("/queue/{id}/difference")
    String different(@PathVariable long id) {
        Entry entry = known(id);
        if (entry.queue() == Queue.DUPLICATE) {
            decisions.different(id, Actors.current().login());
            return next(entry, 0);
        }
        return next(
                entry, entry.listed() ? decisions.another(id, Actors.current().login()) : 0);
    }

    @PostMapping("/queue/{id}/postponement")
    String later(@PathVariable long id) {
        Entry entry = known(id);
        decisions.later(id, Actors.current().login());
        return next(entry, 0);
    }

    /** Takes one's own decision back; nobody else's, and no file: those have their own page. */
    @PostMapping("/queue/undo/{upload}")
    String undo(@PathVariable long upload) {
        String by = Actors.current().login();
        boolean mine = uploads.find(upload)
                .filter(u -> u.channel().equals("FORM") && u.receivedBy().equals(by))
                .isPresent();
        if (!mine) {
            throw new NotFound("decision " + upload);
        }
        undo.undo(upload, by);
        return "redirect:/queue";
    }

    private Entry known(long id) {
        return entries.find(Actors.current(), id).orElseThrow(() -> new NotFound("entry " + id));
    }

    private static String next(Entry entry, long upload) {
        return "redirect:/queue?queue=" + entry.queue() + "&after=" + entry.id()
                + (upload == 0 ? "" : "&undoable=" + upload);
    }
}
