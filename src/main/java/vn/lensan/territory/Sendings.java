package vn.lensan.territory;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.May;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Upload;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;

/** Who sent an upload, as people name them, and whether whoever is signed in may open it. */
@Component
public final class Sendings {
    private final Places places;
    private final Reach reach;

    Sendings(Places places, Reach reach) {
        this.places = places;
        this.reach = reach;
    }

    /** The office or platform: «Tỉnh Lạng Sơn», {@code postmart.vn}. */
    public String name(Sender sender) {
        return switch (sender) {
            case Sender.Ministry ministry -> places.nation(Geography.Y2025).fullName();
            case Sender.OfPlace place -> places.unit(place.unitId()).fullName();
            case Sender.OfPlatform platform -> platform.platform() + ".vn";
        };
    }

    /** The same for many, by the keys uploads name them with. */
    public Map<String, String> names(Stream<String> keys) {
        return keys.distinct().collect(Collectors.toMap(key -> key, key -> name(Sender.of(key))));
    }

    /** Whether whoever looks may open the upload's own page. */
    public boolean open(Upload upload) {
        Actor actor = Actors.current();
        return actor.may(May.UPLOAD) && reach.opens(actor, Sender.of(upload.sender()));
    }
}
