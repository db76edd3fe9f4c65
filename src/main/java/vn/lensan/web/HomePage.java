package vn.lensan.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;

/** «Việc hôm nay»: what waits for the person signed in, the most pressing first, then the figures of their place. */
@Controller
@Permitted(May.WORK)
class HomePage {
    private final ObjectProvider<Today> works;
    private final ObjectProvider<HomePanel> panels;
    private final Desk desk;

    HomePage(ObjectProvider<Today> works, ObjectProvider<HomePanel> panels, Desk desk) {
        this.works = works;
        this.panels = panels;
        this.desk = desk;
    }

    @Bean
    static NavItem todayItem() {
        return new NavItem(10, "nav.today", "/", May.WORK);
    }

    @GetMapping("/")
    String show(Model model) {
        Actor actor = Actors.current();
        List<Today.Task> tasks = works.orderedStream()
                .flatMap(work -> work.waiting(actor, desk.place()).stream())
                .filter(Today.Task::worthShowing)
                .sorted(Comparator.comparing(Today.Task::urgency).reversed())
                .toList();
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "panels",
                panels.stream()
                        .filter(panel -> actor.may(panel.deed()))
                        .sorted(Comparator.comparingInt(HomePanel::position))
                        .toList());
        return "web/today";
    }
}
