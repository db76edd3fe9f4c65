package vn.lensan.repair;

import vn.lensan.shared.Text;

/** Giới tính as the lists have it. */
public enum Sex {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String vietnamese;

    Sex(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The word as printed: Nam, Nữ. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Reads one cell: Nam, Nữ, trai, gái, M, F, male, female, in any case and with or without marks. */
    public static Reading<Sex> read(String typed) {
        return switch (typed) {
            case "Nam" -> Reading.right(MALE, typed);
            case "Nữ" -> Reading.right(FEMALE, typed);
            default -> readFolded(typed);
        };
    }

    private static Reading<Sex> readFolded(String typed) {
        String trimmed = Typed.trimmed(typed);
        if (Typed.saysNothing(trimmed)) {
            return Reading.blank(typed);
        }
        return switch (Text.fold(trimmed)) {
            case "nam", "trai", "m", "male" -> Reading.right(MALE, typed);
            case "nu", "gai", "f", "female" -> Reading.right(FEMALE, typed);
            default -> Reading.wrong(typed, RepairProblem.SEX_INVALID.with(Typed.quoted(trimmed)));
        };
    }
}
