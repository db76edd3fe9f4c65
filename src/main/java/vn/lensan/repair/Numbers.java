package vn.lensan.repair;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lensan.shared.Text;

/**
 * Numbers as typed, the Vietnamese way (1.234.567,89) and the plain way (1234567.89, 1,234,567.89).
 *
 * <p>What «1.234» means depends on the column: in a column of counts it is 1234; elsewhere the style of the column's
 * other values decides, else its scale and range when only one reading fits; otherwise it is asked
 * ({@code number.ambiguous}), never guessed. No digit is ever lost: values are exact decimals.
 */
public final class Numbers {
    /** Spreadsheets compute with 15 significant digits; what a cell shows beyond is noise of the binary form. */
    private static final MathContext CELL = new MathContext(15, RoundingMode.HALF_UP);
    /** Nobody types so many decimals: such a cell is the result of a division. */
    private static final int DECIMALS_OF_A_FORMULA = 9;

    /** A number with a unit that ends in a digit itself: 15000 m2. */
    private static final Pattern OTHER_UNIT = Pattern.compile("\\d[\\d.,]*\\s?\\p{L}{1,5}[23]");

    private Numbers() {}

    /** Reads a text cell without knowing the rest of its column. */
    public static Reading<BigDecimal> read(String typed, NumberColumn column) {
        return read(typed, column, NumberStyle.UNKNOWN);
    }

    /** Reads a text cell; style as the column's own values tell ({@link NumberStyle.Statistics}). */
    public static Reading<BigDecimal> read(String typed, NumberColumn column, NumberStyle style) {
        String text = Typed.trimmed(typed);
        if (Typed.saysNothing(text)) {
            return Reading.blank(typed);
        }
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) < '0' || text.charAt(end - 1) > '9') && !isSign(text.charAt(end - 1))) {
            end--;
        }
        NumberShape shape = NumberShape.of(text, 0, end);
        if (shape == null) {
            return unshaped(typed, text, column);
        }
        if (end < text.length() && !column.units().contains(Text.fold(text.substring(end)))) {
            return column.units().isEmpty()
                    ? Reading.wrong(typed, RepairProblem.NUMBER_INVALID.with(Typed.quoted(text)))
                    : otherUnit(typed, text, column);
        }
        return switch (shape.kind()) {
            case BROKEN -> Reading.wrong(typed, RepairProblem.NUMBER_GROUPS.with(Typed.quoted(text)));
            case WHOLE -> judge(typed, text, shape.asWhole(), column);
            case DECIMAL -> judge(typed, text, shape.asDecimal(), column);
            case EITHER -> decide(typed, text, shape, column, style);
        };
    }

    /** What a number means of which only the style of its column tells («1.250»); empty for any other. */
    public static Optional<BigDecimal> told(String typed, NumberStyle style) {
        String text = Typed.trimmed(typed);
        NumberShape shape = style == NumberStyle.UNKNOWN ? null : NumberShape.of(text, 0, text.length());
        if (shape == null || shape.kind() != NumberShape.Kind.EITHER) {
            return Optional.empty();
        }
        NumberStyle asDecimal = shape.sign() == '.' ? NumberStyle.POINT : NumberStyle.COMMA;
        return Optional.of(style == asDecimal ? shape.asDecimal() : shape.asWhole());
    }

    private static Reading<BigDecimal> otherUnit(String typed, String text, NumberColumn column) {
        return Reading.wrong(
                typed,
                RepairProblem.NUMBER_UNIT.with(
                        Typed.quoted(text),
                        String.join(", ", column.units().stream().sorted().toList())));
    }

    private static Reading<BigDecimal> unshaped(String typed, String text, NumberColumn column) {
        String cell = Typed.ofNumberCell(text);
        if (cell == null
                && !column.units().isEmpty()
                && OTHER_UNIT.matcher(text).matches()) {
            return otherUnit(typed, text, column);
        }
        if (cell == null) {
            return Reading.wrong(typed, RepairProblem.NUMBER_INVALID.with(Typed.quoted(text)));
        }
        return cell.isEmpty()
                ? Reading.wrong(typed, RepairProblem.NUMBER_SHORTENED.with(Typed.quoted(text)))
                : readCell(cell, column);
    }

    private static Reading<BigDecimal> decide(
            String typed, String text, NumberShape shape, NumberColumn column, NumberStyle style) {
        NumberStyle asDecimal = shape.sign() == '.' ? NumberStyle.POINT : NumberStyle.COMMA;
        BigDecimal grouped = shape.asWhole();
        BigDecimal fraction = shape.asDecimal();
        if (column.whole()) {
            return style == asDecimal ? ambiguous(typed, text, shape) : judge(typed, text, grouped, column);
        }
        if (style != NumberStyle.UNKNOWN) {
            return judge(typed, text, style == asDecimal ? fraction : grouped, column);
        }
        boolean groupedFits = column.holds(grouped);
        boolean fractionFits = column.holds(fraction) && scaleOf(fraction) <= column.scale();
        if (groupedFits && fractionFits) {
            return ambiguous(typed, text, shape);
        }
        Reading<BigDecimal> reading = judge(typed, text, fractionFits ? fraction : grouped, column);
        BigDecimal value = reading.value();
        return value == null
                ? reading
                : Reading.repaired(value, typed, RepairProblem.NUMBER_REPAIRED.with(text, vietnamese(value)));
    }

    private static Reading<BigDecimal> ambiguous(String typed, String text, NumberShape shape) {
        String whole = shape.asWhole().toPlainString();
        String fraction = vietnamese(shape.asDecimal());
        return Reading.wrong(typed, RepairProblem.NUMBER_AMBIGUOUS.with(text, whole, fraction, whole, fraction + "0"));
    }

    /**
     * Reads a number cell as the file stores it: a point before decimals, perhaps an exponent, never grouped. The
     * binary noise beyond 15 digits is taken off; the result of a division is rounded to the column's scale, and shown.
     */
    public static Reading<BigDecimal> readCell(String typed, NumberColumn column) {
        try {
            return readCell(new BigDecimal(typed.strip().replace(',', '.')), typed, column);
        } catch (NumberFormatException e) {
            return Reading.wrong(typed, RepairProblem.NUMBER_INVALID.with(Typed.quoted(typed)));
        }
    }

    /** The same for a number cell whose value is known already; typed is what it shows. */
    public static Reading<BigDecimal> readCell(BigDecimal exact, String typed, NumberColumn column) {
        if (Math.abs((long) exact.precision() - exact.scale()) > 40) {
            return Reading.wrong(typed, RepairProblem.NUMBER_INVALID.with(Typed.quoted(typed)));
        }
        BigDecimal value = exact.precision() > CELL.getPrecision() && exact.scale() > 0 ? exact.round(CELL) : exact;
        int scale = scaleOf(value);
        if (!column.whole() && scale > column.scale() && scale >= DECIMALS_OF_A_FORMULA) {
            BigDecimal rounded = value.setScale(column.scale(), RoundingMode.HALF_UP);
            Reading<BigDecimal> reading = judge(typed, typed, rounded, column);
            BigDecimal kept = reading.value();
            return kept == null
                    ? reading
                    : Reading.repaired(
                            kept, typed, RepairProblem.NUMBER_ROUNDED.with(Typed.quoted(typed), vietnamese(kept)));
        }
        return judge(typed, typed, value, column);
    }

    private static Reading<BigDecimal> judge(String typed, String text, BigDecimal read, NumberColumn column) {
        BigDecimal value = plain(read);
        if (column.whole() && value.scale() > 0) {
            return Reading.wrong(typed, RepairProblem.NUMBER_NOT_WHOLE.with(Typed.quoted(text)));
        }
        if (value.compareTo(column.least()) < 0) {
            return Reading.wrong(
                    typed, RepairProblem.NUMBER_TOO_SMALL.with(vietnamese(value), vietnamese(column.least())));
        }
        if (value.compareTo(column.most()) > 0) {
            return Reading.wrong(
                    typed, RepairProblem.NUMBER_TOO_LARGE.with(vietnamese(value), vietnamese(column.most())));
        }
        if (value.scale() > column.scale()) {
            return Reading.wrong(
                    typed, RepairProblem.NUMBER_SCALE.with(Typed.quoted(text), Integer.toString(column.scale())));
        }
        return Reading.right(value, typed);
    }

    /** Without trailing zeros behind the decimal sign, and never as a power of ten. */
    private static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int scaleOf(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private static boolean isSign(char c) {
        return c == '.' || c == ',';
    }

    /** With dots between thousands and a comma before decimals. */
    static String vietnamese(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain.length() + 8).append(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole; i++) {
            out.append(plain.charAt(i));
            if (i < whole - 1 && (whole - 1 - i) % 3 == 0) {
                out.append('.');
            }
        }
        return point < 0
                ? out.toString()
                : out.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
