package vn.lensan.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;

/** Reads what stands after {@code --from}. */
final class Senders {
    private Senders() {}

    /** {@code VN}, a platform, or a place: its code on today's map, else on the other. */
    static Optional<Sender> named(ApplicationContext services, String name) {
        LocalDate today = LocalDate.now(services.getBean(Clock.class));
        return named(services, name, Geography.inForceOn(today));
    }

    /** The same with a place's code read on that map, else on the other. */
    static Optional<Sender> named(ApplicationContext services, String name, Geography map) {
        return switch (name) {
            case "VN" -> Optional.of(new Sender.Ministry());
            case "postmart", "voso" -> Optional.of(new Sender.OfPlatform(name));
            default -> {
                Places places = services.getBean(Places.class);
                yield places.unit(name, map)
                        .or(() -> places.unit(name, map.other()))
                        .map(unit -> new Sender.OfPlace(unit.id(), unit.code()));
            }
        };
    }
}
