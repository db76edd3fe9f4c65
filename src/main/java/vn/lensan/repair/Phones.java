package vn.lensan.repair;

import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;

/**
 * Vietnamese telephone numbers: 0 and nine digits (mobile) or 02, area and number, eleven digits in all (landline).
 *
 * <p>Accepts +84, 84 and 0084, spaces, dots, dashes and brackets, a lost leading zero, number cells («9.12345678E8»),
 * the letter O for zero, and the 11-digit mobile numbers of before 2018 (Bộ TTTT, 15/9/2018), which become 10 digits.
 * Several households share a phone: it is never a key.
 */
public final class Phones {
    /** Old prefix without its leading 01, as an index → the new prefix. */
    private static final @Nullable String[] NEW_PREFIX = new @Nullable String[100];

    private static final boolean[] MOBILE = new boolean[100];
    private static final boolean[] AREA = new boolean[100];

    static {
        for (int last = 2; last <= 9; last++) {
            NEW_PREFIX[60 + last] = "03" + last;
        }
        String[] pairs = {
            "20 070", "21 079", "22 077", "26 076", "28 078", "23 083", "24 084", "25 085", "27 081", "29 082",
            "86 056", "88 058", "99 059"
        };
        for (String pair : pairs) {
            NEW_PREFIX[Integer.parseInt(pair, 0, 2, 10)] = pair.substring(3);
        }
        // the numbering plan of TT 22/2014/TT-BTTTT as amended: networks in service, by the two digits after 0
        mark(MOBILE, "32 33 34 35 36 37 38 39 52 55 56 58 59 70 76 77 78 79 81 82 83 84 85 86 87 88 89");
        mark(MOBILE, "90 91 92 93 94 95 96 97 98 99");
        // area codes since 17/6/2017, by the two digits after 02; Hà Nội 024 and TP.HCM 028 have one digit only
        mark(AREA, "03 04 05 06 07 08 09 10 11 12 13 14 15 16 18 19 20 21 22 25 26 27 28 29 32 33 34 35 36 37 38 39");
        mark(AREA, "40 41 42 43 44 45 46 47 48 49 80 81 82 83 84 85 86 87 88 89");
        mark(AREA, "51 52 54 55 56 57 58 59 60 61 62 63 69 70 71 72 73 74 75 76 77 90 91 92 93 94 96 97 99");
    }

    private Phones() {}

    private static void mark(boolean[] table, String codes) {
        for (String code : codes.split(" ")) {
            table[Integer.parseInt(code)] = true;
        }
    }

    /** Reads one cell; the value is digits only, beginning with 0. */
    public static Reading<String> read(String typed) {
        if (typed.length() == 10 && isMobile(typed)) {
            return Reading.right(typed, typed);
        }
        String trimmed = Typed.trimmed(typed);
        if (Typed.saysNothing(trimmed)) {
            return Reading.blank(typed);
        }
        String cell = Typed.ofNumberCell(trimmed);
        if (cell != null && cell.isEmpty()) {
            return Reading.wrong(typed, RepairProblem.PHONE_ROUNDED.with(Typed.quoted(trimmed)));
        }
        return readDigits(typed, cell == null ? trimmed : cell);
    }

    private static Reading<String> readDigits(String typed, String text) {
        char[] digits = new char[16];
        int size = 0;
        boolean letterO = false;
        boolean several = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == 'O' || c == 'o') {
                if (size == digits.length) {
                    return Reading.wrong(typed, RepairProblem.PHONE_INVALID.with(Typed.masked(text, 4)));
                }
                letterO |= c > '9';
                digits[size++] = c > '9' ? '0' : c;
            } else if (size >= 9 && beginsAnother(text, i)) {
                several = true;
                break;
            } else if (!isSeparator(c, size)) {
                return Reading.wrong(typed, RepairProblem.PHONE_INVALID.with(Typed.masked(text, 4)));
            }
        }
        return judge(typed, text.charAt(0) == '+', new String(digits, 0, size), letterO, several);
    }

    /** A second number in the cell, after «/», «;», «,», «hoặc» or a dash between spaces. */
    private static boolean beginsAnother(String text, int at) {
        char c = text.charAt(at);
        int rest = text.length() - at - 1;
        return rest >= 9
                && (c == '/'
                        || c == ';'
                        || c == ','
                        || c == '&'
                        || c == '-' && text.charAt(at - 1) == ' '
                        || text.startsWith("hoặc", at)
                        || text.startsWith("và", at));
    }

    private static boolean isSeparator(char c, int size) {
        return switch (c) {
            case ' ', '.', '-', '–', '(', ')', '_' -> true;
            case '+' -> size == 0;
            default -> false;
        };
    }

    private static Reading<String> judge(String typed, boolean plus, String digits, boolean letterO, boolean several) {
        String national = national(plus, digits);
        if (national == null) {
            return Reading.wrong(typed, RepairProblem.PHONE_FOREIGN.with("+" + Typed.masked(digits, 3)));
        }
        String renewed = renewed(national);
        if (renewed == null) {
            return Reading.wrong(typed, whyNot(digits, national));
        }
        if (renewed.equals(digits) && !letterO && !several) {
            return Reading.right(renewed, typed);
        }
        RepairProblem repair;
        if (several) {
            return Reading.repaired(renewed, typed, RepairProblem.PHONE_SEVERAL.with(Typed.masked(renewed, 4)));
        } else if (!renewed.equals(national)) {
            repair = RepairProblem.PHONE_OLD_PREFIX;
        } else if (letterO) {
            repair = RepairProblem.PHONE_LETTER;
        } else if (plus || digits.length() > renewed.length()) {
            repair = RepairProblem.PHONE_COUNTRY_CODE;
        } else {
            repair = digits.length() == national.length()
                    ? RepairProblem.PHONE_COUNTRY_CODE
                    : RepairProblem.PHONE_LOST_ZERO;
        }
        String before = repair == RepairProblem.PHONE_OLD_PREFIX ? national : digits;
        int shown = repair == RepairProblem.PHONE_OLD_PREFIX ? 5 : 4;
        return Reading.repaired(renewed, typed, repair.with(Typed.masked(before, shown), Typed.masked(renewed, 4)));
    }

    /** With its leading zero, without the country code; null for another country's number. */
    private static @Nullable String national(boolean plus, String digits) {
        String number = digits;
        boolean international = plus;
        if (number.startsWith("00")) {
            number = number.substring(2);
            international = true;
        }
        if (international && !number.startsWith("84")) {
            return plus && number.startsWith("0") ? number : digits.startsWith("00") && !plus ? digits : null;
        }
        if (number.startsWith("84") && (international || number.length() >= 11)) {
            number = number.substring(2);
        }
        return number.startsWith("0") ? number : "0" + number;
    }

    /** The number of today; null when it never was one. */
    private static @Nullable String renewed(String national) {
        if (national.length() == 10) {
            return isMobile(national) ? national : null;
        }
        if (national.length() != 11) {
            return null;
        }
        if (national.charAt(1) == '1') {
            String prefix = NEW_PREFIX[pair(national, 2)];
            return prefix == null ? null : prefix + national.substring(4);
        }
        return national.charAt(1) == '2' && AREA[pair(national, 2)] ? national : null;
    }

    private static Problem whyNot(String digits, String national) {
        if (national.length() == 10 && national.charAt(1) == '2') {
            return RepairProblem.PHONE_OLD_LANDLINE.with(Typed.masked(national, 4));
        }
        if (national.length() == 10 || national.length() == 11) {
            return RepairProblem.PHONE_PREFIX.with(Typed.masked(national, 4));
        }
        return RepairProblem.PHONE_LENGTH.with(Typed.masked(digits, 4), Integer.toString(digits.length()));
    }

    private static boolean isMobile(String number) {
        if (number.charAt(0) != '0') {
            return false;
        }
        for (int i = 1; i < 10; i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return MOBILE[pair(number, 1)];
    }

    private static int pair(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}
