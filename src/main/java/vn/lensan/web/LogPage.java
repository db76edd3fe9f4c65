package vn.lensan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Entry;
import vn.lensan.audit.Log;

/** Reading the log, newest first. */
@Controller
@Permitted(May.READ_LOG)
class LogPage {
    private static final int SHOWN = 50;

    private final Log log;

    LogPage(Log log) {
        this.log = log;
    }

    @Bean
    static NavItem logItem() {
        return new NavItem(210, "nav.log", "/log", May.READ_LOG);
    }

    @GetMapping("/log")
    String show(
            @RequestParam(required = false) @Nullable Deed deed,
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        String who = login == null || login.isBlank() ? null : login.strip();
        List<Entry> entries = log.read(deed, who, before, SHOWN + 1);
        model.addAttribute("entries", entries.subList(0, Math.min(SHOWN, entries.size())));
        model.addAttribute(
                "older", entries.size() > SHOWN ? entries.get(SHOWN - 1).entryId() : null);
        model.addAttribute("deeds", Deed.values());
        model.addAttribute("deed", deed);
        model.addAttribute("login", who);
        return "web/log";
    }
}
