package vn.lensan.sheet;

/**
 * A column of a table we give away.
 *
 * @param heading what stands above it
 * @param kind what stands in it
 * @param width in characters
 */
public record TableColumn(String heading, Kind kind, int width) {

    /** What a column holds. */
    public enum Kind {
        /** Kept as text, so that leading zeros survive. */
        TEXT,
        /** A number to calculate with. */
        NUMBER,
        /** A day, shown dd/MM/yyyy. */
        DAY,
        /** A day and time, shown dd/MM/yyyy HH:mm:ss. */
        MOMENT
    }

    /** A text column of common width. */
    public static TableColumn text(String heading) {
        return new TableColumn(heading, Kind.TEXT, Math.clamp(heading.length() + 4L, 12, 40));
    }

    /** A number column of common width. */
    public static TableColumn number(String heading) {
        return new TableColumn(heading, Kind.NUMBER, Math.clamp(heading.length() + 2L, 10, 24));
    }

    /** A day column. */
    public static TableColumn day(String heading) {
        return new TableColumn(heading, Kind.DAY, Math.clamp(heading.length() + 2L, 12, 24));
    }
}
