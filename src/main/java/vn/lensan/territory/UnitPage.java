package vn.lensan.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Splits;
import vn.lensan.place.Unit;
import vn.lensan.shared.Text;
import vn.lensan.web.Desk;
import vn.lensan.web.NavItem;

/** «Đơn vị»: a unit, what lies in it, and what it is on the other map, as far as that is known. */
@Controller
@Permitted(May.WORK)
class UnitPage {
    private static final int MOST = 100;

    private final Places places;
    private final Splits splits;
    private final Reach reach;
    private final Desk desk;
    private final UnitSearch search;
    private final Clock clock;

    UnitPage(Places places, Splits splits, Reach reach, Desk desk, UnitSearch search, Clock clock) {
        this.places = places;
        this.splits = splits;
        this.reach = reach;
        this.desk = desk;
        this.search = search;
        this.clock = clock;
    }

    @Bean
    static NavItem unitsItem() {
        return new NavItem(100, "nav.territory", "/territory", May.WORK);
    }

    /**
     * One unit in a list.
     *
     * @param others its counterparts on the other map; none = not known
     */
    record Line(Unit unit, List<Unit> others) {}

    @GetMapping("/territory")
    String own() {
        Actor actor = Actors.current();
        Optional<Unit> own = reach.own(actor);
        if (own.isEmpty()) {
            return "redirect:/territory/map/2025";
        }
        int unit = desk.place().unitId();
        return unit == Unit.NATION ? "redirect:/territory/map/2025" : "redirect:/territory/" + unit;
    }

    /** The provinces of a map: names and codes are no secret, everyone may read them. */
    @GetMapping("/territory/map/{year:2021|2025}")
    String map(@PathVariable int year, Model model) {
        return show(places.nation(Geography.of(year)), model);
    }

    /** Units by name or code: no secret either. */
    @GetMapping("/territory/search")
    String search(@RequestParam(defaultValue = "") String name, Model model) {
        String typed = Text.clean(Text.nfc(name));
        List<Unit> found = typed.isEmpty()
                ? List.of()
                : search.find(typed, Geography.inForceOn(LocalDate.now(clock))).stream()
                        .limit(MOST + 1L)
                        .toList();
        model.addAttribute("name", typed);
        model.addAttribute("more", found.size() > MOST ? MOST : null);
        model.addAttribute(
                "found",
                found.stream()
                        .limit(MOST)
                        .map(unit -> new Found(unit, places.path(unit)))
                        .toList());
        return "territory/search";
    }

    /** A unit found, with the names of those above it. */
    record Found(Unit unit, String path) {}

    @GetMapping("/territory/{unitId}")
    String unit(@PathVariable int unitId, Model model) {
        return show(places.unit(unitId), model);
    }

    private String show(Unit unit, Model model) {
        Geography other = unit.geography().other();
        model.addAttribute("unit", unit);
        model.addAttribute("other", other.year());
        model.addAttribute("above", places.ancestors(unit).reversed());
        model.addAttribute("counterparts", unit.level() == Level.NATION ? List.of() : places.on(other, unit));
        model.addAttribute("lines", lines(unit, other));
        boolean mine = reach.covers(Actors.current(), unit) && unit.level() != Level.NATION;
        model.addAttribute("split", mine ? splits.within(unit) : null);
        model.addAttribute("unknown", mine ? splits.unknownWithin(unit) : null);
        return "territory/unit";
    }

    private List<Line> lines(Unit unit, Geography other) {
        return places.children(unit).stream()
                .map(child -> new Line(child, places.on(other, child)))
                .toList();
    }
}
