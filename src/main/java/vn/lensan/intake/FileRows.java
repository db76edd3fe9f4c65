package vn.lensan.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.HeaderMatch;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetLimits;
import vn.lensan.sheet.SheetRow;
import vn.lensan.sheet.SheetRows;
import vn.lensan.sheet.Sheets;

/** The rows of a sent table below its headings, as fields: titles, column numbers, totals and signatures left out. */
final class FileRows implements Iterator<Fields>, AutoCloseable {
    private final Recognised recognised;
    private final SheetRows rows;
    private final LocalDate uploadDay;
    private final int afterLine;
    private final Map<Integer, Map<String, Cell>> corrections;
    private final RowCells.Keys keys;
    private final int[] known;
    private final Map<Integer, Integer> unknown = new LinkedHashMap<>();
    private @Nullable Fields ahead;

    /** Opens a sent file, finds the format's columns, and lends its rows. */
    static <T> T of(
            Path file, String name, RowFormat<?> format, LocalDate day, Reading reading, Function<FileRows, T> use) {
        SheetLimits limits = SheetLimits.configured(System.getenv());
        try (SentWorkbook workbook = Sheets.open(file, name, limits)) {
            Recognised recognised = Recognised.in(workbook, format, limits);
            reading.progress.recognised(Preview.of(workbook, recognised, format.columns()));
            try (FileRows rows = new FileRows(recognised, day, reading)) {
                if (reading.afterLine == 0 && !rows.hasNext()) {
                    throw new Rejected(IntakeProblem.NO_ROWS.with());
                }
                return use.apply(rows);
            }
        }
    }

    /**
     * How a file is read.
     *
     * @param afterLine lines up to this one are passed over: they were applied before an interruption
     * @param corrections rows mended on screen, by line: read instead of what was sent
     * @param progress told what was recognised
     */
    record Reading(int afterLine, Map<Integer, Map<String, Cell>> corrections, Progress progress) {}

    FileRows(Recognised recognised, LocalDate uploadDay, Reading reading) {
        this.recognised = recognised;
        this.rows = recognised.header().sheet().rows();
        this.uploadDay = uploadDay;
        this.corrections = reading.corrections;
        this.afterLine = Math.max(reading.afterLine, recognised.header().lastLine());
        HeaderMatch header = recognised.header();
        List<String> named = new ArrayList<>(header.columns().keySet());
        header.unknown().forEach(column -> named.add(unknown(header, column)));
        this.keys = new RowCells.Keys(named);
        this.known = new int[header.columns().size()];
        header.columns().forEach((key, column) -> known[keys.place(key)] = column);
        header.unknown().forEach(column -> unknown.put(column, keys.place(unknown(header, column))));
    }

    private static String unknown(HeaderMatch header, int column) {
        String heading = header.headings().get(column);
        return "?" + (heading == null ? column : heading);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && rows.hasNext()) {
            SheetRow row = rows.next();
            if (row.line() > afterLine && recognised.isRecord(row)) {
                ahead = fields(row);
            }
        }
        return ahead != null;
    }

    @Override
    public Fields next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Fields fields = ahead;
        ahead = null;
        return fields;
    }

    /** What is told of the file beside its rows. */
    List<Tally.Trouble> notices() {
        return recognised.notices();
    }

    private Fields fields(SheetRow row) {
        Map<String, Cell> mended = corrections.get(row.line());
        if (mended != null) {
            return new Fields(row.line(), mended, uploadDay);
        }
        RowCells cells = new RowCells(keys);
        for (int i = 0; i < known.length; i++) {
            cells.put(i, cell(row, known[i]));
        }
        unknown.forEach((column, place) -> {
            Cell cell = cell(row, column);
            if (!cell.blank()) {
                cells.put(place, cell);
            }
        });
        return new Fields(row.line(), cells, uploadDay);
    }

    private Cell cell(SheetRow row, int column) {
        return recognised.legacy().mend(column, row.cell(column));
    }

    @Override
    public void close() {
        rows.close();
    }
}
