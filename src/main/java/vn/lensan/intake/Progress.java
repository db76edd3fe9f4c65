package vn.lensan.intake;

import java.util.List;

/** Told how far a long work is, from whichever thread does it. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (rows, line) -> {};

    /**
     * So many rows are judged.
     *
     * @param rows rows so far
     * @param line last line done
     */
    void at(long rows, long line);

    /** What the file holds, before its first row is judged. */
    default void recognised(Preview preview) {}

    /** The rows of a chunk as they were read, and what became of them. */
    default void judged(List<Fields> rows, List<Outcome> told) {}
}
