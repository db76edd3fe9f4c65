package vn.lensan.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Person;
import vn.lensan.access.Users;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.shared.Rejected;

/** One's own account: who I am here, and my password. Changing it ends all my sessions, this one too. */
@Controller
@Permitted(May.WORK)
class MyPage {
    private final Users users;
    private final Log log;
    private final Desk desk;

    MyPage(Users users, Log log, Desk desk) {
        this.users = users;
        this.log = log;
        this.desk = desk;
    }

    /** A password made by someone else is better changed. */
    @Bean
    static Today givenPassword(Users users) {
        return (actor, place) ->
                users.find(actor.login()).filter(Person::passwordGiven).isPresent()
                        ? List.of(new Today.Task("today.given-password", 1, Today.Urgency.WAITING, "/me"))
                        : List.of();
    }

    @GetMapping("/me")
    String show(Model model) {
        return page(model, Errors.none());
    }

    @PostMapping("/me/password")
    ModelAndView change(@RequestParam String current, @RequestParam String next, Model model) {
        String login = Actors.current().login();
        try {
            users.changePassword(login, current, next);
        } catch (Rejected rejected) {
            return new ModelAndView(page(model, Errors.of(rejected)), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        log.write(Deed.PASSWORD_CHANGED, "person:" + login);
        return new ModelAndView("redirect:/sign-in?stale");
    }

    private String page(Model model, Errors errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("home", desk.home(Actors.current()));
        return "web/me";
    }
}
