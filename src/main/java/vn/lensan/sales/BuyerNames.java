package vn.lensan.sales;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lensan.place.Countries;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Lookup;
import vn.lensan.place.Places;
import vn.lensan.shared.Text;

/** What buyers' provinces and countries are called, and which are meant by a name typed. */
@Component
class BuyerNames {
    private final Places places;
    private final Countries countries;

    BuyerNames(Places places, Countries countries) {
        this.places = places;
        this.countries = countries;
    }

    /**
     * Buyers looked for.
     *
     * @param provinces units, on both maps
     * @param country a code; empty where provinces are meant
     */
    record Wanted(int[] provinces, String country) {}

    /** The official name of where an order goes. */
    public String of(Buyer buyer) {
        String country = buyer.country();
        return country == null
                ? places.unit(buyer.province()).fullName()
                : countries.country(country).map(known -> known.name()).orElse(country);
    }

    /** The province (of either map) or the country called so, by name or code; empty where there is none. */
    Optional<Wanted> wanted(String typed) {
        Set<Integer> provinces = new HashSet<>();
        for (Geography geography : Geography.values()) {
            if (places.find(typed, Level.PROVINCE, geography, null) instanceof Lookup.Found found) {
                provinces.add(found.unit().id());
            }
            places.unit(typed, geography)
                    .filter(unit -> unit.level() == Level.PROVINCE)
                    .ifPresent(unit -> provinces.add(unit.id()));
        }
        if (!provinces.isEmpty()) {
            return Optional.of(
                    new Wanted(provinces.stream().mapToInt(Integer::intValue).toArray(), ""));
        }
        String folded = Text.fold(typed);
        return countries.all().stream()
                .filter(country -> country.code().equalsIgnoreCase(typed)
                        || Text.fold(country.name()).equals(folded))
                .findFirst()
                .map(country -> new Wanted(new int[0], country.code()));
    }
}
