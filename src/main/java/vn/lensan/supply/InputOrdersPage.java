package vn.lensan.supply;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.household.HouseholdCards;
import vn.lensan.shared.OrderStatus;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;
import vn.lensan.web.Leaf;

/** «Đơn đặt mua đầu vào»: what households of one's place, or buyers of one's platform, ordered for their farms. */
@Controller
@Permitted(May.SEE_ORDERS)
class InputOrdersPage {
    private final InputOrders orders;
    private final HouseholdCards cards;
    private final Horizon horizon;

    InputOrdersPage(InputOrders orders, HouseholdCards cards, Horizon horizon) {
        this.orders = orders;
        this.cards = cards;
        this.horizon = horizon;
    }

    @GetMapping("/inputs/orders")
    String list(
            @RequestParam(defaultValue = "") String order,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        InputOrders.Asked asked = new InputOrders.Asked(Text.nfc(Text.clean(order)), status, platform.strip());
        Horizon.Limit limit = horizon.working();
        Leaf<InputOrders.Shown> leaf = Leaf.of(page, (size, offset) -> orders.find(limit, asked, size, offset));
        model.addAttribute("asked", asked);
        model.addAttribute("statuses", OrderStatus.values());
        model.addAttribute("leaf", leaf);
        model.addAttribute("householdsSeen", horizon.households());
        model.addAttribute(
                "buyers",
                horizon.households()
                        ? cards.byId(leaf.found().stream().map(InputOrders.Shown::householdId))
                        : Map.of());
        return "supply/orders";
    }
}
