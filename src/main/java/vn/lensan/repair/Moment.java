package vn.lensan.repair;

import org.jspecify.annotations.Nullable;

/**
 * A date and perhaps a time as typed, taken apart without judging it: three groups of digits with separators, then
 * hours, minutes, seconds and an offset. One pass, no regular expression.
 */
final class Moment {
    static final int NO_OFFSET = Integer.MIN_VALUE;

    int year;
    int month;
    int day;
    /** How many digits the year was written with. */
    int yearDigits;
    /** False for year-month-day. */
    boolean dayFirst;

    int hour;
    int minute;
    int second;
    int nano;
    /** Seconds east of Greenwich, or {@link #NO_OFFSET}. */
    int offset = NO_OFFSET;

    private final String text;
    private int at;
    private int value;

    private Moment(String text) {
        this.text = text;
    }

    /** Null when the text does not have the shape of a date, with or without a time. */
    static @Nullable Moment of(String text) {
        Moment moment = new Moment(text);
        return moment.date() && moment.time() && moment.at == text.length() ? moment : null;
    }

    private boolean date() {
        int firstDigits = number(4);
        int first = value;
        if (firstDigits == 0 || !separator()) {
            return false;
        }
        int middleDigits = number(2);
        int middle = value;
        if (middleDigits == 0 || !separator()) {
            return false;
        }
        int lastDigits = number(4);
        month = middle;
        dayFirst = firstDigits <= 2;
        year = dayFirst ? value : first;
        day = dayFirst ? first : value;
        yearDigits = dayFirst ? lastDigits : firstDigits;
        return dayFirst ? lastDigits == 2 || lastDigits == 4 : firstDigits == 4 && lastDigits >= 1 && lastDigits <= 2;
    }

    private boolean separator() {
        int from = at;
        boolean mark = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' || c == '-' || c == '.') {
                if (mark) {
                    return false;
                }
                mark = true;
            } else if (c != ' ') {
                break;
            }
            at++;
        }
        return at > from && mark;
    }

    private boolean time() {
        if (at == text.length()) {
            return true;
        }
        if (text.charAt(at) == '.' && at == text.length() - 1) {
            at++;
            return true;
        }
        char between = text.charAt(at);
        if (between != ' ' && between != 'T' && between != 't' && between != ',') {
            return false;
        }
        at++;
        skipSpaces();
        if (number(2) == 0) {
            return false;
        }
        hour = value;
        if (!accept(':') && !accept('h') || number(2) != 2) {
            return false;
        }
        minute = value;
        if (accept(':')) {
            if (number(2) != 2) {
                return false;
            }
            second = value;
            if ((accept('.') || accept(',')) && !fraction()) {
                return false;
            }
        }
        return zone();
    }

    private boolean fraction() {
        int digits = 0;
        int unit = 100_000_000;
        for (; at < text.length() && isDigit(text.charAt(at)); at++, digits++) {
            nano += (text.charAt(at) - '0') * unit;
            unit /= 10;
        }
        return digits > 0;
    }

    private boolean zone() {
        skipSpaces();
        if (at == text.length()) {
            return true;
        }
        if (accept('Z') || accept('z')) {
            offset = 0;
            return true;
        }
        int sign = accept('+') ? 1 : accept('-') ? -1 : 0;
        if (sign == 0 || number(2) != 2) {
            return false;
        }
        int hours = value;
        int minutes = 0;
        if (at < text.length()) {
            accept(':');
            if (number(2) != 2) {
                return false;
            }
            minutes = value;
        }
        offset = sign * (hours * 3600 + minutes * 60);
        return hours <= 18 && minutes < 60;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean accept(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads at most so many digits into {@link #value}; the number of digits read. */
    private int number(int most) {
        int from = at;
        value = 0;
        while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return at - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
