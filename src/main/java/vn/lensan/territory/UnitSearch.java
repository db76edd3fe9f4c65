package vn.lensan.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Lookup;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.Text;

/** Units by name or code as somebody types them: in any spelling, with marks or without, begun or whole. */
@Component
class UnitSearch {
    private final Places places;
    private final Map<Integer, String> folded = new ConcurrentHashMap<>();

    UnitSearch(Places places) {
        this.places = places;
    }

    /** What fits on both maps, that map first; on each the names as written in full before those only begun. */
    Collection<Unit> find(String typed, Geography first) {
        Set<Unit> found = new LinkedHashSet<>();
        for (Geography map : List.of(first, first.other())) {
            found.addAll(fitting(places.find(typed, map)));
            found.addAll(beginning(typed, map));
        }
        return found;
    }

    private static List<Unit> fitting(Lookup answer) {
        return switch (answer) {
            case Lookup.Found found -> List.of(found.unit());
            case Lookup.Ambiguous several -> several.candidates();
            case Lookup.Unknown unknown -> unknown.suggestions();
        };
    }

    /** While a name is still being typed: the units that begin so, higher ones first. */
    private List<Unit> beginning(String typed, Geography map) {
        String wanted = Text.clean(Text.nfc(typed)).toLowerCase(java.util.Locale.ROOT);
        String plain = Text.fold(wanted);
        boolean marked = !plain.equals(wanted);
        List<Unit> units = new ArrayList<>();
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) {
            places.all(map, level).stream()
                    .filter(unit -> (marked
                                    ? unit.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .startsWith(wanted)
                                    : folded(unit).startsWith(plain))
                            || unit.code().equals(wanted))
                    .sorted(Comparator.comparing(Unit::code))
                    .forEach(units::add);
        }
        return units;
    }

    private String folded(Unit unit) {
        return folded.computeIfAbsent(unit.id(), id -> Text.fold(unit.name()));
    }
}
