package vn.lensan.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door for files that people send. */
public final class Sheets {

    private Sheets() {}

    /**
     * Recognises the file by its content, whatever its name says, checks it against the limits and opens it.
     *
     * @throws SheetRefused when it cannot be taken, with the sentence for the sender; also later, while rows are read
     */
    public static SentWorkbook open(Path file, String fileName, SheetLimits limits) {
        try {
            checkSize(Files.size(file), limits);
            return switch (FileKind.of(file, fileName)) {
                case XLSX -> XlsxWorkbook.open(file, fileName, limits);
                case XLS -> XlsWorkbook.open(file, fileName, limits);
                case TEXT -> CsvWorkbook.open(file, fileName, limits);
            };
        } catch (IOException e) {
            SheetRefused refused = new SheetRefused(SheetRefused.Problem.UNREADABLE, fileName);
            refused.initCause(e);
            throw refused;
        }
    }

    private static void checkSize(long bytes, SheetLimits limits) {
        if (bytes == 0) {
            throw new SheetRefused(SheetRefused.Problem.EMPTY);
        }
        if (bytes > limits.fileBytes()) {
            throw new SheetRefused(
                    SheetRefused.Problem.TOO_LARGE, (bytes + (1 << 20) - 1) >> 20, limits.fileBytes() >> 20);
        }
    }
}
