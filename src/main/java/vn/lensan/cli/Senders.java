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

    /** {@code VN}, a platform, or a place: its code on today's map, else on that of 2021. */
    static Optional<Sender> named(ApplicationContext services, String name) {
        return switch (name) {
            case "VN" -> Optional.of(new Sender.Ministry());
            case "postmart", "voso" -> Optional.of(new Sender.OfPlatform(name));
            default -> {
                Places places = services.getBean(Places.class);
                LocalDate today = LocalDate.now(services.getBean(Clock.class));
                yield places.unit(name, Geography.inForceOn(today))
                        .or(() -> places.unit(name, Geography.Y2021))
                        .map(unit -> new Sender.OfPlace(unit.id(), unit.code()));
            }
        };
    }
}
