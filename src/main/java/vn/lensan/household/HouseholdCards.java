package vn.lensan.household;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.place.Locality;
import vn.lensan.place.Places;

/** Households as lists show them: no phone, no citizen number. */
@Component
public class HouseholdCards {
    private final JdbcClient jdbc;
    private final Places places;

    HouseholdCards(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * One household in a list.
     *
     * @param code its household code, maybe none
     * @param place its commune with what lies above, as the list of its registration names it
     */
    public record Card(int partId, long id, @Nullable String code, String name, String place, int localityId) {}

    /** The cards of these households, in no particular order. */
    public List<Card> of(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select part_id, household_id, code, full_name, locality_id
                                from household.household where household_id in (:ids)
                                """)
                        .param("ids", ids)
                        .query((row, n) -> new Card(
                                row.getInt(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                place(row.getInt(5)),
                                row.getInt(5)))
                        .list();
    }

    /** The same by id. */
    public Map<Long, Card> byId(Stream<Long> ids) {
        return of(ids.distinct().toList()).stream().collect(Collectors.toMap(Card::id, Function.identity()));
    }

    private String place(int localityId) {
        Locality locality = places.locality(localityId);
        return places.path(places.unit(locality.home()));
    }
}
