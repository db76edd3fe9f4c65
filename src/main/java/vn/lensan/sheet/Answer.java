package vn.lensan.sheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender is told beside one of their rows.
 *
 * @param result the verdict in a word or two: "Thêm mới", "Từ chối"
 * @param problems what is wrong and how to mend it, "" when nothing is
 * @param tone how the row is coloured
 */
public record Answer(String result, String problems, Tone tone) {

    /** Colour never stands alone: the words say the same. */
    public enum Tone {
        /** Taken. */
        PLAIN,
        /** Waits for a decision. */
        WAITING,
        /** To be mended. */
        REFUSED
    }

    /** Where the answers come from; lines are asked for in ascending order. */
    public interface Source {
        /** The answer for a line of the sent file, null for titles, totals and other rows that are no records. */
        @Nullable
        Answer of(int line);

        /** The cells of a line as a person mended them since, by the key of their column; none where nobody did. */
        default Map<String, Cell> mended(int line) {
            return Map.of();
        }
    }
}
