package vn.lensan.repair;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Text;

/**
 * The line in the QR code of a citizen card: {@code CCCD|CMND|Họ tên|ddMMyyyy|Giới tính|Địa chỉ|ddMMyyyy}. Fields may
 * be missing, and newer cards add some, so each is known by its shape.
 *
 * @param number the 12 digits
 * @param oldNumber the CMND the card replaced
 * @param fullName the first field of words
 * @param birth of two dates the first; of one, the one whose year the number tells
 * @param sex Nam or Nữ
 * @param address the first field of words after the name
 * @param issuedOn the day the card was made
 */
public record CitizenCard(
        @Nullable CitizenNumber number,
        @Nullable CitizenNumber oldNumber,
        @Nullable String fullName,
        @Nullable LocalDate birth,
        @Nullable Sex sex,
        @Nullable String address,
        @Nullable LocalDate issuedOn) {

    /** True when a cell holds a scanned card rather than one value. */
    public static boolean looksLike(String typed) {
        int bars = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) == '|') {
                bars++;
            }
        }
        return bars >= 3;
    }

    /** The two numbers of one person in one cell, as the heading «Số CCCD/CMND» invites: «020085001234 / 081234567». */
    private static final Pattern BOTH =
            Pattern.compile("(\\d{12})[\\s/;,()-]+(\\d{9})\\)?|(\\d{9})[\\s/;,()-]+(\\d{12})\\)?");

    /** The card a cell of citizen numbers holds: its scanned line, or its two numbers; null when it holds one number. */
    public static @Nullable CitizenCard inCell(String typed) {
        String trimmed = Typed.trimmed(typed);
        if (trimmed.indexOf('|') >= 0) {
            return read(trimmed);
        }
        if (trimmed.length() < 22 || !BOTH.matcher(trimmed).matches()) {
            return null;
        }
        return read(trimmed.replaceAll("\\D+", "|"));
    }

    /** Reads one scanned line; what is not on it is null. */
    public static CitizenCard read(String line) {
        CitizenNumber number = null;
        CitizenNumber oldNumber = null;
        String name = null;
        String address = null;
        Sex sex = null;
        LocalDate first = null;
        LocalDate second = null;
        for (int from = 0; from <= line.length(); ) {
            int bar = line.indexOf('|', from);
            int to = bar < 0 ? line.length() : bar;
            String field = Text.clean(line.substring(from, to));
            from = to + 1;
            if (field.isEmpty()) {
                continue;
            }
            int digits = digits(field);
            if (digits == 12) {
                number = number == null ? new CitizenNumber(field) : number;
            } else if (digits == 9) {
                oldNumber = oldNumber == null ? new CitizenNumber(field) : oldNumber;
            } else if (digits == 8) {
                LocalDate day = Dates.readDay(field).value();
                if (first == null) {
                    first = day;
                } else if (second == null) {
                    second = day;
                }
            } else if (digits == 0) {
                Sex asSex = field.length() <= 3 ? Sex.read(field).value() : null;
                if (asSex != null && sex == null) {
                    sex = asSex;
                } else if (name == null && sex == null && field.indexOf(',') < 0) {
                    name = field;
                } else if (address == null) {
                    address = field;
                }
            }
        }
        Integer birthYear = number == null ? null : number.birthYear();
        boolean onlyIssued = first != null && second == null && birthYear != null && first.getYear() != birthYear;
        return new CitizenCard(
                number, oldNumber, name, onlyIssued ? null : first, sex, address, onlyIssued ? first : second);
    }

    /** How many digits when there is nothing else, -1 for digits that are no known field, 0 for words. */
    private static int digits(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
        }
        return switch (field.length()) {
            case 12, 9, 8 -> field.length();
            default -> -1;
        };
    }
}
