package vn.lensan.intake;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something was held, oldest first. From is the first day held, until the first day no longer held (null: still
 * held). Contract §2.3.
 */
public final class Spans {
    private final List<LocalDate> from = new ArrayList<>();
    private final List<@Nullable LocalDate> until = new ArrayList<>();

    /**
     * What a row says of them: a first day on or after the stored end adds a span (reopened); otherwise the row replaces
     * the last one. No first day says there is none.
     */
    void say(@Nullable LocalDate first, @Nullable LocalDate end) {
        if (first != null && !from.isEmpty() && first.equals(from.getLast()) && Objects.equals(end, until.getLast())) {
            return; // also one that ended on its first day: said again it is no second one
        }
        boolean reopened =
                first != null && !from.isEmpty() && until.getLast() != null && !first.isBefore(until.getLast());
        if (!reopened && !from.isEmpty()) {
            from.removeLast();
            until.removeLast();
        }
        if (first != null) {
            from.add(first);
            until.add(end);
        }
    }

    /**
     * What a row says of them.
     *
     * @param from first day held; null says there is none
     * @param until first day no longer held; null: still held
     * @param endTold whether the file has a column for the end; without one the stored end stays, unless the first day
     *     lies behind it
     */
    public record Said(@Nullable LocalDate from, @Nullable LocalDate until, boolean endTold) {}

    /** The same, as read from the two columns. */
    public void say(Said said) {
        if (said.endTold || said.from == null || until.isEmpty()) {
            say(said.from, said.until);
        } else {
            LocalDate end = until.getLast();
            say(said.from, end == null || !said.from.isBefore(end) ? null : end);
        }
    }

    /** Reads the two arrays of a table, each given as text[]. */
    public static Spans of(Array firsts, Array ends) throws SQLException {
        Spans spans = new Spans();
        String[] from = (String[]) firsts.getArray();
        String[] until = (String[]) ends.getArray();
        for (int i = 0; i < from.length; i++) {
            spans.from.add(LocalDate.parse(from[i]));
            spans.until.add(until[i].equals("infinity") ? null : LocalDate.parse(until[i]));
        }
        return spans;
    }

    /** First days, for the table. */
    public List<LocalDate> firsts() {
        return List.copyOf(from);
    }

    /** Ends, for the table. */
    public List<String> ends() {
        return until.stream().map(u -> u == null ? "infinity" : u.toString()).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spans spans && from.equals(spans.from) && until.equals(spans.until);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + until.hashCode();
    }

    /** A copy that later changes leave alone. */
    public Spans copy() {
        Spans copy = new Spans();
        copy.from.addAll(from);
        copy.until.addAll(until);
        return copy;
    }
}
