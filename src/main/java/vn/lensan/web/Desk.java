package vn.lensan.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.Scope;

/** The place the person signed in works for at the moment: their own until they choose one inside it. */
@Component
public class Desk {
    private static final String CHOSEN = Desk.class.getName();
    private static final Workplace NATION = new Workplace(0, "VN", "Cả nước");

    private final ObjectProvider<Workplaces> workplaces;

    Desk(ObjectProvider<Workplaces> workplaces) {
        this.workplaces = workplaces;
    }

    /** The place worked for. A platform's staff work for the nation's list of what they themselves sent. */
    public Workplace place() {
        Actor actor = Actors.current();
        Object chosen =
                RequestContextHolder.currentRequestAttributes().getAttribute(CHOSEN, RequestAttributes.SCOPE_SESSION);
        return chosen instanceof Chosen mine && mine.personId == actor.personId() ? mine.place : home(actor);
    }

    /** Works for another place from now on, if it lies in the person's scope; answers whether it does. */
    boolean choose(int unitId) {
        Actor actor = Actors.current();
        Optional<Workplace> opened = known().flatMap(places -> places.open(actor, unitId));
        opened.ifPresent(place -> session().setAttribute(CHOSEN, new Chosen(actor.personId(), place)));
        return opened.isPresent();
    }

    List<Workplace> choices(String typed) {
        return known().map(places -> places.find(Actors.current(), typed)).orElse(List.of());
    }

    /** Whether there is anything to switch to: a platform works for no place. */
    boolean switchable() {
        return known().isPresent() && !(Actors.current().scope() instanceof Scope.OfPlatform);
    }

    Workplace home(Actor actor) {
        return known().flatMap(places -> places.home(actor)).orElseGet(() -> switch (actor.scope()) {
            case Scope.Nation nation -> NATION;
            case Scope.OfPlace place -> new Workplace(place.unitId(), "", "#" + place.unitId());
            case Scope.OfPlatform platform -> new Workplace(0, "VN", platform.platform() + ".vn");
        });
    }

    private Optional<Workplaces> known() {
        return Optional.ofNullable(workplaces.getIfAvailable());
    }

    private static HttpSession session() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getSession();
    }

    private record Chosen(int personId, Workplace place) implements java.io.Serializable {}
}
