package vn.lensan.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.repair.Birth;
import vn.lensan.repair.CitizenNumber;
import vn.lensan.repair.Dates;
import vn.lensan.repair.Masked;
import vn.lensan.repair.NumberColumn;
import vn.lensan.repair.Numbers;
import vn.lensan.repair.Phones;
import vn.lensan.repair.Reading;
import vn.lensan.repair.Sex;
import vn.lensan.repair.Times;
import vn.lensan.shared.Text;
import vn.lensan.sheet.Cell;

/** Reads the cells of a row with their columns' meaning: what cannot be read is noted beside its column, and null. */
public final class Read {
    private static final int LONGEST_TEXT = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final NumberColumn AMOUNT = NumberColumn.decimal(3, 1_000_000);

    private Read() {}

    /** Text in NFC, cleaned; null when blank. */
    public static @Nullable String text(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        if (cell == null) {
            return null;
        }
        String text = Text.nfc(Text.clean(cell.text()));
        if (text.length() > LONGEST_TEXT || cell.cut()) {
            fields.problem(column.key(), IntakeProblem.TOO_LONG.with(column.heading(), LONGEST_TEXT));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** A day. */
    public static @Nullable LocalDate day(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        return switch (cell) {
            case null -> null;
            case Cell.Day day -> day.date();
            case Cell.Moment moment -> moment.at().toLocalDate();
            default -> noted(fields, column, Dates.readDay(cell.text()));
        };
    }

    /** A day that must have come by the day of the upload. */
    public static @Nullable LocalDate pastDay(Fields fields, Column column) {
        LocalDate day = day(fields, column);
        if (day != null && day.isAfter(fields.uploadDay())) {
            fields.problem(column.key(), IntakeProblem.FUTURE.with(shown(day), column.heading()));
            return null;
        }
        return day;
    }

    /**
     * Two columns "từ ngày", "đến ngày": the latter is the last day held, so the end is the day after. Null where the file
     * has no such columns: then nothing is said.
     */
    public static Spans.@Nullable Said held(Fields fields, Column from, Column until) {
        if (!fields.has(from.key())) {
            return null;
        }
        LocalDate first = day(fields, from);
        LocalDate last = day(fields, until);
        if (first != null && last != null && last.isBefore(first)) {
            fields.problem(
                    until.key(),
                    IntakeProblem.DATES_REVERSED.with(until.heading(), shown(last), from.heading(), shown(first)));
        }
        return new Spans.Said(first, last == null ? null : last.plusDays(1));
    }

    /** A birth: a day or only a year. */
    public static @Nullable Birth birth(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        return cell == null ? null : noted(fields, column, Dates.readBirth(cell.text()));
    }

    /** An instant; without a zone it is Vietnam's, a bare day is its 00:00. */
    public static @Nullable Instant instant(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        return cell == null ? null : noted(fields, column, Times.read(cell.text()));
    }

    /** Nam or Nữ. */
    public static @Nullable Sex sex(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        return cell == null ? null : noted(fields, column, Sex.read(cell.text()));
    }

    /** Normalised phone; one that comes back masked, as we showed it, says nothing. */
    public static @Nullable String phone(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        return cell == null || Masked.is(cell.text()) ? null : noted(fields, column, Phones.read(cell.text()));
    }

    /** Normalised citizen number; one that comes back masked says nothing. */
    public static @Nullable String citizen(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        CitizenNumber number =
                cell == null || Masked.is(cell.text()) ? null : noted(fields, column, CitizenNumber.read(cell.text()));
        return number == null ? null : number.digits();
    }

    /** A quantity up to a million with at most three decimals, not negative. */
    public static @Nullable BigDecimal amount(Fields fields, Column column) {
        return number(fields, column, AMOUNT);
    }

    /** A number with its column's meaning. */
    public static @Nullable BigDecimal number(Fields fields, Column column, NumberColumn meaning) {
        Cell cell = filled(fields, column);
        return switch (cell) {
            case null -> null;
            case Cell.Number number ->
                noted(fields, column, Numbers.readCell(number.value().toPlainString(), meaning));
            default -> noted(fields, column, Numbers.read(cell.text(), meaning));
        };
    }

    /** The place of a value in the column's closed list, compared without marks and case. */
    public static @Nullable Integer choice(Fields fields, Column column) {
        return choice(fields, column, Map.of());
    }

    /** The same, with other words people use for the values. */
    public static @Nullable Integer choice(Fields fields, Column column, Map<String, Integer> synonyms) {
        Cell cell = filled(fields, column);
        if (cell == null) {
            return null;
        }
        String text = cell.text().strip();
        Integer synonym = synonyms.get(text.toUpperCase(Locale.ROOT));
        if (synonym != null) {
            return synonym;
        }
        String folded = Text.fold(text);
        List<String> choices = column.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (Text.fold(choices.get(i)).equals(folded)) {
                return i;
            }
        }
        fields.problem(column.key(), IntakeProblem.CHOICE.with(text, column.heading(), String.join(", ", choices)));
        return null;
    }

    /** A day as people write it. */
    public static String shown(LocalDate day) {
        return DAY.format(day);
    }

    /** The cell, or null when blank: noted when the column must be filled. */
    private static @Nullable Cell filled(Fields fields, Column column) {
        Cell cell = fields.cell(column.key());
        if (cell instanceof Cell.Broken broken) {
            fields.problem(column.key(), IntakeProblem.BROKEN_CELL.with(column.heading(), broken.text()));
            return null;
        }
        if (cell == null && column.required()) {
            fields.problem(column.key(), IntakeProblem.REQUIRED.with(column.heading()));
        }
        return cell;
    }

    private static <T> @Nullable T noted(Fields fields, Column column, Reading<T> reading) {
        if (reading.problem() != null) {
            fields.problem(column.key(), reading.problem());
            return null;
        }
        if (reading.value() == null && column.required()) {
            fields.problem(column.key(), IntakeProblem.REQUIRED.with(column.heading()));
        }
        if (reading.repair() != null) {
            fields.repaired(column.key(), reading.repair());
        }
        return reading.value();
    }
}
