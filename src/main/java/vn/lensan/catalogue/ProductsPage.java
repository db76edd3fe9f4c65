package vn.lensan.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Scope;
import vn.lensan.household.HouseholdCards;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Text;
import vn.lensan.territory.Reach;
import vn.lensan.web.Desk;
import vn.lensan.web.NavItem;

/** «Sản phẩm»: what households of one's place offer, and the page of one product. */
@Controller
@Permitted(May.SEE_PRODUCTS)
class ProductsPage {
    private static final int SHOWN = 50;

    private final Shelf shelf;
    private final HouseholdCards cards;
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    ProductsPage(Shelf shelf, HouseholdCards cards, Places places, Reach reach, Desk desk) {
        this.shelf = shelf;
        this.cards = cards;
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    @Bean
    static NavItem productsItem() {
        return new NavItem(40, "nav.products", "/products", May.SEE_PRODUCTS);
    }

    @GetMapping("/products")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Shelf.Asked asked = new Shelf.Asked(Text.nfc(Text.clean(q)), Text.nfc(Text.clean(kind)), platform.strip());
        int shown = Math.max(1, page);
        List<Shelf.Shown> found = shelf.find(working(), asked, SHOWN + 1, (long) (shown - 1) * SHOWN);
        model.addAttribute("asked", asked);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        model.addAttribute("sellers", sellers(found));
        model.addAttribute("householdsSeen", householdsSeen());
        return "catalogue/products";
    }

    @GetMapping("/products/{id}")
    String show(@PathVariable long id, Model model) {
        Shelf.Page page = shelf.open(everything(), id).orElseThrow(() -> new NotFound("product " + id));
        model.addAttribute("product", page);
        model.addAttribute("same", shelf.sameProduct(page.product()));
        model.addAttribute("sellers", sellers(List.of(page.product())));
        model.addAttribute("householdsSeen", householdsSeen());
        return "catalogue/product";
    }

    /** The households of these products by id; none for a platform, which sees no household. */
    private Map<Long, HouseholdCards.Card> sellers(List<Shelf.Shown> products) {
        Map<Long, HouseholdCards.Card> sellers = new HashMap<>();
        if (householdsSeen()) {
            cards.of(products.stream().map(Shelf.Shown::householdId).distinct().toList())
                    .forEach(card -> sellers.put(card.id(), card));
        }
        return sellers;
    }

    private static boolean householdsSeen() {
        return !(Actors.current().scope() instanceof Scope.OfPlatform);
    }

    /** What the person sees of the place they work for now. */
    private Shelf.Limit working() {
        Actor actor = Actors.current();
        if (actor.scope() instanceof Scope.OfPlatform platform) {
            return new Shelf.Limit(platform.platform(), null);
        }
        int unit = desk.place().unitId();
        return new Shelf.Limit(null, unit == Unit.NATION ? null : places.localitiesIn(reach.unit(actor, unit)));
    }

    /** All the person may see, wherever they work now. */
    private Shelf.Limit everything() {
        return switch (Actors.current().scope()) {
            case Scope.Nation nation -> new Shelf.Limit(null, null);
            case Scope.OfPlatform platform -> new Shelf.Limit(platform.platform(), null);
            case Scope.OfPlace own -> new Shelf.Limit(null, places.localitiesIn(places.unit(own.unitId())));
        };
    }
}
