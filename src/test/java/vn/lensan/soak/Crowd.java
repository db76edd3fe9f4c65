package vn.lensan.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Invented households and what is reported of them: household n is the same in every file. One row in 500 is wrong, so
 * that refusals are there to be counted too.
 */
final class Crowd {
    private static final List<String> COMMUNES = List.of("06463", "06466", "06469", "06472", "06475", "06478");
    private static final int WRONG = 500;

    private Crowd() {}

    /** A file and what must come of it. */
    record Sent(String format, Path file, int rows, int refused) {}

    /** Households {@code from} to {@code to}, without the last. */
    static Sent households(Path folder, int from, int to) throws IOException {
        StringBuilder text =
                new StringBuilder("household_code,full_name,commune_code,citizen_number,phone,listed_on\n");
        for (int n = from; n < to; n++) {
            text.append("H%07d,%s,%s,0%02d0%02d%06d,%s,2021-08-01\n"
                    .formatted(
                            n, name(n), n % WRONG == 7 ? "99999" : commune(n), 20, n % 90, n, "09%08d".formatted(n)));
        }
        return sent("households", folder, from, to, text);
    }

    /** Each of them at a training of digital skills. */
    static Sent attendance(Path folder, int from, int to) throws IOException {
        StringBuilder text = new StringBuilder("training_code,topic,held_on,household_code,full_name,commune_code\n");
        for (int n = from; n < to; n++) {
            text.append("L%04d,%s,%s,H%07d,%s,%s\n"
                    .formatted(n / 50, n % WRONG == 9 ? "BAY" : "KNS", day(n), n, name(n), commune(n)));
        }
        return sent("attendance", folder, from, to, text);
    }

    /** Each of them with a stall. */
    static Sent stalls(Path folder, int from, int to) throws IOException {
        StringBuilder text = new StringBuilder("account_id,opened_on,household_code,full_name,commune_code\n");
        for (int n = from; n < to; n++) {
            text.append("S%07d,%s,H%07d,%s,%s\n"
                    .formatted(n, n % WRONG == 11 ? "31/02/2021" : day(n).toString(), n, name(n), commune(n)));
        }
        return sent("shop-accounts", folder, from, to, text);
    }

    private static Sent sent(String format, Path folder, int from, int to, StringBuilder text) throws IOException {
        int wrong = switch (format) {
            case "households" -> 7;
            case "attendance" -> 9;
            default -> 11;
        };
        int refused = 0;
        for (int n = from; n < to; n++) {
            refused += n % WRONG == wrong ? 1 : 0;
        }
        Path file = Installation.file(folder, "%s-%07d-%07d.csv".formatted(format, from, to), text.toString());
        return new Sent(format, file, to - from, refused);
    }

    private static String commune(int n) {
        return COMMUNES.get(n % COMMUNES.size());
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2021, 8, 1).plusDays(n % 60);
    }

    /** Names nobody bears: numbers spelt as syllables. */
    private static String name(int n) {
        List<String> syllables = List.of("Ban", "Cao", "Dương", "Giang", "Hà", "Khê", "Lam", "Mai", "Nam", "Ninh");
        StringBuilder name = new StringBuilder("Thử");
        for (char digit : Integer.toString(n).toCharArray()) {
            name.append(' ').append(syllables.get(digit - '0'));
        }
        return name.toString();
    }
}
