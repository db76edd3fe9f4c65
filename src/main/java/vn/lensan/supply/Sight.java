package vn.lensan.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.Scope;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.territory.Reach;
import vn.lensan.web.Desk;

/** Which items whoever is signed in sees: those for the place they work for, or those their platform sent. */
@Component
class Sight {
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    Sight(Places places, Reach reach, Desk desk) {
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    /**
     * A limit of a list.
     *
     * @param source the only source seen; null: any
     * @param provinces those whose items are seen beside the nationwide ones; null: all
     */
    record Limit(@Nullable String source, @Nullable List<Integer> provinces) {

        /** What the conditions of {@link #SQL} stand for. */
        Map<String, Object> parameters() {
            return Map.of(
                    "any_source",
                    source == null,
                    "source",
                    source == null ? "" : source,
                    "any_province",
                    provinces == null,
                    "provinces",
                    provinces == null
                            ? new int[0]
                            : provinces.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** The condition on a row {@code i} that has {@code province}; its source's column is named in the blank. */
    static final String SQL =
            "(:any_source or i.%s = :source) and (:any_province or i.province is null or i.province = any (:provinces))";

    Limit limit() {
        Actor actor = Actors.current();
        if (actor.scope() instanceof Scope.OfPlatform platform) {
            return new Limit(platform.platform(), null);
        }
        int working = desk.place().unitId();
        return working == Unit.NATION ? new Limit(null, null) : new Limit(null, provinces(reach.unit(actor, working)));
    }

    /** The province a unit lies in, on both maps. */
    private List<Integer> provinces(Unit unit) {
        List<Integer> both = new ArrayList<>();
        places.province(unit).ifPresent(own -> {
            both.add(own.id());
            places.on(own.geography().other(), own).forEach(other -> both.add(other.id()));
        });
        return both;
    }

    /** The official name of whom an item is meant for; null: the whole nation. */
    @Nullable
    String named(@Nullable Integer province) {
        return province == null ? null : places.unit(province).fullName();
    }
}
