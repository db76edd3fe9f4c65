package vn.lensan.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a cell's number format says of its number.
 *
 * @param shows whether the number is shown as a plain number, a share of a hundred, a day, a day and time, or a time alone
 * @param digits a format of nothing but zeros fills up to so many digits, else 0
 */
record NumberFormat(Shows shows, int digits) {

    enum Shows {
        NUMBER,
        PERCENT,
        DAY,
        MOMENT,
        TIME
    }

    static final NumberFormat GENERAL = new NumberFormat(Shows.NUMBER, 0);

    private static final NumberFormat A_PERCENT = new NumberFormat(Shows.PERCENT, 0);
    private static final NumberFormat A_DAY = new NumberFormat(Shows.DAY, 0);
    private static final NumberFormat A_MOMENT = new NumberFormat(Shows.MOMENT, 0);
    private static final NumberFormat A_TIME = new NumberFormat(Shows.TIME, 0);

    /** Excel keeps 15 digits of a number; what its file says beyond is noise of the binary form. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** The format of a built-in number, or of the code that the workbook itself defines. */
    static NumberFormat of(int id, @Nullable String code) {
        if (code != null) {
            return ofCode(code);
        }
        if (id >= 14 && id <= 17 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return A_DAY;
        }
        if (id == 9 || id == 10) {
            return A_PERCENT;
        }
        if (id == 22) {
            return A_MOMENT;
        }
        return id >= 18 && id <= 21 || id >= 45 && id <= 47 ? A_TIME : GENERAL;
    }

    private static NumberFormat ofCode(String code) {
        String letters = letters(code);
        if (letters.matches("0{2,30}")) {
            return new NumberFormat(Shows.NUMBER, letters.length());
        }
        if (letters.indexOf('%') >= 0) {
            return A_PERCENT;
        }
        boolean day = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
        boolean hour = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        if (letters.equals("general") || !day && !hour && letters.indexOf('m') < 0) {
            return GENERAL;
        }
        if (day) {
            return hour ? A_MOMENT : A_DAY;
        }
        return hour ? A_TIME : A_DAY;
    }

    /** The first section without quoted words, colours, locales and escaped characters; "[h]" counts as h. */
    private static String letters(String code) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case ';' -> {
                    return kept.toString().toLowerCase(Locale.ROOT);
                }
                case '\\', '_', '*' -> i++;
                case '"', '[' -> {
                    int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                    end = end < 0 ? code.length() : end;
                    String inside = code.substring(i + 1, end).toLowerCase(Locale.ROOT);
                    if (c == '[' && inside.matches("h+|m+|s+")) {
                        kept.append('h');
                    }
                    i = end;
                }
                default -> kept.append(c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** The cell of a number as the file writes it; broken when it is none. */
    Cell cell(String written, boolean from1904, @Nullable String font) {
        BigDecimal value;
        try {
            if (shows == Shows.NUMBER && digits == 0 && isPlain(written)) {
                return new Cell.Number(BigDecimal.valueOf(Long.parseLong(written)), written, font);
            }
            value = exact(written);
        } catch (NumberFormatException e) {
            return new Cell.Broken(written);
        }
        return cell(value, from1904, font);
    }

    /** The cell of a number kept in binary form. */
    Cell cell(double value, boolean from1904, @Nullable String font) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Cell.Broken(Double.toString(value));
        }
        return cell(rounded(value), from1904, font);
    }

    private Cell cell(BigDecimal value, boolean from1904, @Nullable String font) {
        if (shows == Shows.PERCENT) {
            return new Cell.Text(text(value.movePointRight(2).stripTrailingZeros(), 0) + "%", font, false);
        }
        boolean dated = shows == Shows.DAY || shows == Shows.MOMENT;
        if (dated && value.compareTo(BigDecimal.ONE) >= 0 && value.compareTo(END_OF_DAYS) < 0) {
            return dated(value, from1904);
        }
        if (shows == Shows.TIME && value.signum() > 0 && value.compareTo(END_OF_DAYS) < 0) {
            // "13:30" alone is no day; with a day before it, it is a moment shown short
            return value.compareTo(BigDecimal.ONE) < 0
                    ? new Cell.Number(value, time(value), font)
                    : dated(value, from1904);
        }
        return new Cell.Number(value, text(value), font);
    }

    private static Cell dated(BigDecimal serial, boolean from1904) {
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        try {
            LocalDateTime at = day(days, from1904).atStartOfDay().plusSeconds(seconds);
            return at.toLocalTime().toSecondOfDay() == 0
                    ? new Cell.Day(at.toLocalDate(), serial)
                    : new Cell.Moment(at, serial);
        } catch (DateTimeException e) {
            return new Cell.Number(serial, text(serial, 0), null);
        }
    }

    /** The cell of a day or moment that the file writes out. */
    static Cell ofMoment(LocalDateTime at) {
        BigDecimal serial = BigDecimal.valueOf(LocalDate.of(1899, 12, 30).until(at.toLocalDate(), ChronoUnit.DAYS))
                .add(BigDecimal.valueOf(at.toLocalTime().toSecondOfDay()).divide(SECONDS, EXCEL));
        return at.toLocalTime().toSecondOfDay() == 0
                ? new Cell.Day(at.toLocalDate(), serial)
                : new Cell.Moment(at, serial);
    }

    /** Excel believes in a 29 February 1900, so days before 1 March 1900 stand one later. */
    private static LocalDate day(long serial, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    private static String time(BigDecimal value) {
        long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private String text(BigDecimal value) {
        return text(value, digits);
    }

    private static String text(BigDecimal value, int digits) {
        String plain = Math.abs(value.precision() - value.scale()) > 40 ? value.toString() : value.toPlainString();
        boolean whole = value.scale() <= 0 && value.signum() >= 0;
        return whole && plain.length() < digits ? "0".repeat(digits - plain.length()) + plain : plain;
    }

    /** A whole number written as it reads, the commonest by far. */
    private static boolean isPlain(String written) {
        int length = written.length();
        if (length == 0 || length > 15 || length > 1 && written.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal exact(String written) {
        String number = written.strip();
        if (number.length() > 400) {
            throw new NumberFormatException(number);
        }
        double value = Double.parseDouble(number);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NumberFormatException(number);
        }
        return rounded(value);
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(EXCEL);
        if (rounded.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal bare = rounded.stripTrailingZeros();
        return bare.scale() < 0 && bare.scale() > -40 ? bare.setScale(0) : bare;
    }
}
