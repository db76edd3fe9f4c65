package vn.lensan.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.household.HouseholdCards;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.OrderStatus;
import vn.lensan.territory.Horizon;
import vn.lensan.web.NavItem;

/** «Đơn hàng»: what was sold from one's place or on one's platform, and an order with the history of its lines. */
@Controller
@Permitted(May.SEE_ORDERS)
class OrdersPage {
    private static final int SHOWN = 50;

    /** Lines shown within another page. */
    private static final int WITHIN = 10;

    private final LineList lines;
    private final Months months;
    private final BuyerNames buyers;
    private final HouseholdCards cards;
    private final Uploads uploads;
    private final Horizon horizon;

    OrdersPage(
            LineList lines, Months months, BuyerNames buyers, HouseholdCards cards, Uploads uploads, Horizon horizon) {
        this.lines = lines;
        this.months = months;
        this.buyers = buyers;
        this.cards = cards;
        this.uploads = uploads;
        this.horizon = horizon;
    }

    @Bean
    static NavItem ordersItem() {
        return new NavItem(50, "nav.orders", "/orders", May.SEE_ORDERS);
    }

    /** The list; of it the first lines alone when another page includes them. */
    @GetMapping("/orders")
    String list(
            OrderSearch search,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean included,
            Model model) {
        LineQuery.Asked asked = search.asked(buyers);
        Horizon.Limit limit = included ? horizon.everything() : horizon.working();
        LineList.Found found = lines.find(limit, asked, search.before(), included ? WITHIN : SHOWN);
        model.addAttribute("search", search);
        model.addAttribute("asked", asked);
        model.addAttribute("unknownBuyer", search.unknownBuyer(asked));
        model.addAttribute("found", found);
        model.addAttribute("included", included);
        shown(found.lines(), model);
        if (included) {
            return "sales/lines :: lines";
        }
        model.addAttribute("statuses", OrderStatus.values());
        model.addAttribute("months", months.kept());
        return "sales/orders";
    }

    @GetMapping("/orders/{line}")
    String show(@PathVariable long line, Model model) {
        List<LineView> order = lines.together(horizon.everything(), line);
        if (order.isEmpty()) {
            throw new NotFound("order line " + line);
        }
        Map<Long, String> files = new HashMap<>();
        for (LineView one : order) {
            for (History.Step step : one.steps()) {
                files.computeIfAbsent(
                        step.event().uploadId(),
                        id -> uploads.find(id).map(Upload::fileName).orElse(""));
            }
        }
        model.addAttribute("order", order);
        model.addAttribute("line", line);
        model.addAttribute("files", files);
        model.addAttribute("filesOpen", horizon.platformFiles());
        shown(order, model);
        return "sales/order";
    }

    /** What the lines' templates name: sellers and buyers. */
    private void shown(List<LineView> shown, Model model) {
        model.addAttribute("householdsSeen", horizon.households());
        model.addAttribute(
                "sellers", horizon.households() ? cards.byId(shown.stream().map(LineView::householdId)) : Map.of());
        model.addAttribute("buyers", buyers);
    }
}
