package vn.lensan.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/** What the places of a map have promised, from the rows people entered and the shares a programme year began with. */
@Component
public class Promises {
    private static final Map<Integer, Map<String, BigDecimal>> BUILT_IN = new ConcurrentHashMap<>();

    private final Universes universes;
    private final Targets targets;
    private final Places places;

    Promises(Universes universes, Targets targets, Places places) {
        this.universes = universes;
        this.targets = targets;
        this.places = places;
    }

    /**
     * The promises of a year.
     *
     * @param day the last day of the period: the counts of households in force then are the denominators
     */
    public Promise of(Geography geography, int year, LocalDate day) {
        return new Promise(new OneMap(geography), universes.inForce(day), targets(geography, year), builtIn(year));
    }

    /**
     * The targets of a year. In the year in which the map changes a target holds on both maps for the unit of the same
     * code and name, unless that one has its own: the year is one, and what was promised in January stays promised.
     */
    private List<Target> targets(Geography geography, int year) {
        List<Target> given = targets.of(year);
        if (year != Geography.Y2025.validFrom().getYear()) {
            return given;
        }
        List<Target> all = new ArrayList<>();
        for (Target target : given) {
            Unit unit = places.unit(target.unitId());
            if (unit.geography() != geography) {
                places.unit(unit.code(), geography)
                        .filter(same -> same.fullName().equals(unit.fullName()))
                        .ifPresent(same -> all.add(target.of(same.id())));
            }
        }
        all.addAll(given); // after the others: a unit's own stands
        return all;
    }

    /** The shares, in percent, every place has in a year unless somebody decided otherwise; by indicator. */
    static Map<String, BigDecimal> builtIn(int year) {
        return BUILT_IN.computeIfAbsent(year, Promises::read);
    }

    private static Map<String, BigDecimal> read(int year) {
        ClassPathResource file = new ClassPathResource("targets/" + year + ".yaml");
        if (!file.exists()) {
            return Map.of();
        }
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, BigDecimal> shares = new HashMap<>();
            if (tree.get("shares") instanceof Map<?, ?> given) {
                given.forEach((indicator, share) ->
                        shares.put(String.valueOf(indicator), new BigDecimal(String.valueOf(share))));
            }
            return Map.copyOf(shares);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The units of one map. */
    private final class OneMap implements Promise.Lineage {
        private final Geography geography;

        OneMap(Geography geography) {
            this.geography = geography;
        }

        @Override
        public @Nullable Integer parent(int unitId) {
            return unit(unitId).parent();
        }

        @Override
        public List<Integer> children(int unitId) {
            return places.children(unit(unitId)).stream().map(Unit::id).toList();
        }

        private Unit unit(int unitId) {
            return unitId == Unit.NATION ? places.nation(geography) : places.unit(unitId);
        }
    }
}
