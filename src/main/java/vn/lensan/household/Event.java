package vn.lensan.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that befell a household: a line of its page.
 *
 * @param day when
 * @param word message key of what happened, with one blank for {@code detail}
 * @param detail which training, account or product, as its sender names it
 * @param record kind of the record that says so
 * @param recordId that record: its rows tell from which file it came
 * @param from the row that says so, where a record's rows are not kept by household; null: they are
 */
public record Event(
        LocalDate day,
        String word,
        String detail,
        int record,
        long recordId,
        @Nullable From from) {

    /** Something the rows of a record tell. */
    public Event(LocalDate day, String word, String detail, int record, long recordId) {
        this(day, word, detail, record, recordId, null);
    }

    /** A row of an upload. */
    public record From(long uploadId, int line) {}

    /** Tells of one module's records what they mean in the life of a household. Contribute a bean. */
    public interface Story {
        /** What befell this household, in any order; a few hundred lines at most. */
        List<Event> of(int partId, long householdId);
    }
}
