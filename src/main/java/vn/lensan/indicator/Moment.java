package vn.lensan.indicator;

/**
 * A point in the journal: what was already posted when a report was frozen. Kept as its text.
 *
 * @param era of the database cluster
 * @param snapshot PostgreSQL's, as text
 */
public record Moment(int era, String snapshot) {

    /** From {@link #toString()}'s text. */
    public static Moment of(String text) {
        int at = text.indexOf('/');
        return new Moment(Integer.parseInt(text.substring(0, at)), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return era + "/" + snapshot;
    }
}
