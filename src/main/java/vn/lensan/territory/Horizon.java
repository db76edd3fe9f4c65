package vn.lensan.territory;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.Scope;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.web.Desk;

/** What of the records of households whoever is signed in sees in lists: those of a place, or those of their platform. */
@Component
public final class Horizon {
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    Horizon(Places places, Reach reach, Desk desk) {
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    /**
     * A limit of a list.
     *
     * @param platform the only platform seen; null: any
     * @param places localities whose households are seen; null: all
     */
    public record Limit(@Nullable String platform, int @Nullable [] places) {

        /**
         * The condition, beginning with {@code and}, on a row that has part_id and household_id, and platform where a
         * platform's staff look; nothing where all is seen, so that the database plans for what is asked.
         */
        public String on(String row) {
            String own = platform == null ? "" : " and %s.platform = :platform".formatted(row);
            return places == null ? own : own + """
                     and exists (
                        select from published.home h
                        where h.part_id = %1$s.part_id and h.household_id = %1$s.household_id
                          and h.locality_id = any (:places))
                    """.formatted(row);
        }

        /** What {@link #on} asks for. */
        public Map<String, Object> parameters() {
            return Map.of("platform", platform == null ? "" : platform, "places", places == null ? new int[0] : places);
        }
    }

    /** What the person sees of the place they work for now. */
    public Limit working() {
        Actor actor = Actors.current();
        if (actor.scope() instanceof Scope.OfPlatform platform) {
            return new Limit(platform.platform(), null);
        }
        int unit = desk.place().unitId();
        return new Limit(null, unit == Unit.NATION ? null : places.localitiesIn(reach.unit(actor, unit)));
    }

    /** All the person may see, wherever they work now. */
    public Limit everything() {
        return switch (Actors.current().scope()) {
            case Scope.Nation nation -> new Limit(null, null);
            case Scope.OfPlatform platform -> new Limit(platform.platform(), null);
            case Scope.OfPlace own -> new Limit(null, places.localitiesIn(places.unit(own.unitId())));
        };
    }

    /** Whether the person may know which households are behind records: a platform's staff may not. */
    public boolean households() {
        return !(Actors.current().scope() instanceof Scope.OfPlatform);
    }

    /** Whether the files of platforms may be opened: by the ministry, and by the platform a list is limited to. */
    public boolean platformFiles() {
        return !(Actors.current().scope() instanceof Scope.OfPlace);
    }
}
