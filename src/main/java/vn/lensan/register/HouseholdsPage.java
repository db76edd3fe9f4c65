package vn.lensan.register;

import java.util.List;
import java.util.Optional;
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
import vn.lensan.access.Scope;
import vn.lensan.household.HouseholdCards;
import vn.lensan.household.HouseholdFile;
import vn.lensan.household.HouseholdSearch;
import vn.lensan.household.Merging;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.territory.Reach;
import vn.lensan.web.Desk;
import vn.lensan.web.NavItem;
import vn.lensan.web.Search;
import vn.lensan.web.Unmasking;

/** Households: one search box, and the page of one household. */
@Controller
@Permitted(May.SEE_HOUSEHOLDS)
class HouseholdsPage {
    private static final int SHOWN = 50;

    private final HouseholdSearch search;
    private final HouseholdFile file;
    private final Merging merging;
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    HouseholdsPage(HouseholdSearch search, HouseholdFile file, Merging merging, Places places, Reach reach, Desk desk) {
        this.search = search;
        this.file = file;
        this.merging = merging;
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    @Bean
    static NavItem householdsItem() {
        return new NavItem(20, "nav.households", "/households", May.SEE_HOUSEHOLDS);
    }

    @Bean
    static Search householdSearchBox() {
        return new Search("/households", "households.hint", May.SEE_HOUSEHOLDS);
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

    @GetMapping("/households")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Unit within = working();
        List<HouseholdCards.Card> found = search.find(q, within, SHOWN, (long) (Math.max(1, page) - 1) * SHOWN);
        model.addAttribute("q", q);
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("found", found);
        model.addAttribute("more", found.size() >= SHOWN);
        return "register/households";
    }

    private Unit working() {
        int unit = desk.place().unitId();
        return unit == Unit.NATION
                ? places.nation(vn.lensan.place.Geography.Y2021)
                : reach.unit(Actors.current(), unit);
    }

    @GetMapping("/households/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("household", known(id));
        return "register/household";
    }

    private HouseholdFile.Page known(long id) {
        return file.open(id)
                .filter(p -> sees(Actors.current(), places, p.localityId()))
                .orElseThrow(() -> new NotFound("household " + id));
    }

    @PostMapping("/households/{id}/separation")
    @Permitted(May.DECIDE_MATCHES)
    String unmerge(@PathVariable long id) {
        merging.unmerge(known(id).id(), Actors.current().login());
        return "redirect:/households/" + id;
    }
}
