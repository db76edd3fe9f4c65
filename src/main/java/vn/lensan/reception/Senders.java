package vn.lensan.reception;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.Scope;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.place.Places;
import vn.lensan.shared.NotFound;
import vn.lensan.territory.Reach;

/** On whose behalf somebody sends, and whose uploads they may open. */
@Component
class Senders {
    private final Uploads uploads;
    private final Places places;
    private final Reach reach;

    Senders(Uploads uploads, Places places, Reach reach) {
        this.uploads = uploads;
        this.places = places;
        this.reach = reach;
    }

    /** The office or platform a person sends for. */
    Sender of(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Nation nation -> new Sender.Ministry();
            case Scope.OfPlace place ->
                new Sender.OfPlace(place.unitId(), places.unit(place.unitId()).code());
            case Scope.OfPlatform platform -> new Sender.OfPlatform(platform.platform());
        };
    }

    /** How uploads name the person's own office, on both maps. */
    List<String> own(Actor actor) {
        return reach.own(actor, of(actor));
    }

    /** Whose uploads the person may open; null: everybody's. */
    @Nullable
    List<String> within(Actor actor) {
        return reach.senders(actor);
    }

    /** Whether it is a file whose page the person may open. */
    boolean opens(long id) {
        return within(id).filter(upload -> !upload.channel().equals("FORM")).isPresent();
    }

    /** The upload, if the person may know of it: their own office's, or one of an office within their place. */
    Upload known(long id) {
        return within(id).orElseThrow(() -> new NotFound("upload " + id));
    }

    private Optional<Upload> within(long id) {
        return uploads.find(id).filter(upload -> reach.opens(Actors.current(), Sender.of(upload.sender())));
    }

    /** Whether the person's own office sent it. */
    boolean isOwn(Upload upload) {
        return own(Actors.current()).contains(upload.sender());
    }

    /** The upload, if the person's own office sent it: the file as sent is in clear, numbers and all. */
    Upload own(long id) {
        Upload upload = known(id);
        if (!isOwn(upload)) {
            throw new NotFound("upload " + id);
        }
        return upload;
    }
}
