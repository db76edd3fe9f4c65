package vn.lensan.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Communes of 2021 that went into several of 2025, and those whose successor is not known. Households of a split
 * commune stand in its own locality ("chưa phân xã") until a person moves them to the locality of one part.
 */
@Component
public final class Splits {
    private final Places places;

    Splits(Places places) {
        this.places = places;
    }

    /**
     * A split commune.
     *
     * @param undecided id of the locality in which households wait for a decision
     * @param parts the communes it went into
     */
    public record Split(Unit commune, int undecided, List<Part> parts) {}

    /**
     * One commune a split one went into.
     *
     * @param locality id of the locality for the households decided to be there
     */
    public record Part(Unit successor, int locality) {}

    /** The split communes within a unit of either list, by code. */
    public List<Split> within(Unit unit) {
        Map<Lineage.Part, Integer> parts = parts();
        List<Split> splits = new ArrayList<>();
        for (Locality locality : places.localities()) {
            if (locality.chosen() == null && locality.commune2025() == null && locality.within(unit)) {
                Unit commune = places.unit(locality.home());
                List<Part> into = into(commune, parts);
                if (!into.isEmpty()) {
                    splits.add(new Split(commune, locality.id(), into));
                }
            }
        }
        splits.sort(Comparator.comparing(s -> s.commune().code()));
        return splits;
    }

    /** The communes of 2021 within a unit of either list whose successor is not known, by code. */
    public List<Unit> unknownWithin(Unit unit) {
        return places.localities().stream()
                .filter(l -> l.chosen() == null && l.commune2025() == null && l.within(unit))
                .map(l -> places.unit(l.home()))
                .filter(u -> places.on(Geography.Y2025, u).isEmpty())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The locality for households of that split commune which a person says are in that successor. */
    public int localityOf(Unit commune, Unit successor) {
        Map<Lineage.Part, Integer> parts = parts();
        Integer locality = parts.get(new Lineage.Part(commune.id(), successor.id()));
        if (locality == null || !places.on(Geography.Y2025, commune).contains(successor)) {
            throw PlaceProblem.NOT_A_SUCCESSOR.rejected(
                    successor.fullName(),
                    commune.fullName(),
                    into(commune, parts).stream()
                            .map(p -> p.successor().fullName())
                            .collect(Collectors.joining(", ")));
        }
        return locality;
    }

    private List<Part> into(Unit commune, Map<Lineage.Part, Integer> parts) {
        List<Part> into = new ArrayList<>();
        for (Unit successor : places.on(Geography.Y2025, commune)) {
            Integer locality = parts.get(new Lineage.Part(commune.id(), successor.id()));
            if (locality != null) {
                into.add(new Part(successor, locality));
            }
        }
        return into;
    }

    private Map<Lineage.Part, Integer> parts() {
        Map<Lineage.Part, Integer> parts = new HashMap<>();
        for (Locality locality : places.localities()) {
            Integer chosen = locality.chosen();
            if (chosen != null) {
                parts.put(new Lineage.Part(locality.home(), chosen), locality.id());
            }
        }
        return parts;
    }
}
