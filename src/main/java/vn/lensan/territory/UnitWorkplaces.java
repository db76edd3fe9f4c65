package vn.lensan.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.web.Workplace;
import vn.lensan.web.Workplaces;

/** The units one can work for: one's own and those inside it, by name or code on either map. */
@Component
final class UnitWorkplaces implements Workplaces {
    private static final int MOST = 30;

    private final Places places;
    private final Reach reach;
    private final UnitSearch search;
    private final Clock clock;

    UnitWorkplaces(Places places, Reach reach, UnitSearch search, Clock clock) {
        this.places = places;
        this.reach = reach;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Optional<Workplace> home(Actor actor) {
        return reach.own(actor).map(this::workplace);
    }

    @Override
    public List<Workplace> find(Actor actor, String typed) {
        Unit own = reach.own(actor).orElse(null);
        if (own == null) {
            return List.of();
        }
        Set<Unit> found = new LinkedHashSet<>();
        if (typed.isBlank()) {
            found.add(own);
            found.addAll(places.children(own.level() == Level.NATION ? places.nation(today()) : own));
        } else {
            found.addAll(search.find(typed, today()));
        }
        return found.stream()
                .filter(unit -> reach.covers(actor, unit))
                .limit(typed.isBlank() ? 100 : MOST)
                .map(this::workplace)
                .toList();
    }

    @Override
    public Optional<Workplace> open(Actor actor, int unitId) {
        try {
            return Optional.of(workplace(reach.unit(actor, unitId)));
        } catch (NotFound outside) {
            return Optional.empty();
        }
    }

    private Geography today() {
        return Geography.inForceOn(LocalDate.now(clock));
    }

    private Workplace workplace(Unit unit) {
        if (unit.level() == Level.NATION) {
            return new Workplace(unit.id(), unit.code(), "Cả nước");
        }
        boolean old = unit.geography() != today();
        return new Workplace(unit.id(), unit.code(), places.path(unit) + (old ? " (2021)" : ""));
    }
}
