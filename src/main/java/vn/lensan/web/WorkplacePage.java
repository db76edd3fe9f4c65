package vn.lensan.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.shared.NotFound;

/** Choosing the place to work for. */
@Controller
@Permitted(May.WORK)
class WorkplacePage {
    private final Desk desk;

    WorkplacePage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/workplace")
    String choose(
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        model.addAttribute("name", name);
        model.addAttribute("choices", desk.choices(name));
        return fragment ? "web/workplace :: choices" : "web/workplace";
    }

    @PostMapping("/workplace")
    String work(@RequestParam int unit) {
        if (!desk.choose(unit)) {
            throw new NotFound("unit " + unit);
        }
        return "redirect:/";
    }
}
