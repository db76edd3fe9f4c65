package vn.lensan.repair;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a number is written: its digits, and where points, commas and spaces stand among them.
 *
 * @param negative a minus stands before it
 * @param digits all digits, no signs
 * @param decimals digits behind the only or last sign
 * @param sign the only or last sign, '.' or ','; 0 when there is none
 * @param kind what the signs can mean
 */
record NumberShape(boolean negative, String digits, int decimals, char sign, Kind kind) {
    enum Kind {
        /** No sign, or signs that only group thousands. */
        WHOLE,
        /** The last sign can only be a decimal sign. */
        DECIMAL,
        /** «1.234»: one sign, three digits behind it, one to three before. */
        EITHER,
        /** Signs in places that mean nothing: 1.23.4 */
        BROKEN
    }

    /** Null when there is anything but digits, signs, spaces and a leading minus. */
    static @Nullable NumberShape of(String text, int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        boolean negative = false;
        int points = 0;
        int commas = 0;
        int spaces = 0;
        int lastSign = -1;
        boolean grouped = true;
        int sinceSign = 0;
        int wholeDigits = 0;
        char sign = 0;
        char before = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                sinceSign++;
                continue;
            }
            if ((c == '-' || c == '−') && digits.isEmpty() && !negative && lastSign < 0) {
                negative = true;
            } else if (c == '.' || c == ',' || (c == ' ' || c == '\u00A0') && !digits.isEmpty()) {
                grouped &= lastSign < 0 ? sinceSign >= 1 && sinceSign <= 3 : sinceSign == 3;
                points += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                spaces += c == '.' || c == ',' ? 0 : 1;
                before = sign;
                sign = c;
                lastSign = i;
                wholeDigits = digits.length();
                sinceSign = 0;
            } else if (c != ' ' && c != '+' || !digits.isEmpty() || c == '+' && i > from) {
                return null;
            }
        }
        if (digits.isEmpty() || digits.length() > 40) {
            return null;
        }
        int signs = points + commas + spaces;
        Kind kind;
        if (signs == 0) {
            kind = Kind.WHOLE;
        } else if (sinceSign == 0) {
            kind = Kind.BROKEN;
        } else if (sign != '.' && sign != ',') {
            kind = grouped && sinceSign == 3 && signs == spaces ? Kind.WHOLE : Kind.BROKEN;
        } else if (signs == 1) {
            boolean either = sinceSign == 3 && wholeDigits >= 1 && wholeDigits <= 3 && digits.charAt(0) != '0';
            kind = either ? Kind.EITHER : Kind.DECIMAL;
        } else if (signs == (sign == '.' ? points : commas)) {
            kind = grouped && sinceSign == 3 ? Kind.WHOLE : Kind.BROKEN;
        } else {
            boolean lastOnce = (sign == '.' ? points : commas) == 1;
            boolean oneOther = points + commas == signs || spaces == signs - 1;
            kind = grouped && lastOnce && oneOther && before != sign ? Kind.DECIMAL : Kind.BROKEN;
        }
        return new NumberShape(negative, digits.toString(), signs == 0 ? 0 : sinceSign, signs == 0 ? 0 : sign, kind);
    }

    /** The style this value proves. */
    NumberStyle style() {
        return switch (kind) {
            case DECIMAL -> sign == '.' ? NumberStyle.POINT : NumberStyle.COMMA;
            case WHOLE ->
                switch (sign) {
                    case '.' -> NumberStyle.COMMA;
                    case ',' -> NumberStyle.POINT;
                    default -> NumberStyle.UNKNOWN;
                };
            case EITHER, BROKEN -> NumberStyle.UNKNOWN;
        };
    }

    /** Read with every sign as a thousands separator. */
    BigDecimal asWhole() {
        return value(0);
    }

    /** Read with the last sign as the decimal sign. */
    BigDecimal asDecimal() {
        return value(decimals);
    }

    private BigDecimal value(int scale) {
        BigDecimal value = digits.length() <= 18
                ? BigDecimal.valueOf(Long.parseLong(digits), scale)
                : new BigDecimal(digits).movePointLeft(scale);
        return negative ? value.negate() : value;
    }
}
