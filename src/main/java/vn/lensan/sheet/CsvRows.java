package vn.lensan.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** Rows of a csv. */
final class CsvRows extends SheetRows {

    /** A cell of so many characters is not cut and marked but ends the reading: memory must stay flat. */
    private static final int LONGEST = 8 << 20;

    /** No cell that a person wrote has so many lines: a quote was opened and not closed. */
    private static final int MOST_LINES_IN_A_CELL = 200;

    private final CsvReader<SheetRow> reader;
    private final CloseableIterator<SheetRow> rows;
    private final RowHandler handler;

    // people's files have letters after a closing quote; the reader announces no other way to take them
    @SuppressWarnings("removal")
    CsvRows(Reader text, CsvDialect dialect, SheetLimits limits) {
        super(limits);
        handler = new RowHandler(limits);
        reader = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(!dialect.spaced())
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(dialect.spaced())
                .maxBufferSize(LONGEST)
                .build(handler, text);
        rows = reader.iterator();
    }

    @Override
    @Nullable
    SheetRow read() throws IOException {
        try {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                boolean announcement =
                        CsvDialect.announces(row.line(), row.cell(0).text());
                if (!row.cells().isEmpty() && !announcement) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw refusal(e);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private SheetRefused refusal(CsvParseException e) {
        if (e.getCause() instanceof SheetRefused refused) {
            return refused;
        }
        boolean tooLong = String.valueOf(e.getMessage()).contains("buffer")
                || String.valueOf(e.getCause()).contains("buffer");
        SheetRefused refused = tooLong
                ? SheetRefused.atLine(handler.nextLine(), Problem.CELL_TOO_LONG, LONGEST)
                : SheetRefused.atLine(handler.nextLine(), Problem.UNCLOSED_QUOTE);
        refused.initCause(e);
        return refused;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns the parser's characters into cells at once, so that a huge cell is never kept whole. */
    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<SheetRow> {

        private final SheetLimits limits;
        private List<Cell> cells = new ArrayList<>();
        private int blanks;
        private int line;

        RowHandler(SheetLimits limits) {
            this.limits = limits;
        }

        int nextLine() {
            return line;
        }

        @Override
        protected void handleBegin(long startingLine) {
            line = Math.toIntExact(startingLine);
            cells = new ArrayList<>(cells.size());
            blanks = 0;
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            boolean cut = length > limits.cellChars();
            if (quoted && length > MOST_LINES_IN_A_CELL && lines(buffer, offset, length) > MOST_LINES_IN_A_CELL) {
                throw SheetRefused.atLine(line, Problem.UNCLOSED_QUOTE);
            }
            String text = new String(buffer, offset, Math.min(length, limits.cellChars() + 1));
            Cell cell = CellText.of(CellText.cut(text, limits.cellChars()), null, cut);
            if (cell.blank()) {
                blanks++;
                return;
            }
            if (column >= limits.columns()) {
                throw SheetRefused.atLine(line, Problem.TOO_MANY_COLUMNS, column + 1, limits.columns());
            }
            for (; blanks > 0; blanks--) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell);
        }

        private static int lines(char[] buffer, int offset, int length) {
            int lines = 1;
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '\n' || buffer[i] == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n')) {
                    lines++;
                }
            }
            return lines;
        }

        @Override
        protected SheetRow buildRecord() {
            return new SheetRow(line, List.copyOf(cells));
        }
    }
}
