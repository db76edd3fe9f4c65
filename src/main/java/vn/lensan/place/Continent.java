package vn.lensan.place;

import java.util.Arrays;

/** The six parts of the world under which the form lists foreign markets, in its order. */
public enum Continent {
    ASIA("Châu Á"),
    EUROPE("Châu Âu"),
    OCEANIA("Châu Đại Dương"),
    AMERICAS("Châu Mỹ"),
    ANTARCTICA("Châu Nam Cực"),
    AFRICA("Châu Phi");

    private final String official;

    Continent(String official) {
        this.official = official;
    }

    /** As the form writes it. */
    public String official() {
        return official;
    }

    static Continent of(String official) {
        return Arrays.stream(values())
                .filter(c -> c.official.equals(official))
                .findFirst()
                .orElseThrow();
    }
}
