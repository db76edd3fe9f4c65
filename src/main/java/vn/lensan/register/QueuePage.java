package vn.lensan.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.household.Comparison.Side;
import vn.lensan.household.Decisions;
import vn.lensan.household.HouseholdCards;
import vn.lensan.household.HouseholdSearch;
import vn.lensan.household.Merging;
import vn.lensan.household.QueueDesk;
import vn.lensan.household.QueueEntries;
import vn.lensan.household.QueueEntries.Entry;
import vn.lensan.intake.AwaitedRecords;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.intake.Waiting.Queue;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.territory.Reach;
import vn.lensan.territory.Sendings;
import vn.lensan.web.NavItem;
import vn.lensan.web.Searches;
import vn.lensan.web.Today;

/** «Hàng chờ»: records side by side, a person decides; the next one comes by itself. */
@Controller
@Permitted(May.DECIDE_MATCHES)
class QueuePage {
    /** Households shown of those a person looked for. */
    private static final int FOUND = 10;

    private final QueueEntries entries;
    private final QueueDesk desk;
    private final Decisions decisions;
    private final Merging merging;
    private final HouseholdsPage households;
    private final HouseholdSearch search;
    private final Searches searches;
    private final Working working;
    private final Undoing undoing;
    private final Uploads uploads;
    private final AwaitedRecords awaited;
    private final Sendings sendings;
    private final Reach reach;
    private final Log log;

    QueuePage(
            QueueEntries entries,
            QueueDesk desk,
            Decisions decisions,
            Merging merging,
            HouseholdsPage households,
            HouseholdSearch search,
            Searches searches,
            Working working,
            Undoing undoing,
            Uploads uploads,
            AwaitedRecords awaited,
            Sendings sendings,
            Reach reach,
            Log log) {
        this.entries = entries;
        this.desk = desk;
        this.decisions = decisions;
        this.merging = merging;
        this.households = households;
        this.search = search;
        this.searches = searches;
        this.working = working;
        this.undoing = undoing;
        this.uploads = uploads;
        this.awaited = awaited;
        this.sendings = sendings;
        this.reach = reach;
        this.log = log;
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

    /**
     * {@code undo} names what was done last ({@link LastDeed}); {@code search} is the number of what was typed to find the
     * household of the entry {@code id}.
     */
    @GetMapping("/queue")
    String show(
            @RequestParam(defaultValue = "MATCHING") Queue queue,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "") String undo,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(name = "search", defaultValue = "0") int number,
            Model model) {
        Actor actor = Actors.current();
        Entry entry = (id == 0 ? Optional.<Entry>empty() : entries.find(actor, id))
                .filter(asked -> asked.queue() == queue)
                .or(() -> entries.next(actor, queue, after))
                .orElse(null);
        model.addAttribute("queue", queue);
        model.addAttribute("entry", entry);
        LastDeed last = LastDeed.of(undo);
        model.addAttribute("last", last);
        model.addAttribute("about", undoing.mine(last.upload()) ? desk.about(last.upload()) : null);
        model.addAttribute(
                "counts",
                Arrays.stream(Queue.values()).collect(Collectors.toMap(q -> q, q -> entries.count(actor, q))));
        model.addAttribute("awaited", awaited.count(reach.senders(actor)));
        if (entry != null) {
            String typed = entry.id() == id ? searches.typed(number) : "";
            model.addAttribute("typed", typed);
            model.addAttribute("sides", desk.sides(entry));
            model.addAttribute("found", typed.isEmpty() ? List.of() : looked(entry, typed));
            model.addAttribute("besides", desk.besides(entry));
            model.addAttribute("sent", desk.sent(entry));
            model.addAttribute("from", sendings.name(Sender.of(entry.sender())));
            Optional<Upload> upload =
                    uploads.find(entry.uploadId()).filter(u -> !u.channel().equals("FORM"));
            model.addAttribute("file", upload.orElse(null));
            model.addAttribute("opens", upload.filter(sendings::open).isPresent());
        }
        return "register/queue";
    }

    private List<Side> looked(Entry entry, String typed) {
        return desk.beside(
                entry, search.find(typed, working.unit(), FOUND, 0).stream().map(HouseholdCards.Card::id));
    }

    /** Looks for the household of an entry by hand; what is typed may be a number and stays out of the address. */
    @PostMapping("/queue/{id}/search")
    String search(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
        return "redirect:/queue?queue=MATCHING&id=" + known(id).id() + "&search=" + searches.keep(q) + "#other";
    }

    /** The waiting row is that household; or, in the duplicate queue, the two are one and this one stays. */
    @PostMapping("/queue/{id}/match")
    String same(@PathVariable long id, @RequestParam long household) {
        Entry entry = known(id);
        String by = Actors.current().login();
        if (!entry.candidates().contains(household)) { // one found by hand: any the person may see
            if (entry.queue() == Queue.DUPLICATE) {
                throw new NotFound("candidate " + household);
            }
            households.known(household);
        }
        if (entry.queue() == Queue.MATCHING) {
            long upload = decisions.same(id, household, by);
            log.write(Deed.MATCH_DECIDED, "entry:" + id, null, "hộ " + household);
            return next(entry, "upload:" + upload);
        }
        List<Long> absorbed =
                entry.candidates().stream().filter(c -> c != household).toList();
        absorbed.forEach(other -> merging.merge(household, other, by));
        log.write(Deed.HOUSEHOLDS_MERGED, "household:" + household, null, "gộp " + absorbed);
        return next(entry, absorbed.size() == 1 ? "merged:" + absorbed.getFirst() : "");
    }

    @PostMapping("/queue/{id}/difference")
    String different(@PathVariable long id) {
        Entry entry = known(id);
        String by = Actors.current().login();
        log.write(Deed.MATCH_DECIDED, "entry:" + id, null, "khác nhau");
        if (entry.queue() == Queue.DUPLICATE) {
            decisions.different(id, by);
            return next(entry, "entry:" + id);
        }
        return next(entry, entry.listed() ? "upload:" + decisions.another(id, by) : "");
    }

    @PostMapping("/queue/{id}/postponement")
    String later(@PathVariable long id) {
        Entry entry = known(id);
        decisions.later(id, Actors.current().login());
        return next(entry, "later:" + id);
    }

    /** The entries like this one, to be decided together. */
    @GetMapping("/queue/{id}/alike")
    String alike(@PathVariable long id, Model model) {
        Entry entry = known(id);
        model.addAttribute("entry", entry);
        model.addAttribute("alike", desk.alike(Actors.current(), entry));
        return "register/alike";
    }

    /** Those of the list that stayed ticked are each the household beside them. */
    @PostMapping("/queue/{id}/alike")
    String decideAlike(@PathVariable long id, @RequestParam(required = false) @Nullable Set<Long> ticked) {
        Map<Long, Long> households = new LinkedHashMap<>();
        for (QueueDesk.Likely likely : desk.alike(Actors.current(), known(id))) {
            if (ticked != null && ticked.contains(likely.entry().id())) {
                households.put(likely.entry().id(), likely.side().id());
            }
        }
        if (households.isEmpty()) {
            throw new Rejected(RegisterProblem.NOTHING_TICKED.problem());
        }
        long upload = decisions.all(households, Actors.current().login());
        log.write(Deed.MATCH_DECIDED, "upload:" + upload, null, households.size() + " mục");
        return "redirect:/queue?queue=MATCHING&undo=upload:" + upload;
    }

    /** Takes one's own decision back; nobody else's, and no file: those have their own page. */
    @PostMapping("/queue/undo/upload/{upload}")
    String undo(@PathVariable long upload) {
        undoing.undo(upload);
        return "redirect:/queue?undo=undone";
    }

    /** What was put off or said to be different is open again. */
    @PostMapping("/queue/undo/entry/{id}")
    String reopen(@PathVariable long id) {
        decisions.reopen(id, Actors.current().login());
        Queue queue = entries.find(Actors.current(), id).map(Entry::queue).orElse(Queue.MATCHING);
        return "redirect:/queue?undo=undone&queue=" + queue + "&after=" + (id - 1);
    }

    private Entry known(long id) {
        return entries.find(Actors.current(), id).orElseThrow(() -> new NotFound("entry " + id));
    }

    private static String next(Entry entry, String undo) {
        return "redirect:/queue?queue=" + entry.queue() + "&after=" + entry.id()
                + (undo.isEmpty() ? "" : "&undo=" + undo);
    }
}
