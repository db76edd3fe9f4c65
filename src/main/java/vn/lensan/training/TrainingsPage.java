package vn.lensan.training;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.household.HouseholdCards;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;
import vn.lensan.web.Leaf;
import vn.lensan.web.NavItem;
import vn.lensan.web.Pager;

/** «Tập huấn»: the classes households of one's place attended, and who attended one of them. */
@Controller
@Permitted(May.SEE_HOUSEHOLDS)
class TrainingsPage {
    private static final int SHOWN = 50;

    private final Classes classes;
    private final HouseholdCards cards;
    private final Horizon horizon;

    TrainingsPage(Classes classes, HouseholdCards cards, Horizon horizon) {
        this.classes = classes;
        this.cards = cards;
        this.horizon = horizon;
    }

    @Bean
    static NavItem trainingsItem() {
        return new NavItem(25, "nav.trainings", "/trainings", May.SEE_HOUSEHOLDS);
    }

    @GetMapping("/trainings")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int topic,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Classes.Asked asked = new Classes.Asked(Text.nfc(Text.clean(q)), topic);
        Horizon.Limit limit = horizon.working();
        Leaf<Classes.Shown> leaf = Leaf.of(page, (size, offset) -> classes.find(limit, asked, size, offset));
        model.addAttribute("asked", asked);
        model.addAttribute("leaf", leaf);
        return "training/trainings";
    }

    /** One class; its code is its sender's own and may hold any sign, so it is no part of the path. */
    @GetMapping("/trainings/class")
    String show(
            @RequestParam String code,
            @RequestParam int topic,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Horizon.Limit limit = horizon.everything();
        Classes.Shown one =
                classes.open(limit, code, topic).orElseThrow(() -> new NotFound("training " + code + " " + topic));
        Pager pager = new Pager(page, SHOWN, one.households());
        List<Classes.Attending> attending = classes.attending(limit, code, topic, SHOWN, pager.offset());
        model.addAttribute("class", one);
        model.addAttribute("attending", attending);
        model.addAttribute("households", cards.byId(attending.stream().map(Classes.Attending::householdId)));
        model.addAttribute("pager", pager);
        return "training/class";
    }
}
