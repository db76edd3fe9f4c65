package vn.lensan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a format, described once: header check, help page and template workbook are made from it.
 *
 * @param key English key
 * @param heading Vietnamese heading
 * @param required whether every row must fill it
 * @param aliases other headings people use
 * @param help Vietnamese sentence: what to write there
 * @param choices the closed list of official values, empty for a free column
 * @param measure whether it holds numbers with decimals: how they are written is told by the whole column
 */
public record Column(
        String key,
        String heading,
        boolean required,
        List<String> aliases,
        String help,
        List<String> choices,
        boolean measure) {

    /** A column that may be left out. */
    public static Column of(String key, String heading, String help, String... aliases) {
        return new Column(key, heading, false, List.of(aliases), help, List.of(), false);
    }

    /** The same column, required. */
    public Column must() {
        return new Column(key, heading, true, aliases, help, choices, measure);
    }

    /** The same column, with its closed list. */
    public Column oneOf(String... values) {
        return new Column(key, heading, required, aliases, help, List.of(values), measure);
    }

    /** The same column, of numbers with decimals. */
    public Column ofMeasures() {
        return new Column(key, heading, required, aliases, help, choices, true);
    }

    static @Nullable Column named(List<Column> columns, String key) {
        return columns.stream().filter(c -> c.key.equals(key)).findFirst().orElse(null);
    }
}
