package vn.lensan.register;

import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.Scope;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.NotFound;
import vn.lensan.territory.Reach;
import vn.lensan.web.Desk;

/** For which place the person at work looks at households, and on whose behalf they change them. */
@Component
class Working {
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    Working(Places places, Reach reach, Desk desk) {
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    /** The place worked for, within what the person may see. */
    Unit unit() {
        int unit = desk.place().unitId();
        return unit == Unit.NATION ? places.nation(Geography.Y2021) : reach.unit(Actors.current(), unit);
    }

    /** The place the person is bound to; the nation for the ministry. */
    Unit home() {
        return reach.own(Actors.current()).orElseThrow(() -> new NotFound("place of a platform"));
    }

    /** The office on whose behalf forms are sent. */
    Sender sender() {
        Actor actor = Actors.current();
        return switch (actor.scope()) {
            case Scope.Nation nation -> new Sender.Ministry();
            case Scope.OfPlace place ->
                new Sender.OfPlace(place.unitId(), places.unit(place.unitId()).code());
            case Scope.OfPlatform platform -> new Sender.OfPlatform(platform.platform());
        };
    }
}
