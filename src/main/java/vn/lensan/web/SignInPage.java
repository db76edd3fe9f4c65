package vn.lensan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;

/** The page before all others, and the choice of language, which needs no signing in either. */
@Controller
@Permitted(May.VISIT)
class SignInPage {
    private final LocaleResolver languages;

    SignInPage(LocaleResolver languages) {
        this.languages = languages;
    }

    @GetMapping("/sign-in")
    String show(HttpServletRequest request, Model model) {
        if (Actors.maybe().isPresent()) {
            return "redirect:/";
        }
        String word = null;
        for (String said : new String[] {"refused", "wait", "out", "stale"}) {
            word = request.getParameter(said) != null ? said : word;
        }
        model.addAttribute("said", word);
        return "web/sign-in";
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String to,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : WebSetup.VIETNAMESE);
        return "redirect:" + inside(from);
    }

    /** The path and query of a page of ours; home for anything else. */
    private static String inside(@Nullable String from) {
        if (from == null) {
            return "/";
        }
        try {
            URI page = URI.create(from);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException mangled) {
            return "/";
        }
    }
}
