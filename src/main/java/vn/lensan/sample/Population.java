package vn.lensan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Folding;
import vn.lensan.truth.Kind;

/** The families of a sample, commune by commune; every number and name is invented. */
final class Population {
    private static final Map<String, String> OLD_NUMBER = Map.of("20", "08", "24", "12", "14", "05", "82", "31");
    private static final List<Kind> OTHERS =
            List.of(Kind.BUSINESS, Kind.COOPERATIVE, Kind.COOPERATIVE_GROUP, Kind.FARM, Kind.COMPANY);

    /** A family and another that bears the same name elsewhere in the province. */
    record Namesakes(Family one, Family other) {}

    /** A family and the same family listed once more, with nothing that proves it. */
    record Twins(Family one, Family again) {}

    final List<Family> families = new ArrayList<>();
    final List<Namesakes> namesakes = new ArrayList<>();
    final List<Twins> twins = new ArrayList<>();
    private final Map<String, List<Family>> byCommune = new LinkedHashMap<>();

    private final Chance chance;
    private final PeopleNames names;
    private final Season season;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private @Nullable Family before;

    Population(SampleOptions options, Season season, Terrain terrain, Chance chance, PeopleNames names) {
        this.chance = chance;
        this.names = names;
        this.season = season;
        List<Terrain.Commune> communes = terrain.communes();
        for (int i = 0; i < communes.size(); i++) {
            int count = options.households() / communes.size() + (i < options.households() % communes.size() ? 1 : 0);
            int week = chance.of(0.6) ? 0 : chance.below(Math.min(5, season.weeks));
            before = null;
            for (int n = 0; n < count; n++) settle(communes.get(i), week);
        }
    }

    /** The families listed in a commune, in the order of the list. */
    List<Family> of(Terrain.Commune commune) {
        return byCommune.getOrDefault(commune.code(), List.of());
    }

    private void settle(Terrain.Commune commune, int week) {
        Family like = before;
        Family family;
        if (like != null && like.number() != null && chance.of(0.025)) {
            family = family(like.name, like.woman, like.birth, commune, like.hamlet, week);
            family.code = code(commune);
            twins.add(new Twins(like, family));
            like.busy = true;
            family.busy = true;
            before = null;
        } else {
            boolean woman = chance.of(0.45);
            Family other = chance.of(0.06) ? namesake(commune) : null;
            family = other == null
                    ? family(
                            names.of(commune.provinceCode(), woman),
                            woman,
                            birth(),
                            commune,
                            chance.any(commune.hamlets()),
                            week)
                    : family(other.name, other.woman, birth(), commune, chance.any(commune.hamlets()), week);
            identify(family, like);
            if (other != null && family.number() != null) {
                namesakes.add(new Namesakes(other, family));
                other.busy = true;
                family.busy = true;
            }
            before = family.busy ? null : family;
        }
        families.add(family);
        byCommune.computeIfAbsent(commune.code(), c -> new ArrayList<>()).add(family);
    }

    private @Nullable Family namesake(Terrain.Commune commune) {
        if (families.isEmpty()) return null;
        Family other = families.get(chance.below(families.size()));
        boolean fits = other.home.provinceCode().equals(commune.provinceCode())
                && !other.home.equals(commune)
                && other.code != null
                && !other.busy
                && other != before;
        return fits ? other : null;
    }

    private Family family(String name, boolean woman, String birth, Terrain.Commune commune, String hamlet, int week) {
        LocalDate listedOn = week == 0
                ? chance.day(LocalDate.of(2021, 7, 12), season.end(0))
                : season.end(week).minusDays(chance.below(6));
        double area = (1 + chance.below(40)) / 10.0;
        Family family =
                new Family(name, woman, birth, commune, hamlet, chance.any(commune.crops()), area, week, listedOn);
        if (chance.of(0.08)) family.kind = chance.any(OTHERS);
        return family;
    }

    private String birth() {
        int year = 1945 + chance.below(55);
        if (chance.of(0.2)) return Integer.toString(year);
        return String.format(Locale.ROOT, "%02d/%02d/%d", 1 + chance.below(28), 1 + chance.below(12), year);
    }

    private String code(Terrain.Commune commune) {
        return String.format(Locale.ROOT, "H%06d", codes.merge(commune.provinceCode(), 1, Integer::sum));
    }

    private void identify(Family family, @Nullable Family neighbour) {
        int papers = chance.below(20);
        if (papers < 14) {
            family.newNumber = newNumber(family);
        } else if (papers < 18) {
            family.oldNumber = oldNumber(family);
            family.newNumber = newNumber(family);
        }
        if (papers >= 18 || chance.of(0.85)) family.code = code(family.home);
        if (neighbour != null
                && neighbour.phone != null
                && chance.of(0.05)
                && !Folding.fold(neighbour.name).equals(Folding.fold(family.name))) {
            family.phone = neighbour.phone;
        } else if (chance.of(0.88)) {
            family.phone = phone();
        }
    }

    private String newNumber(Family family) {
        String year = family.birth.substring(family.birth.length() - 4);
        String province = chance.of(0.06) ? "001" : "0" + family.home.provinceCode();
        String number;
        do number = province + (family.woman ? "1" : "0") + year.substring(2) + chance.digits(6);
        while (!numbers.add(number));
        return number;
    }

    private String oldNumber(Family family) {
        String number;
        do number = OLD_NUMBER.getOrDefault(family.home.provinceCode(), "08") + "0" + chance.digits(6);
        while (!numbers.add(number));
        return number;
    }

    /** 00 after the prefix: no operator has given such numbers out. */
    private String phone() {
        String phone;
        do phone = chance.any(Pen.PREFIXES) + "00" + chance.digits(5);
        while (!phones.add(phone));
        return phone;
    }
}
