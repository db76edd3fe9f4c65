package vn.lensan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.Sums;
import vn.lensan.place.Countries;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.reading.Opening.Opened;

/** What a figure that is a set is made of: markets by miền on a map of tiles, countries by continent, kinds. */
@Component
class Members {
    /** The key of the set of buyer countries. */
    private static final String COUNTRIES = "countries";

    private final Evidence evidence;
    private final Places places;
    private final Countries countries;
    private final TileMap tiles;

    Members(Evidence evidence, Places places, Countries countries, TileMap tiles) {
        this.evidence = evidence;
        this.places = places;
        this.countries = countries;
        this.tiles = tiles;
    }

    /**
     * One member.
     *
     * @param id unit id, country code or the member itself: where the map's tile leads
     * @param part miền or continent; blank where the list has no parts
     * @param amount how many rows make it stand
     */
    public record Member(String id, String name, String part, long amount, Bars.Bar bar) {}

    /** The members, and the map when they are provinces. */
    public record Shown(List<Member> members, TileMap.@Nullable Drawn map) {}

    /** What the figure is made of; null for figures that are not sets. */
    @Nullable
    Shown of(Opened opened) {
        Definition definition = opened.definition();
        return switch (definition.counted()) {
            case REACHED, HELD, SUMMED, RATE -> null;
            case HELD_SET, DISTINCT -> shown(opened, evidence.members(opened.question(), opened.sums()));
        };
    }

    private Shown shown(Opened opened, List<Evidence.Member> found) {
        double most = Bars.most(found.stream().map(Evidence.Member::amount).toList());
        if (provinces(opened.definition())) {
            return provinces(opened.asked().unit().geography(), found);
        }
        boolean abroad = abroad(opened.definition());
        List<Member> members = new ArrayList<>();
        for (Evidence.Member one : found) {
            var country =
                    abroad ? countries.country(one.member()) : java.util.Optional.<vn.lensan.place.Country>empty();
            members.add(new Member(
                    one.member(),
                    country.map(vn.lensan.place.Country::name).orElse(one.member()),
                    country.map(known -> known.continent().official()).orElse(""),
                    one.amount(),
                    Bars.of(one.amount(), most)));
        }
        members.sort(Comparator.comparing(Member::part));
        return new Shown(members, null);
    }

    private Shown provinces(Geography geography, List<Evidence.Member> found) {
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        found.forEach(one -> amounts.put(Integer.parseInt(one.member()), one.amount()));
        double most = Bars.most(List.copyOf(amounts.values()));
        List<Member> members = amounts.entrySet().stream()
                .map(one -> member(places.unit(one.getKey()), one.getValue(), most))
                .sorted(Comparator.comparing(Member::part)
                        .thenComparing(Comparator.comparingLong(Member::amount).reversed())
                        .thenComparing(Member::id))
                .toList();
        return new Shown(members, tiles.of(geography, amounts));
    }

    /** With provinces that became one on the unit's map put together. */
    Sums together(Unit unit, Definition definition, Sums sums) {
        return provinces(definition)
                ? sums.named(member -> String.valueOf(
                        province(unit.geography(), Integer.parseInt(member)).id()))
                : sums;
    }

    /** What a member of the figure's set is called; a province or a country by its official name. */
    String named(Opened opened, String member) {
        if (provinces(opened.definition())) {
            return province(opened.asked().unit().geography(), Integer.parseInt(member))
                    .fullName();
        }
        return abroad(opened.definition()) ? country(member) : member;
    }

    private static boolean provinces(Definition definition) {
        return "province".equals(definition.memberIs());
    }

    private static boolean abroad(Definition definition) {
        return definition.key().equals(COUNTRIES);
    }

    /** A market: a province of the other map counts as what it became, where that is one. */
    Unit province(Geography geography, int unit) {
        Unit named = places.unit(unit);
        List<Unit> there = named.geography() == geography ? List.of(named) : places.on(geography, named);
        return there.size() == 1 ? there.getFirst() : named;
    }

    /** A country's name. */
    String country(String code) {
        return countries.country(code).map(known -> known.name()).orElse(code);
    }

    private static Member member(Unit province, long amount, double most) {
        String part = province.area();
        return new Member(
                String.valueOf(province.id()),
                province.fullName(),
                part == null ? "" : part,
                amount,
                Bars.of(amount, most));
    }
}
