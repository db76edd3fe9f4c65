package vn.lensan.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.household.Households;
import vn.lensan.household.Undecided;
import vn.lensan.place.Places;
import vn.lensan.place.Splits;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.territory.Reach;
import vn.lensan.web.Pager;
import vn.lensan.web.Today;

/** «Phân xã»: communes that went into several, and deciding in which part their households live, many at once. */
@Controller
@Permitted(May.DECIDE_PLACES)
class SplitsPage {
    private static final int SHOWN = 100;
    private static final int MOST_AT_ONCE = 10_000;

    private final Splits splits;
    private final Undecided undecided;
    private final Households households;
    private final Working working;
    private final Reach reach;
    private final Places places;
    private final Log log;

    SplitsPage(
            Splits splits,
            Undecided undecided,
            Households households,
            Working working,
            Reach reach,
            Places places,
            Log log) {
        this.splits = splits;
        this.undecided = undecided;
        this.households = households;
        this.working = working;
        this.reach = reach;
        this.places = places;
        this.log = log;
    }

    @Bean
    static Today splitTasks(Splits splits, Undecided undecided, Working working) {
        return (actor, place) -> {
            if (!actor.may(May.DECIDE_PLACES)) {
                return List.of();
            }
            int[] localities = splits.within(working.unit()).stream()
                    .mapToInt(Splits.Split::undecided)
                    .toArray();
            long waiting = undecided.count(localities).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return List.of(new Today.Task("today.undecided", waiting, Today.Urgency.WAITING, "/splits"));
        };
    }

    /** A split commune and how many households wait in it. */
    record Line(Splits.Split split, String path, long waiting) {}

    @GetMapping("/splits")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        List<Splits.Split> all = splits.within(working.unit());
        Map<Integer, Long> waiting =
                undecided.count(all.stream().mapToInt(Splits.Split::undecided).toArray());
        List<Splits.Split> sorted = all.stream()
                .sorted(java.util.Comparator.comparingLong(
                        (Splits.Split split) -> -waiting.getOrDefault(split.undecided(), 0L)))
                .toList();
        Pager pager = new Pager(page, SHOWN, sorted.size());
        model.addAttribute("pager", pager);
        model.addAttribute(
                "lines",
                sorted.stream()
                        .skip(pager.offset())
                        .limit(SHOWN)
                        .map(split -> new Line(
                                split, places.path(split.commune()), waiting.getOrDefault(split.undecided(), 0L)))
                        .toList());
        return "register/splits";
    }

    @GetMapping("/splits/{commune}")
    String show(
            @PathVariable int commune,
            @RequestParam(required = false) @Nullable String hamlet,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") long done,
            Model model) {
        Splits.Split split = known(commune);
        List<Map.Entry<String, Long>> hamlets = undecided.hamlets(split.undecided());
        long total = hamlet == null
                ? undecided.count(new int[] {split.undecided()}).getOrDefault(split.undecided(), 0L)
                : hamlets.stream()
                        .filter(h -> h.getKey().equals(hamlet))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        Pager pager = new Pager(page, SHOWN, total);
        model.addAttribute("split", split);
        model.addAttribute("path", places.path(split.commune()));
        model.addAttribute("hamlets", hamlets);
        model.addAttribute("hamlet", hamlet);
        model.addAttribute("pager", pager);
        model.addAttribute("found", undecided.in(split.undecided(), hamlet, SHOWN, pager.offset()));
        model.addAttribute("done", done);
        return "register/split";
    }

    /** The households ticked, or all of the hamlet shown, live in that part from now on. */
    @PostMapping("/splits/{commune}")
    String decide(
            @PathVariable int commune,
            @RequestParam(defaultValue = "0") int successor,
            @RequestParam(required = false) @Nullable Set<Long> household,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String hamlet) {
        Splits.Split split = known(commune);
        Splits.Part part = split.parts().stream()
                .filter(one -> one.successor().id() == successor)
                .findFirst()
                .orElseThrow(() -> new Rejected("successor", RegisterProblem.NO_SUCCESSOR.problem()));
        List<Households.Chosen> chosen = undecided.in(split.undecided(), hamlet, MOST_AT_ONCE, 0).stream()
                .filter(card -> all || household != null && household.contains(card.id()))
                .map(Undecided.Card::chosen)
                .toList();
        if (chosen.isEmpty()) {
            throw new Rejected(RegisterProblem.NOBODY_CHOSEN.problem());
        }
        long upload = households.place(
                chosen, part.locality(), working.sender(), Actors.current().login());
        log.write(Deed.PLACE_DECIDED, "upload:" + upload, null, chosen.size() + " hộ, xã " + successor);
        return "redirect:/splits/" + commune + "?done=" + upload;
    }

    private Splits.Split known(int commune) {
        Unit unit = places.unit(commune);
        if (!reach.covers(Actors.current(), unit)) {
            throw new NotFound("split commune " + commune);
        }
        return splits.within(unit).stream()
                .filter(split -> split.commune().id() == commune)
                .findFirst()
                .orElseThrow(() -> new NotFound("split commune " + commune));
    }
}
