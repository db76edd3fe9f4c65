package vn.lensan.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** Rows of one sheet of an .xls. */
final class XlsRows extends SheetRows {

    private final XlsWorkbook workbook;
    private final DocumentInputStream in;
    private final RecordFactoryInputStream records;
    private final int substream;
    private int substreams = -1;
    private int depth;
    private boolean ended;
    private int row = -1;
    private List<Cell> cells = new ArrayList<>();
    private @Nullable FormulaRecord awaited;

    XlsRows(XlsWorkbook workbook, int substream) throws IOException {
        super(workbook.limits());
        this.workbook = workbook;
        this.substream = substream;
        this.in = workbook.stream();
        this.records = new RecordFactoryInputStream(in, false);
    }

    @Override
    @Nullable
    SheetRow read() {
        try {
            while (!ended) {
                Record record = records.nextRecord();
                if (record == null) {
                    ended = true;
                } else {
                    SheetRow finished = take(record);
                    if (finished != null) {
                        return finished;
                    }
                }
            }
            return finish();
        } catch (RuntimeException e) {
            throw XlsWorkbook.refusal(e);
        }
    }

    /** Gives the row before when the record belongs to a new one. */
    private @Nullable SheetRow take(Record record) {
        if (record instanceof BOFRecord) {
            if (depth++ == 0) {
                substreams++;
            }
            return null;
        }
        if (record instanceof EOFRecord) {
            ended = --depth == 0 && substreams >= substream;
            return null;
        }
        if (substreams != substream || depth != 1) {
            return null;
        }
        if (record instanceof StringRecord result && awaited != null) {
            place(awaited.getColumn(), text(result.getString(), awaited.getXFIndex()));
            awaited = null;
            return null;
        }
        if (!(record instanceof CellRecord) && !(record instanceof LabelRecord)) {
            return null;
        }
        return cell(record);
    }

    private @Nullable SheetRow cell(Record record) {
        return switch (record) {
            case LabelSSTRecord label -> put(label, text(workbook.text(label.getSSTIndex()), label.getXFIndex()));
            case NumberRecord number -> put(number, number(number.getValue(), number.getXFIndex()));
            case BoolErrRecord flag ->
                put(flag, flag.isBoolean() ? new Cell.Truth(flag.getBooleanValue()) : error(flag.getErrorValue()));
            case FormulaRecord formula -> formula(formula);
            case LabelRecord label -> {
                SheetRow before = begin(label.getRow());
                place(label.getColumn(), text(label.getValue(), label.getXFIndex()));
                yield before;
            }
            default -> null;
        };
    }

    private @Nullable SheetRow formula(FormulaRecord formula) {
        awaited = null;
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> put(formula, number(formula.getValue(), formula.getXFIndex()));
            case BOOLEAN -> put(formula, new Cell.Truth(formula.getCachedBooleanValue()));
            case ERROR -> put(formula, error(formula.getCachedErrorValue()));
            default -> {
                SheetRow before = begin(formula.getRow());
                awaited = formula.hasCachedResultString() ? formula : null;
                yield before;
            }
        };
    }

    private @Nullable SheetRow put(CellRecord record, Cell cell) {
        SheetRow before = begin(record.getRow());
        place(record.getColumn(), cell);
        return before;
    }

    private @Nullable SheetRow begin(int next) {
        if (next == row) {
            return null;
        }
        SheetRow before = finish();
        row = next;
        return before;
    }

    private @Nullable SheetRow finish() {
        if (cells.isEmpty()) {
            return null;
        }
        SheetRow finished = new SheetRow(row + 1, List.copyOf(cells));
        cells = new ArrayList<>(cells.size());
        return finished;
    }

    private void place(int column, Cell cell) {
        if (cell.blank()) {
            return;
        }
        int columns = workbook.limits().columns();
        if (column >= columns) {
            throw SheetRefused.atLine(row + 1, Problem.TOO_MANY_COLUMNS, column + 1, columns);
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    private Cell text(String text, int style) {
        int limit = workbook.limits().cellChars();
        return CellText.of(CellText.cut(text, limit), workbook.font(style), text.length() > limit);
    }

    private Cell number(double value, int style) {
        return workbook.format(style).cell(value, workbook.from1904(), workbook.font(style));
    }

    private static Cell error(int code) {
        return new Cell.Broken(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }

    @Override
    public void close() {
        in.close();
    }
}
