package vn.lensan.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.access.Person;
import vn.lensan.access.Users;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.shared.NotFound;

/** The people who may come in: the list, shutting out, letting in again, a new password. Adding is a command. */
@Controller
@Permitted(May.KEEP_PEOPLE)
class PeoplePage {
    private final Users users;
    private final Log log;
    private final Desk desk;

    PeoplePage(Users users, Log log, Desk desk) {
        this.users = users;
        this.log = log;
        this.desk = desk;
    }

    @Bean
    static NavItem peopleItem() {
        return new NavItem(200, "nav.people", "/people", May.KEEP_PEOPLE);
    }

    @GetMapping("/people")
    String show(Model model) {
        List<Person> people = users.list();
        model.addAttribute("people", people);
        model.addAttribute(
                "homes",
                people.stream()
                        .map(Person::actor)
                        .collect(Collectors.toMap(
                                Actor::login, one -> desk.home(one).name())));
        return "web/people";
    }

    @PostMapping("/people/{login}/password")
    ModelAndView renew(@PathVariable String login, Model model) {
        model.addAttribute("login", known(login));
        model.addAttribute("password", users.renewPassword(login));
        log.write(Deed.PASSWORD_RENEWED, "person:" + login);
        return new ModelAndView("web/new-password", model.asMap(), HttpStatus.OK);
    }

    @PostMapping("/people/{login}/exclusion")
    String disable(@PathVariable String login) {
        users.disable(known(login));
        log.write(Deed.PERSON_DISABLED, "person:" + login);
        return "redirect:/people";
    }

    @PostMapping("/people/{login}/admission")
    String enable(@PathVariable String login) {
        users.enable(known(login));
        log.write(Deed.PERSON_ENABLED, "person:" + login);
        return "redirect:/people";
    }

    private String known(String login) {
        return users.find(login)
                .orElseThrow(() -> new NotFound("person " + login))
                .actor()
                .login();
    }
}
