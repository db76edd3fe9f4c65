package vn.lensan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One cell as it stands in the file: what a person reads there, and what the file knows of it besides. */
public sealed interface Cell {

    /** The empty cell. */
    Cell BLANK = new Blank();

    /** What a person reads in the cell, unchanged: "" when blank, a day as dd/MM/yyyy, a number in plain digits. */
    String text();

    /** Name of the cell's font where the file tells it, for example ".VnTime". */
    default @Nullable String font() {
        return null;
    }

    /** Whether the text was longer than the limit and is cut. */
    default boolean cut() {
        return false;
    }

    /** Whether nothing but spaces stands in the cell. */
    default boolean blank() {
        return false;
    }

    /** Nothing, or only spaces. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean blank() {
            return true;
        }
    }

    /** Text, in whatever Unicode form and font it was sent. */
    record Text(String text, @Nullable String font, boolean cut) implements Cell {}

    /** A spreadsheet number; {@code text} follows a format that only fills up with zeros (001085001234). */
    record Number(BigDecimal value, String text, @Nullable String font) implements Cell {}

    /** A number whose format shows a day; {@code serial} is the number itself. */
    record Day(LocalDate date, BigDecimal serial) implements Cell {
        @Override
        public String text() {
            return Formats.DAY.format(date);
        }
    }

    /** A number whose format shows a day and a time of day, to the second; {@code serial} is the number itself. */
    record Moment(LocalDateTime at, BigDecimal serial) implements Cell {
        @Override
        public String text() {
            return Formats.MOMENT.format(at);
        }
    }

    /** TRUE or FALSE. */
    record Truth(boolean value) implements Cell {
        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** An error value (#REF!, #N/A …) or a formula saved without its result ("="): there is no value to read. */
    record Broken(String text) implements Cell {}

    /** How days and times read. */
    final class Formats {
        static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

        private Formats() {}
    }
}
