package vn.lensan.intake;

import java.util.Locale;

/** On whose behalf something is sent: decides which places and which records a row may touch. */
public sealed interface Sender {
    /** The ministry: any place. */
    record Ministry() implements Sender {}

    /**
     * A province, district or commune: itself and what lies within.
     *
     * @param unitId the unit of {@code place.unit}
     * @param code its official code, read as of each row's own date because codes are reused
     */
    record OfPlace(int unitId, String code) implements Sender {}

    /** A platform: its own records, anywhere in the country. */
    record OfPlatform(String platform) implements Sender {}

    /** How the sender is written in the database: {@code VN}, {@code place:1000020:20} or {@code platform:voso}. */
    default String key() {
        return switch (this) {
            case Ministry m -> "VN";
            case OfPlace p -> "place:" + p.unitId + ":" + p.code;
            case OfPlatform p -> "platform:" + p.platform;
        };
    }

    /** As people name it, and as {@code --from} takes it. */
    default String shown() {
        return switch (this) {
            case Ministry m -> "VN";
            case OfPlace p -> p.code;
            case OfPlatform p -> p.platform;
        };
    }

    /** Reads what {@link #key()} wrote. */
    static Sender of(String key) {
        String[] parts = key.split(":", -1);
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "place" -> new OfPlace(Integer.parseInt(parts[1]), parts[2]);
            case "platform" -> new OfPlatform(parts[1]);
            default -> new Ministry();
        };
    }
}
