package vn.lensan.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** Rows of one sheet of an .xlsx. */
final class XlsxRows extends SheetRows {

    private static final int MOST_LINES = 1_048_576;

    private final XmlPart xml;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final SheetLimits limits;
    private final Collected value;
    private List<Cell> cells = new ArrayList<>();
    private int line;
    private int column;

    XlsxRows(XmlPart xml, SharedStrings strings, XlsxStyles styles, boolean from1904, SheetLimits limits) {
        super(limits);
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
        this.value = new Collected(limits.cellChars());
    }

    @Override
    @Nullable
    SheetRow read() {
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START) {
                switch (xml.name()) {
                    case "row" -> {
                        int before = line;
                        line = xml.number("r", line + 1);
                        if (line <= before || line > MOST_LINES) {
                            throw new SheetRefused(Problem.DAMAGED);
                        }
                        readRow();
                        if (!cells.isEmpty()) {
                            return new SheetRow(line, List.copyOf(cells));
                        }
                    }
                    case "worksheet", "sheetData" -> {}
                    default -> xml.skip();
                }
            } else if (event == XmlPart.END && xml.name().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private void readRow() {
        cells = new ArrayList<>(cells.size());
        column = 0;
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START) {
                if (xml.name().equals("c")) {
                    place(readCell());
                    column++;
                } else {
                    xml.skip();
                }
            } else if (event == XmlPart.END) {
                return;
            }
        }
        throw new SheetRefused(Problem.DAMAGED);
    }

    private void place(Cell cell) {
        if (cell.blank()) {
            return;
        }
        if (column >= limits.columns()) {
            throw SheetRefused.atLine(line, Problem.TOO_MANY_COLUMNS, column + 1, limits.columns());
        }
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        if (cells.size() > column) {
            cells.set(column, cell);
        } else {
            cells.add(cell);
        }
    }

    private Cell readCell() {
        String reference = xml.attribute("r");
        if (reference != null) {
            column = columnOf(reference, column);
        }
        int style = xml.number("s", 0);
        String type = xml.attribute("t");
        boolean formula = false;
        value.clear();
        for (int event = xml.next(); event != XmlPart.OVER; event = xml.next()) {
            if (event == XmlPart.START) {
                switch (xml.name()) {
                    case "v", "t" -> xml.collect(value);
                    case "is", "r" -> {}
                    case "f" -> {
                        formula = true;
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            } else if (event == XmlPart.END && xml.name().equals("c")) {
                return cell(type == null ? "n" : type, style, formula);
            }
        }
        throw new SheetRefused(Problem.DAMAGED);
    }

    private Cell cell(String type, int style, boolean formula) {
        if (value.isEmpty()) {
            return formula && !type.equals("str") ? new Cell.Broken("=") : Cell.BLANK;
        }
        return switch (type) {
            case "s" -> strings.cell(value.number(), styles.font(style));
            case "str", "inlineStr" -> CellText.of(value.unescaped(), styles.font(style), value.cut());
            case "b" ->
                new Cell.Truth(value.raw().strip().equals("1") || value.raw().equalsIgnoreCase("true"));
            case "e" -> new Cell.Broken(value.raw());
            case "d" -> isoDay(value.raw().strip(), style);
            default -> styles.format(style).cell(value.raw(), from1904, styles.font(style));
        };
    }

    private Cell isoDay(String written, int style) {
        try {
            LocalDateTime at = written.length() <= 10
                    ? LocalDate.parse(written).atStartOfDay()
                    : LocalDateTime.parse(written.endsWith("Z") ? written.substring(0, written.length() - 1) : written);
            return NumberFormat.ofMoment(at);
        } catch (DateTimeParseException e) {
            return CellText.of(written, styles.font(style), false);
        }
    }

    /** "AB12" is column 27. */
    private static int columnOf(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4) {
            int letter = (reference.charAt(letters) | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() {
        xml.close();
    }
}
