package vn.lensan.place;

import java.time.LocalDate;

/** A list of administrative units in force over a span of days: "the map of 2021" and "the map of 2025". */
public enum Geography {
    /** 63 provinces, 705 districts, 10,599 communes: the statistics office's list of 10/7/2021. */
    Y2021(2021, LocalDate.of(2021, 7, 10), "danh mục ngày 10/7/2021"),
    /** 34 provinces, 3,321 communes, no districts: QĐ 19/2025/QĐ-TTg, in force from 1/7/2025. */
    Y2025(2025, LocalDate.of(2025, 7, 1), "danh mục từ ngày 01/7/2025");

    private final int year;
    private final LocalDate validFrom;
    private final String label;

    Geography(int year, LocalDate validFrom, String label) {
        this.year = year;
        this.validFrom = validFrom;
        this.label = label;
    }

    /** The list in force on that day; days before the first list read it too. */
    public static Geography inForceOn(LocalDate day) {
        return day.isBefore(Y2025.validFrom) ? Y2021 : Y2025;
    }

    /** 2021 or 2025: as written after {@code --geography} and in answers. */
    public static Geography of(int year) {
        return switch (year) {
            case 2021 -> Y2021;
            case 2025 -> Y2025;
            default -> throw new IllegalArgumentException("no list of units of year " + year);
        };
    }

    /** 2021 or 2025. */
    public int year() {
        return year;
    }

    /** First day its units exist. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** How people call it in Vietnamese, for messages. */
    public String label() {
        return label;
    }

    /** The other list. */
    public Geography other() {
        return this == Y2021 ? Y2025 : Y2021;
    }
}
