package vn.lensan.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.shared.NotFound;

/** Shows one masked number in clear, after its reason is in the log. */
@Controller
@Permitted(May.REVEAL_NUMBERS)
class RevealPage {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final ObjectProvider<Unmasking> kinds;
    private final Log log;

    RevealPage(ObjectProvider<Unmasking> kinds, Log log) {
        this.kinds = kinds;
        this.log = log;
    }

    @PostMapping("/reveal")
    ModelAndView reveal(
            @RequestParam String kind,
            @RequestParam String id,
            @RequestParam String shown,
            @RequestParam String reason,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        String why = reason.strip();
        model.addAttribute("kind", kind).addAttribute("id", id).addAttribute("shown", shown);
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            model.addAttribute("again", true);
            return new ModelAndView(
                    fragment ? "web/masked :: asking" : "web/reveal", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String number = kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .flatMap(one -> one.open(Actors.current(), id))
                .orElseThrow(() -> new NotFound(kind + ":" + id));
        log.write(Deed.NUMBER_REVEALED, kind + ":" + id, why, null);
        model.addAttribute("number", number);
        return new ModelAndView(fragment ? "web/masked :: clear" : "web/reveal", model.asMap(), HttpStatus.OK);
    }
}
