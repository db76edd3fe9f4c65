package vn.lensan.sheet;

/** One sheet of a sent workbook; a csv is one sheet. */
public interface SentSheet {

    /** The name on its tab; the file's name for a csv. */
    String name();

    /** Whether its tab is hidden. */
    boolean hidden();

    /** Its rows from the first on; each call reads the file anew. Close them. */
    SheetRows rows();
}
