package vn.lensan.intake;

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
}
