package vn.lensan.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes clean values the many ways people write them, and counts the faults. */
final class Pen {
    /** A date as a spreadsheet's bare number. */
    record Serial(LocalDate day) {}

    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final List<DateTimeFormatter> NOTATIONS = List.of(
            SLASHES,
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT),
            DateTimeFormatter.ISO_LOCAL_DATE);
    /** New mobile prefixes with the prefix of 11-digit numbers they had before 2018. */
    private static final Map<String, String> OLD_PREFIX = Map.ofEntries(
            Map.entry("032", "0162"),
            Map.entry("033", "0163"),
            Map.entry("034", "0164"),
            Map.entry("035", "0165"),
            Map.entry("036", "0166"),
            Map.entry("037", "0167"),
            Map.entry("038", "0168"),
            Map.entry("039", "0169"),
            Map.entry("070", "0120"),
            Map.entry("079", "0121"),
            Map.entry("077", "0122"),
            Map.entry("076", "0126"),
            Map.entry("078", "0128"),
            Map.entry("083", "0123"),
            Map.entry("084", "0124"),
            Map.entry("085", "0125"),
            Map.entry("081", "0127"),
            Map.entry("082", "0129"),
            Map.entry("056", "0186"),
            Map.entry("058", "0188"),
            Map.entry("059", "0199"));

    static final List<String> PREFIXES = OLD_PREFIX.keySet().stream().sorted().toList();

    private final Chance chance;
    private final Faults faults;
    private final boolean spreadsheet;
    private final boolean capitals;

    Pen(Chance chance, Faults faults, Dress.Look look) {
        this.chance = chance;
        this.faults = faults;
        this.spreadsheet = look.spreadsheet();
        this.capitals = look.hasCapitals();
    }

    Object phone(String phone) {
        String rest = phone.substring(1);
        return switch (chance.below(20)) {
            case 0, 1 -> fault("phone_eleven_digits", OLD_PREFIX.get(phone.substring(0, 3)) + phone.substring(3));
            case 2, 3 -> number("phone_lost_zero", phone);
            case 4 -> fault("phone_with_country_code", "+84" + rest);
            case 5 -> fault("phone_with_country_code", "84" + rest);
            case 6 -> fault("phone_with_country_code", "0084" + rest);
            case 7, 8 -> fault("phone_with_blanks_or_dots", parts(phone, " "));
            case 9 -> fault("phone_with_blanks_or_dots", parts(phone, "."));
            default -> phone;
        };
    }

    private static String parts(String phone, String between) {
        return phone.substring(0, 4) + between + phone.substring(4, 7) + between + phone.substring(7);
    }

    Object citizen(String number) {
        return number.startsWith("0") && chance.of(0.15) ? number("citizen_number_lost_zero", number) : number;
    }

    Object communeCode(String code) {
        return code.startsWith("0") && chance.of(0.1) ? number("commune_code_lost_zero", code) : code;
    }

    /** What a spreadsheet keeps of a code it took for a number. */
    private Object number(String fault, String digits) {
        faults.count(fault);
        long value = Long.parseLong(digits);
        return spreadsheet ? (Object) value : Long.toString(value);
    }

    Object date(LocalDate day) {
        int way = chance.below(10);
        if (spreadsheet && way >= 7) return way == 7 ? fault("date_as_serial", new Serial(day)) : day;
        DateTimeFormatter notation = way < 4 ? SLASHES : NOTATIONS.get(way % NOTATIONS.size());
        if (notation != SLASHES) faults.count("date_in_other_notation");
        return day.format(notation);
    }

    /** A moment of Vietnam: with or without zone, or a bare date for midnight. */
    Object time(LocalDateTime at) {
        boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return switch (chance.below(8)) {
            case 0, 1 -> at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            case 2 -> at + ":00+07:00";
            case 3 -> fault("time_in_utc", at.minusHours(7) + ":00Z");
            case 4, 5 -> at.format(MINUTES);
            case 6 -> at.format(SECONDS);
            default -> midnight ? fault("time_as_bare_date", date(at.toLocalDate())) : at.format(MINUTES);
        };
    }

    /** An amount of đồng, perhaps with points between thousands. */
    Object dong(long amount) {
        if (spreadsheet) return amount;
        return amount >= 10_000 && chance.of(0.5)
                ? fault(
                        "amount_with_points",
                        String.format(Locale.ROOT, "%,d", amount).replace(',', '.'))
                : Long.toString(amount);
    }

    /** A whole number. */
    Object count(long number) {
        return spreadsheet ? (Object) number : Long.toString(number);
    }

    Object provinceCode(String code) {
        return code.startsWith("0") && chance.of(0.2) ? number("province_code_lost_zero", code) : code;
    }

    /** Kilograms with a comma, whole ones without. */
    Object kilograms(long grams) {
        double kilograms = grams / 1000.0;
        if (spreadsheet && chance.of(0.5)) return kilograms;
        return grams % 1000 == 0
                ? Long.toString(grams / 1000)
                : Double.toString(kilograms).replace('.', ',');
    }

    Object decimal(double value) {
        if (spreadsheet && chance.of(0.5)) return value;
        return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }

    /** A spelling of the name that is equal when folded. */
    String sameName(String name) {
        return switch (chance.below(12)) {
            case 0 -> fault("name_in_other_spelling", PeopleNames.bare(name));
            case 1 -> capitals ? fault("name_in_other_spelling", name.toUpperCase(Locale.ROOT)) : name;
            case 2 -> fault("name_in_other_spelling", name.replaceFirst(" ", "  "));
            case 3 -> {
                String other = PeopleNames.otherTone(name);
                yield other.equals(name) ? name : fault("name_in_other_spelling", other);
            }
            default -> name;
        };
    }

    /** Some of the name's words: compatible, not equal. */
    String partOfName(String name) {
        String[] words = name.split(" ");
        if (words.length < 3 || !chance.of(0.1)) return sameName(name);
        return fault("name_only_in_part", words[0] + " " + words[words.length - 1]);
    }

    private <T> T fault(String name, T written) {
        faults.count(name);
        return written;
    }
}
