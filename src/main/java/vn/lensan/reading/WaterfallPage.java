package vn.lensan.reading;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.indicator.Counted;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.reading.Opening.Opened;

/**
 * How a figure came about in its period: what was there, what came, what went, what is there. What went is looked for
 * subject by subject, so it comes after the figure's page.
 */
@Controller
@Permitted(May.SEE_REPORTS)
class WaterfallPage {
    private final Evidence evidence;

    WaterfallPage(Evidence evidence) {
        this.evidence = evidence;
    }

    /** One step of the waterfall. */
    record Step(String word, Number number, boolean change, Bars.Bar bar) {}

    @GetMapping("/figures/{code}/{key}/waterfall")
    String show(
            @ModelAttribute(binding = false) Opened opened,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        model.addAttribute("waterfall", waterfall(opened));
        model.addAttribute("distinct", opened.definition().counted() == Counted.DISTINCT);
        return fragment ? "reading/waterfall :: steps" : "reading/waterfall";
    }

    private List<Step> waterfall(Opened opened) {
        Evidence.Waterfall fall = evidence.waterfall(opened.question(), opened.sums());
        double most = Math.max(1, fall.before() + (double) fall.added());
        Definition definition = opened.definition();
        return List.of(
                new Step(
                        "before",
                        Amounts.shown(definition, fall.before()),
                        false,
                        Bars.between(0, fall.before(), most)),
                new Step(
                        "added",
                        Amounts.shown(definition, fall.added()),
                        true,
                        Bars.between(fall.before(), fall.before() + (double) fall.added(), most)),
                new Step(
                        "taken-back",
                        Amounts.shown(definition, -fall.takenBack()),
                        true,
                        Bars.between(fall.now(), fall.before() + (double) fall.added(), most)),
                new Step("now", Amounts.shown(definition, fall.now()), false, Bars.between(0, fall.now(), most)));
    }
}
