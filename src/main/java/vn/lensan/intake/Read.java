package vn.lensan.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensan.repair.Birth;
import vn.lensan.repair.CitizenCard;
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
    /** Two of them fit into one entry of an index, whatever the script. */
    private static final int LONGEST_ID = 200;
    /** Spreadsheets keep 15 digits of a number. */
    private static final BigDecimal KEPT_BY_SPREADSHEETS = BigDecimal.TEN.pow(15);

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[Ee]\\+\\d{1,3}");
    /** Dashes and dots alone say that there is nothing. */
    private static final Pattern NOTHING = Pattern.compile("[-–—./ ]*");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final NumberColumn AMOUNT = NumberColumn.decimal(3, 1_000_000);

    /** Beside «Có» and «Không», which are the column's own choices. */
    private static final Map<String, Integer> YES_OR_NO = Map.ofEntries(
            Map.entry("C", 0),
            Map.entry("X", 0),
            Map.entry("✓", 0),
            Map.entry("YES", 0),
            Map.entry("Y", 0),
            Map.entry("TRUE", 0),
            Map.entry("1", 0),
            Map.entry("K", 1),
            Map.entry("NO", 1),
            Map.entry("N", 1),
            Map.entry("FALSE", 1),
            Map.entry("0", 1));

    private Read() {}

    /** Text in NFC, cleaned; null when blank. */
    public static @Nullable String text(Fields fields, Column column) {
        return text(fields, column, LONGEST_TEXT);
    }

    private static @Nullable String text(Fields fields, Column column, int longest) {
        Cell cell = filled(fields, column);
        if (cell == null) {
            return null;
        }
        String text = Text.nfc(Text.clean(cell.text()));
        if (text.length() > longest || cell.cut()) {
            fields.problem(column.key(), IntakeProblem.TOO_LONG.with(column.heading(), longest));
            return null;
        }
        if (NOTHING.matcher(text).matches()) {
            if (column.required()) {
                fields.problem(column.key(), IntakeProblem.REQUIRED.with(column.heading()));
            }
            return null;
        }
        return text;
    }

    /**
     * What names a record: text, of which every digit matters. A number the spreadsheet has shortened for show (2.1E+18),
     * or holds with more digits than it can keep, names another record and is refused.
     */
    public static @Nullable String id(Fields fields, Column column) {
        Cell cell = fields.cell(column.key());
        boolean rounded = cell instanceof Cell.Number number
                ? number.value().abs().compareTo(KEPT_BY_SPREADSHEETS) >= 0
                : cell != null && SHORTENED.matcher(cell.text().strip()).matches();
        if (cell != null && rounded) {
            fields.problem(column.key(), IntakeProblem.ROUNDED.with(cell.text().strip(), column.heading()));
            return null;
        }
        return text(fields, column, LONGEST_ID);
    }

    /** A person's name in NFC; null when blank. */
    public static @Nullable String name(Fields fields, Column column) {
        String name = text(fields, column);
        if (name != null && name.codePoints().noneMatch(Character::isLetter)) {
            fields.problem(column.key(), IntakeProblem.NAME.with(name, column.heading()));
            return null;
        }
        return name;
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
        if (first == null && last != null) {
            fields.notice(from.key(), IntakeProblem.NO_FIRST_DAY.with(until.heading(), from.heading()));
        }
        if (first != null && last != null && last.isBefore(first)) {
            fields.problem(
                    until.key(),
                    IntakeProblem.DATES_REVERSED.with(until.heading(), shown(last), from.heading(), shown(first)));
        }
        return new Spans.Said(first, last == null ? null : last.plusDays(1), fields.has(until.key()));
    }

    /**
     * What is held from a day on, with a column for the first day it is held no longer.
     *
     * @param first what the column of the first day says, or what stands for it
     */
    public static Spans.Said since(Fields fields, LocalDate first, Column from, Column end) {
        LocalDate ended = day(fields, end);
        boolean read =
                fields.problems().stream().noneMatch(noted -> noted.column().equals(from.key()));
        if (read && ended != null && ended.isBefore(first)) {
            fields.problem(
                    end.key(),
                    IntakeProblem.DATES_REVERSED.with(end.heading(), shown(ended), from.heading(), shown(first)));
        }
        return new Spans.Said(first, ended, fields.has(end.key()));
    }

    /** A birth: a day or only a year. */
    public static @Nullable Birth birth(Fields fields, Column column) {
        Cell cell = filled(fields, column);
        Birth birth = cell == null ? null : noted(fields, column, Dates.readBirth(cell.text()));
        if (birth != null && birth.after(fields.uploadDay())) {
            fields.problem(
                    column.key(),
                    IntakeProblem.FUTURE.with(
                            birth.day() == null ? birth.year() : shown(birth.day()), column.heading()));
            return null;
        }
        return birth;
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

    /** The CMND that a cell of citizen numbers holds beside a CCCD: a card's line, or both numbers; else null. */
    public static @Nullable String oldCitizen(Fields fields, Column column) {
        Cell cell = fields.cell(column.key());
        CitizenCard card = cell instanceof Cell.Text text ? CitizenCard.inCell(text.text()) : null;
        return card == null || card.number() == null || card.oldNumber() == null
                ? null
                : card.oldNumber().digits();
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

    /** Có or Không, and the signs people write for them; null when blank. */
    public static @Nullable Boolean yes(Fields fields, Column column) {
        Integer choice = choice(fields, column, YES_OR_NO);
        return choice == null ? null : choice == 0;
    }

    /** The same, with other words people use for the values; compared without marks and case. */
    public static @Nullable Integer choice(Fields fields, Column column, Map<String, Integer> synonyms) {
        Cell cell = filled(fields, column);
        if (cell == null) {
            return null;
        }
        String text = cell.text().strip();
        String folded = Text.fold(text);
        List<String> choices = column.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (Text.fold(choices.get(i)).equals(folded)) {
                return i;
            }
        }
        for (Map.Entry<String, Integer> synonym : synonyms.entrySet()) {
            if (Text.fold(synonym.getKey()).equals(folded)) {
                return synonym.getValue();
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
