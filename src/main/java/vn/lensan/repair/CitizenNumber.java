package vn.lensan.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Problem;

/**
 * A citizen number: CMND of 9 digits, or CCCD of 12: province of birth («0» and the 2021 province code), century and
 * sex, two digits of the birth year, six more. There is no check digit, so the cross-checks warn and never block.
 *
 * @param digits 9 or 12 digits, leading zeros kept
 */
public record CitizenNumber(String digits) {
    private static final boolean[] PROVINCE = new boolean[100];

    static {
        String codes = "01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48"
                + " 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96";
        for (String code : codes.split(" ")) {
            PROVINCE[Integer.parseInt(code)] = true;
        }
    }

    /**
     * Reads one cell. Spaces, dots and dashes are dropped; 10 or 11 digits are padded to 12 and 8 to 9, because
     * spreadsheets eat leading zeros; number cells («2.0090001234E+10», «12345678901.0») are written out unless
     * digits were lost; of a card's whole QR line the number is taken.
     */
    public static Reading<CitizenNumber> read(String typed) {
        if ((typed.length() == 12 || typed.length() == 9) && allDigits(typed)) {
            return judge(typed, typed, null);
        }
        String trimmed = Typed.trimmed(typed);
        if (Typed.saysNothing(trimmed)) {
            return Reading.blank(typed);
        }
        CitizenCard card = CitizenCard.inCell(trimmed);
        if (card != null) {
            CitizenNumber onCard = card.number();
            return onCard == null
                    ? Reading.wrong(typed, RepairProblem.CITIZEN_INVALID.with(Typed.masked(trimmed, 3)))
                    : Reading.repaired(onCard, typed, RepairProblem.CITIZEN_CARD.with(onCard.masked()));
        }
        String cell = Typed.ofNumberCell(trimmed);
        if (cell != null && cell.isEmpty()) {
            return Reading.wrong(typed, RepairProblem.CITIZEN_ROUNDED.with(Typed.quoted(trimmed)));
        }
        String digits = cell == null ? digitsOf(trimmed) : cell;
        if (digits == null) {
            return Reading.wrong(typed, RepairProblem.CITIZEN_INVALID.with(Typed.masked(trimmed, 3)));
        }
        return judge(typed, digits, cell == null ? null : RepairProblem.CITIZEN_NUMBER_CELL);
    }

    private static Reading<CitizenNumber> judge(String typed, String digits, @Nullable RepairProblem repair) {
        int length = digits.length();
        String whole = switch (length) {
            case 12, 9 -> digits;
            case 11, 8 -> "0" + digits;
            case 10 -> "00" + digits;
            default -> "";
        };
        if (whole.isEmpty()) {
            String masked = Typed.masked(digits, 3);
            return Reading.wrong(typed, RepairProblem.CITIZEN_LENGTH.with(masked, Integer.toString(length)));
        }
        if (isPlaceholder(digits)) {
            return Reading.wrong(typed, RepairProblem.CITIZEN_PLACEHOLDER.with(digits));
        }
        CitizenNumber number = new CitizenNumber(whole);
        if (whole.length() != length) {
            Problem lost = RepairProblem.CITIZEN_LOST_ZERO.with(Typed.masked(digits, 3), number.masked());
            return Reading.repaired(number, typed, lost);
        }
        return repair == null
                ? Reading.right(number, typed)
                : Reading.repaired(number, typed, repair.with(number.masked()));
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == 'O' || c == 'o') {
                digits.append('0');
            } else if (c != ' ' && c != '.' && c != '-' && c != ',') {
                return null;
            }
        }
        return digits.toString();
    }

    /** 000000000, 111111111111…: typed to fill the cell. Taken as a number they would join strangers. */
    private static boolean isPlaceholder(String digits) {
        return digits.chars().allMatch(digit -> digit == digits.charAt(0));
    }

    /** True for a CMND (9 digits), false for a CCCD (12). */
    public boolean isOld() {
        return digits.length() == 9;
    }

    /** The 2021 code of the province of birth («20»); null for a CMND or when no such province was. */
    public @Nullable String birthProvince() {
        if (isOld() || digits.charAt(0) != '0') {
            return null;
        }
        int code = (digits.charAt(1) - '0') * 10 + digits.charAt(2) - '0';
        return PROVINCE[code] ? digits.substring(1, 3) : null;
    }

    /** The year of birth the number tells; null for a CMND. */
    public @Nullable Integer birthYear() {
        if (isOld()) {
            return null;
        }
        int century = 1900 + (digits.charAt(3) - '0') / 2 * 100;
        return century + (digits.charAt(4) - '0') * 10 + digits.charAt(5) - '0';
    }

    /** The sex the number tells; null for a CMND. */
    public @Nullable Sex sex() {
        if (isOld()) {
            return null;
        }
        return (digits.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** What does not fit the rest of the row; a warning beside the record, never a refusal. */
    public List<Problem> warnings(@Nullable Sex sex, @Nullable Integer birthYear) {
        Integer ownYear = birthYear();
        Sex ownSex = sex();
        boolean fits = birthProvince() != null
                && (sex == null || sex == ownSex)
                && (birthYear == null || birthYear.equals(ownYear));
        if (fits || ownYear == null || ownSex == null) {
            return List.of();
        }
        List<Problem> warnings = new ArrayList<>(3);
        if (birthProvince() == null) {
            warnings.add(RepairProblem.CITIZEN_PROVINCE.with(masked()));
        }
        if (sex != null && sex != ownSex) {
            warnings.add(RepairProblem.CITIZEN_SEX.with(masked(), ownSex.vietnamese(), sex.vietnamese()));
        }
        if (birthYear != null && !birthYear.equals(ownYear)) {
            warnings.add(RepairProblem.CITIZEN_BIRTH.with(masked(), ownYear.toString(), birthYear.toString()));
        }
        return List.copyOf(warnings);
    }

    /** As shown on screens and in messages: 020xxxxxxxxx. */
    public String masked() {
        return Typed.masked(digits, 3);
    }

    /** Masked, so that no log ever tells it. */
    @Override
    public String toString() {
        return masked();
    }
}
