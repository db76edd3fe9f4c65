package vn.lensan.sheet;

/**
 * How much a sent file may ask of the machine; beyond it the file is refused, never cut silently.
 *
 * @param fileBytes size of the file as sent
 * @param rows rows with content in one sheet
 * @param columns columns with content
 * @param cellChars characters of one cell; a longer one is cut there and marked {@link Cell#cut()}
 * @param unpackedBytes size of all parts of a zipped workbook once unpacked
 * @param zipEntries parts of a zipped workbook
 * @param unpackRatio unpacked bytes per packed byte of one part, judged once the part is large
 * @param headerRows rows with content in which the headings are looked for
 */
public record SheetLimits(
        long fileBytes,
        int rows,
        int columns,
        int cellChars,
        long unpackedBytes,
        int zipEntries,
        int unpackRatio,
        int headerRows) {

    private static final long MB = 1024L * 1024;

    /** The limits the contract names; 32,767 characters is also all that Excel lets one cell hold. */
    public static SheetLimits standard() {
        return new SheetLimits(200 * MB, 2_000_000, 200, 32_767, 1_500 * MB, 5_000, 200, 20);
    }

    /** The same with another file size, in bytes. */
    public SheetLimits withFileBytes(long bytes) {
        return new SheetLimits(bytes, rows, columns, cellChars, unpackedBytes, zipEntries, unpackRatio, headerRows);
    }

    /** The same with another number of rows. */
    public SheetLimits withRows(int count) {
        return new SheetLimits(
                fileBytes, count, columns, cellChars, unpackedBytes, zipEntries, unpackRatio, headerRows);
    }

    /** The same with another number of columns. */
    public SheetLimits withColumns(int count) {
        return new SheetLimits(fileBytes, rows, count, cellChars, unpackedBytes, zipEntries, unpackRatio, headerRows);
    }

    /** The same with another unpacked size, in bytes. */
    public SheetLimits withUnpackedBytes(long bytes) {
        return new SheetLimits(fileBytes, rows, columns, cellChars, bytes, zipEntries, unpackRatio, headerRows);
    }

    /** The same with another number of zip entries. */
    public SheetLimits withZipEntries(int count) {
        return new SheetLimits(fileBytes, rows, columns, cellChars, unpackedBytes, count, unpackRatio, headerRows);
    }
}
