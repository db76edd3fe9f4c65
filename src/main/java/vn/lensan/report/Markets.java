package vn.lensan.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lensan.place.Countries;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/** Names the members of a set of markets as the forms list them: provinces under their miền, countries under their continent. */
@Component
final class Markets {
    private static final Collator LETTERS = Collator.getInstance(Locale.forLanguageTag("vi"));

    /** Word by word: Hà Nội before Hải Dương. A collator of Java passes spaces over. */
    private static final Comparator<String> VIETNAMESE =
            (one, other) -> Arrays.compare(one.split(" "), other.split(" "), LETTERS::compare);

    private final Places places;
    private final Countries countries;

    Markets(Places places, Countries countries) {
        this.places = places;
        this.countries = countries;
    }

    /**
     * The names by the part of the list they stand in, in alphabetical order.
     *
     * @param members unit ids of provinces, or codes of countries
     */
    Map<String, List<String>> named(Collection<String> members) {
        Map<String, List<String>> named = new HashMap<>();
        for (String member : members) {
            if (Character.isDigit(member.charAt(0))) {
                Unit province = places.unit(Integer.parseInt(member));
                named.computeIfAbsent(String.valueOf(province.area()), area -> new ArrayList<>())
                        .add(province.name());
            } else {
                countries
                        .country(member)
                        .ifPresent(country -> named.computeIfAbsent(
                                        country.continent().official(), continent -> new ArrayList<>())
                                .add(country.name()));
            }
        }
        named.values().forEach(names -> names.sort(VIETNAMESE));
        return named;
    }
}
