package vn.lensan.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place of a report: geography 2021 or 2025, level 0 nation to 3 commune, its code there, and its communes of 2021 among those that have facts. */
public record Place(int geography, int level, String code, Set<String> communes) {

    /** Every place of both maps above these communes of 2021. */
    public static List<Place> above(Collection<String> communes, Atlas atlas) {
        List<Place> places = new ArrayList<>();
        for (int geography : new int[] {2021, 2025}) group(places, geography, 0, communes, c -> Atlas.NATION);
        group(places, 2021, 1, communes, atlas::province);
        group(places, 2021, 2, communes, atlas::district);
        group(places, 2021, 3, communes, c -> c);
        group(places, 2025, 1, communes, c -> atlas.laterProvince(atlas.province(c)));
        group(places, 2025, 3, communes, atlas::laterCommune);
        return places;
    }

    private static void group(
            List<Place> places,
            int geography,
            int level,
            Collection<String> communes,
            Function<String, @Nullable String> codeOf) {
        Map<String, Set<String>> members = new TreeMap<>();
        for (String commune : communes) {
            String code = codeOf.apply(commune);
            if (code != null)
                members.computeIfAbsent(code, c -> new TreeSet<>()).add(commune);
        }
        members.forEach((code, within) -> places.add(new Place(geography, level, code, within)));
    }
}
