package vn.lensan.shared;

import java.math.BigDecimal;

/** Numbers the Vietnamese way: a dot between thousands, a comma before decimals. */
public final class VietnameseNumber {

    private VietnameseNumber() {}

    /** The number with all its decimals kept: {@code 1234.50} becomes {@code 1.234,50}. */
    public static String text(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return number.signum() < 0 ? "-" + text : text.toString();
    }

    /** The whole number: {@code 1234567} becomes {@code 1.234.567}. */
    public static String text(long number) {
        return text(BigDecimal.valueOf(number));
    }
}
