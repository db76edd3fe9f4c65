package vn.lensan.catalogue;

import java.util.List;
import java.util.Map;
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

/** «Sản phẩm»: what households of one's place offer, and the page of one product. */
@Controller
@Permitted(May.SEE_PRODUCTS)
class ProductsPage {
    private final Shelf shelf;
    private final HouseholdCards cards;
    private final Horizon horizon;

    ProductsPage(Shelf shelf, HouseholdCards cards, Horizon horizon) {
        this.shelf = shelf;
        this.cards = cards;
        this.horizon = horizon;
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
        Horizon.Limit limit = horizon.working();
        Leaf<Shelf.Shown> leaf = Leaf.of(page, (size, offset) -> shelf.find(limit, asked, size, offset));
        model.addAttribute("asked", asked);
        model.addAttribute("leaf", leaf);
        model.addAttribute("sellers", sellers(leaf.found()));
        model.addAttribute("householdsSeen", horizon.households());
        return "catalogue/products";
    }

    @GetMapping("/products/{id}")
    String show(@PathVariable long id, Model model) {
        Shelf.Page page = shelf.open(horizon.everything(), id).orElseThrow(() -> new NotFound("product " + id));
        model.addAttribute("product", page);
        model.addAttribute("same", shelf.sameProduct(page.product()));
        model.addAttribute("sellers", sellers(List.of(page.product())));
        model.addAttribute("householdsSeen", horizon.households());
        model.addAttribute("filesOpen", horizon.platformFiles());
        return "catalogue/product";
    }

    /** The households of these products by id; none for a platform, which sees no household. */
    private Map<Long, HouseholdCards.Card> sellers(List<Shelf.Shown> products) {
        return horizon.households() ? cards.byId(products.stream().map(Shelf.Shown::householdId)) : Map.of();
    }
}
