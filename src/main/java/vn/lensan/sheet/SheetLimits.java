package vn.lensan.sheet;

import java.util.Map;

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

    /**
     * The limits of an installation: those of the contract unless its settings name others.
     *
     * @param settings {@code LENSAN_MAX_FILE_MB}, {@code LENSAN_MAX_ROWS}, {@code LENSAN_MAX_COLUMNS},
     *     {@code LENSAN_MAX_UNPACKED_MB}: whole numbers above zero
     */
    public static SheetLimits configured(Map<String, String> settings) {
        SheetLimits usual = standard();
        return usual.withFileBytes(setting(settings, "LENSAN_MAX_FILE_MB", usual.fileBytes / MB) * MB)
                .withRows((int) setting(settings, "LENSAN_MAX_ROWS", usual.rows))
                .withColumns((int) setting(settings, "LENSAN_MAX_COLUMNS", usual.columns))
                .withUnpackedBytes(setting(settings, "LENSAN_MAX_UNPACKED_MB", usual.unpackedBytes / MB) * MB);
    }

    private static long setting(Map<String, String> settings, String name, long usual) {
        String given = settings.getOrDefault(name, "").strip();
        return given.matches("[1-9]\\d{0,8}") ? Long.parseLong(given) : usual;
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
