package vn.lensan.target;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row that was accepted.
 *
 * @param id of the stored row
 * @param before the row as it was, null when it was created
 * @param now the row as it is
 */
public record Accepted<T>(long id, @Nullable T before, T now) {

    /** The row did not exist before. */
    public boolean created() {
        return before == null;
    }

    /** The row was already there with the same content. */
    public boolean unchanged() {
        return now.equals(before);
    }
}
