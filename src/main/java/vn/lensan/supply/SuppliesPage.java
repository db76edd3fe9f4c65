package vn.lensan.supply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.repair.Dates;
import vn.lensan.repair.Reading;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Text;
import vn.lensan.web.NavItem;
import vn.lensan.web.Pager;

/** «Thông tin» and «Đầu vào»: what households are informed of and what they can buy for their farms. */
@Controller
@Permitted(May.SEE_SUPPLIES)
class SuppliesPage {
    private static final int SHOWN = 50;

    private final InformationItems information;
    private final FarmInputs inputs;
    private final Sight sight;
    private final Clock clock;

    SuppliesPage(InformationItems information, FarmInputs inputs, Sight sight, Clock clock) {
        this.information = information;
        this.inputs = inputs;
        this.sight = sight;
        this.clock = clock;
    }

    @Bean
    static NavItem informationNavItem() {
        return new NavItem(64, "nav.information", "/information", May.SEE_SUPPLIES);
    }

    @Bean
    static NavItem inputsNavItem() {
        return new NavItem(66, "nav.inputs", "/inputs", May.SEE_SUPPLIES);
    }

    @GetMapping("/information")
    String information(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int channel,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        InformationItems.Asked asked = new InformationItems.Asked(Text.nfc(Text.clean(q)), channel);
        Sight.Limit limit = sight.limit();
        Pager pager = new Pager(page, SHOWN, information.count(limit, asked));
        model.addAttribute("asked", asked);
        model.addAttribute("channels", InformationFormat.CHANNELS);
        model.addAttribute("pager", pager);
        model.addAttribute("items", information.page(limit, asked, SHOWN, pager.offset()));
        model.addAttribute("searched", !asked.text().isEmpty() || channel >= 0);
        return "supply/information";
    }

    @GetMapping("/inputs")
    String inputs(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int kind,
            @RequestParam(defaultValue = "false") boolean running,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Reading<LocalDate> read = Dates.readDay(day);
        LocalDate typed = read.value();
        Problem wrong = read.problem();
        LocalDate on = typed == null ? LocalDate.ofInstant(clock.instant(), InformationFormat.ZONE) : typed;
        FarmInputs.Asked asked = new FarmInputs.Asked(Text.nfc(Text.clean(q)), kind, running, on);
        Sight.Limit limit = sight.limit();
        Pager pager = new Pager(page, SHOWN, inputs.count(limit, asked));
        List<FarmInputs.Shown> shown = inputs.page(limit, asked, SHOWN, pager.offset());
        model.addAttribute("asked", asked);
        // orders belong to households: of a province's, others see nothing
        model.addAttribute("unlisted", limit.provinces() == null ? inputs.orderedUnlisted(limit) : 0L);
        model.addAttribute("kinds", InputFormat.KINDS);
        model.addAttribute("pager", pager);
        model.addAttribute("inputs", shown);
        model.addAttribute("wrongDay", wrong == null ? null : wrong.message());
        model.addAttribute("searched", !asked.text().isEmpty() || kind >= 0 || running);
        return "supply/inputs";
    }
}
