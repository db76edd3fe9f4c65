package vn.lensan.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Scope;
import vn.lensan.access.Users;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.household.HouseholdCards;
import vn.lensan.household.HouseholdFile;
import vn.lensan.household.HouseholdSearch;
import vn.lensan.household.Merging;
import vn.lensan.household.OwnWorkbook;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.territory.Reach;
import vn.lensan.web.NavItem;
import vn.lensan.web.Search;
import vn.lensan.web.Searches;
import vn.lensan.web.Unmasking;

/** Households: one search box, and the page of one household. */
@Controller
@Permitted(May.SEE_HOUSEHOLDS)
class HouseholdsPage {
    private static final int SHOWN = 50;

    private static final int SHORTEST_REASON = 5;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HouseholdSearch search;
    private final Searches searches;
    private final HouseholdFile file;
    private final OwnWorkbook workbook;
    private final Merging merging;
    private final Undoing undoing;
    private final Working working;
    private final Places places;
    private final Reach reach;
    private final Users users;
    private final Log log;

    HouseholdsPage(
            HouseholdSearch search,
            Searches searches,
            HouseholdFile file,
            OwnWorkbook workbook,
            Merging merging,
            Undoing undoing,
            Working working,
            Places places,
            Reach reach,
            Users users,
            Log log) {
        this.search = search;
        this.searches = searches;
        this.file = file;
        this.workbook = workbook;
        this.merging = merging;
        this.undoing = undoing;
        this.working = working;
        this.places = places;
        this.reach = reach;
        this.users = users;
        this.log = log;
    }

    @Bean
    static NavItem householdsItem() {
        return new NavItem(20, "nav.households", "/households", May.SEE_HOUSEHOLDS);
    }

    @Bean
    static Search householdSearchBox() {
        return new Search("/households/search", "households.box", May.SEE_HOUSEHOLDS);
    }

    @Bean
    static Unmasking phones(HouseholdFile file, Places places) {
        return unmasking("household-phone", file, places);
    }

    @Bean
    static Unmasking citizenNumbers(HouseholdFile file, Places places) {
        return unmasking("household-citizen", file, places);
    }

    private static Unmasking unmasking(String kind, HouseholdFile file, Places places) {
        return new Unmasking() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> open(Actor actor, String id) {
                long household = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
                return file.open(household)
                        .filter(p -> sees(actor, places, p.localityId()))
                        .flatMap(p -> file.reveal(household, kind));
            }
        };
    }

    /** Whether a household living there lies within the person's scope. */
    static boolean sees(Actor actor, Places places, int localityId) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> true;
            case Scope.OfPlace place -> places.locality(localityId).within(places.unit(place.unitId()));
            case Scope.OfPlatform platform -> false;
        };
    }

    /** All households of the place worked for, or those a search of the person found. */
    @GetMapping("/households")
    String list(
            @RequestParam(name = "search", defaultValue = "0") int number,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int at = Math.max(1, page);
        String q = searches.typed(number);
        List<HouseholdCards.Card> found = search.find(q, working.unit(), SHOWN, (long) (at - 1) * SHOWN);
        model.addAttribute("q", q);
        model.addAttribute("search", number);
        model.addAttribute("forgotten", number != 0 && q.isEmpty());
        model.addAttribute("page", at);
        model.addAttribute("found", found);
        model.addAttribute("more", found.size() >= SHOWN);
        return "register/households";
    }

    /** What is typed may be a phone or a citizen number: it is sent in the body and stays out of every address. */
    @PostMapping("/households/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            HttpServletResponse response,
            Model model) {
        int number = searches.keep(q);
        String found = number == 0 ? "/households" : "/households?search=" + number;
        if (!typing) {
            return "redirect:" + found;
        }
        response.setHeader("HX-Replace-Url", found);
        return list(number, 1, model);
    }

    /** The households of the place worked for, to correct and send back; numbers in clear only for a reason. */
    @PostMapping("/households/workbook.xlsx")
    @Permitted(May.CHANGE_HOUSEHOLDS)
    void workbook(
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response)
            throws IOException {
        if (full && reason.strip().length() < SHORTEST_REASON) {
            throw new Rejected("reason", RegisterProblem.REASON.problem());
        }
        Unit within = working.unit();
        log.write(
                Deed.EXPORTED,
                "households:" + within.id(),
                reason.isBlank() ? null : reason.strip(),
                full ? "số đầy đủ" : "số che");
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"danh-sach-ho-" + within.code() + ".xlsx\"");
        workbook.write(within, full, response.getOutputStream());
    }

    @GetMapping("/households/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long done,
            @RequestParam(defaultValue = "0") long merged,
            Model model) {
        HouseholdFile.Page household = known(id);
        model.addAttribute("household", household);
        List<HouseholdFile.Lived> life = file.life(household);
        model.addAttribute("life", life);
        model.addAttribute("openable", openable(life));
        model.addAttribute("done", undoing.mine(done) ? done : 0);
        model.addAttribute("merged", merged);
        model.addAttribute("me", Actors.current().login());
        model.addAttribute(
                "names",
                life.stream()
                        .flatMap(lived -> lived.rows().stream())
                        .filter(HouseholdFile.Sent::form)
                        .map(HouseholdFile.Sent::by)
                        .distinct()
                        .collect(Collectors.toMap(login -> login, users::nameOf)));
        return "register/household";
    }

    /** Of the uploads a life names, those whose own page the person may open. */
    private Set<Long> openable(List<HouseholdFile.Lived> life) {
        Actor actor = Actors.current();
        return life.stream()
                .flatMap(lived -> lived.rows().stream())
                .filter(sent -> reach.opens(actor, sent.sender()))
                .map(HouseholdFile.Sent::uploadId)
                .collect(Collectors.toSet());
    }

    HouseholdFile.Page known(long id) {
        return file.open(id)
                .filter(p -> sees(Actors.current(), places, p.localityId()))
                .orElseThrow(() -> new NotFound("household " + id));
    }

    @PostMapping("/households/{id}/separation")
    @Permitted(May.DECIDE_MATCHES)
    String unmerge(@PathVariable long id, @RequestParam(defaultValue = "false") boolean queue) {
        merging.unmerge(known(id).id(), Actors.current().login());
        log.write(Deed.HOUSEHOLDS_UNMERGED, "household:" + id);
        return queue ? "redirect:/queue?undo=undone&queue=DUPLICATE" : "redirect:/households/" + id;
    }

    /** Takes a change back that the person made on screen. */
    @PostMapping("/households/undo/{upload}")
    @Permitted(May.WORK)
    String undo(@PathVariable long upload, @RequestParam(defaultValue = "/households") String back) {
        undoing.undo(upload);
        return "redirect:" + (back.matches("/(households|splits)[/0-9]*") ? back : "/households");
    }
}
