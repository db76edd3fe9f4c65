package vn.lensan.territory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Scope;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;

/**
 * How far a person sees, on both maps. Bound to a place, they see everything inside it on its own map, and on the other
 * map the units that hold nothing but parts of it: an officer of the old Lạng Sơn sees the new one, one of the old Bắc
 * Kạn does not see all of the new Thái Nguyên.
 */
@Component
public final class Reach {
    private final Places places;

    Reach(Places places) {
        this.places = places;
    }

    /** Whether the person may see figures and lists of that unit as a whole. */
    public boolean covers(Actor actor, Unit unit) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> true;
            case Scope.OfPlatform platform -> false;
            case Scope.OfPlace own -> covers(places.unit(own.unitId()), unit);
        };
    }

    /** The unit of that id, for a page's address: not found, whether it does not exist or lies outside. */
    public Unit unit(Actor actor, int unitId) {
        Unit unit = places.unit(unitId);
        if (!covers(actor, unit)) {
            throw new NotFound("unit " + unitId + " for " + actor.login());
        }
        return unit;
    }

    /** The place the person is bound to, the nation for the ministry; empty for a platform. */
    public Optional<Unit> own(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> Optional.of(places.nation(Geography.Y2025));
            case Scope.OfPlatform platform -> Optional.empty();
            case Scope.OfPlace own -> Optional.of(places.unit(own.unitId()));
        };
    }

    /** Whether the person may open what was sent for that office or platform: their own, or one within their place. */
    public boolean opens(Actor actor, Sender sender) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> true;
            case Scope.OfPlatform own -> sender.equals(new Sender.OfPlatform(own.platform()));
            case Scope.OfPlace own ->
                sender instanceof Sender.OfPlace place && covers(actor, places.unit(place.unitId()));
        };
    }

    /** The senders whose uploads the person may open, as uploads name them; null: all. */
    public @Nullable List<String> senders(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> null;
            case Scope.OfPlatform own -> List.of(new Sender.OfPlatform(own.platform()).key());
            case Scope.OfPlace own -> {
                Unit unit = places.unit(own.unitId());
                Stream<Unit> other = places.on(unit.geography().other(), unit).stream();
                yield Stream.concat(Stream.of(unit), other)
                        .flatMap(top -> Stream.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
                                .flatMap(level -> places.within(top, level).stream()))
                        .distinct()
                        .filter(inside -> covers(unit, inside))
                        .map(Reach::key)
                        .toList();
            }
        };
    }

    /**
     * The senders that are the person's own office: the same office is another unit on each map, where one became the
     * other undivided.
     */
    public List<String> own(Actor actor, Sender sender) {
        if (!(actor.scope() instanceof Scope.OfPlace own)) {
            return List.of(sender.key());
        }
        Unit unit = places.unit(own.unitId());
        List<Unit> after = places.on(unit.geography().other(), unit);
        boolean same = after.size() == 1
                && after.getFirst().level() == unit.level()
                && places.on(unit.geography(), after.getFirst()).equals(List.of(unit));
        return same ? List.of(sender.key(), key(after.getFirst())) : List.of(sender.key());
    }

    private static String key(Unit unit) {
        return new Sender.OfPlace(unit.id(), unit.code()).key();
    }

    private boolean covers(Unit own, Unit unit) {
        if (own.geography() == unit.geography()) {
            return unit.within(own.id());
        }
        List<Unit> before = places.on(own.geography(), unit);
        return !before.isEmpty() && before.stream().allMatch(part -> part.within(own.id()));
    }
}
