package vn.lensan.shop;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.household.HouseholdCards;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;
import vn.lensan.web.Leaf;
import vn.lensan.web.NavItem;

/** «Gian hàng»: seller and e-payment accounts of one's place, and the page of one account. */
@Controller
@Permitted(May.SEE_PRODUCTS)
class StallsPage {
    private final Stalls stalls;
    private final HouseholdCards cards;
    private final Horizon horizon;

    StallsPage(Stalls stalls, HouseholdCards cards, Horizon horizon) {
        this.stalls = stalls;
        this.cards = cards;
        this.horizon = horizon;
    }

    @Bean
    static NavItem stallsItem() {
        return new NavItem(30, "nav.stalls", "/stalls", May.SEE_PRODUCTS);
    }

    @GetMapping("/stalls")
    String list(
            @RequestParam(defaultValue = "SELLING") Stalls.Kind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Stalls.Asked asked = new Stalls.Asked(kind, Text.nfc(Text.clean(q)), platform.strip());
        Horizon.Limit limit = horizon.working();
        Leaf<Stalls.Shown> leaf = Leaf.of(page, (size, offset) -> stalls.find(limit, asked, size, offset));
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", Stalls.Kind.values());
        model.addAttribute("leaf", leaf);
        model.addAttribute("owners", owners(leaf.found().stream()));
        model.addAttribute("householdsSeen", horizon.households());
        return "shop/stalls";
    }

    @GetMapping("/stalls/{kind}/{id}")
    String show(@PathVariable Stalls.Kind kind, @PathVariable long id, Model model) {
        Stalls.Page page = stalls.open(horizon.everything(), kind, id)
                .orElseThrow(() -> new NotFound("account " + kind + " " + id));
        model.addAttribute("page", page);
        model.addAttribute(
                "owner", owners(Stream.of(page.account())).get(page.account().householdId()));
        model.addAttribute("filesOpen", horizon.platformFiles());
        return "shop/stall";
    }

    /** The households of these accounts by id; none for a platform, which sees no household. */
    private Map<Long, HouseholdCards.Card> owners(Stream<Stalls.Shown> accounts) {
        return horizon.households() ? cards.byId(accounts.map(Stalls.Shown::householdId)) : Map.of();
    }
}
