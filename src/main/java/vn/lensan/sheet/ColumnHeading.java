package vn.lensan.sheet;

import java.util.List;

/**
 * A column that a format knows.
 *
 * @param key its English key, also accepted as heading: "full_name"
 * @param heading its Vietnamese heading; what stands in brackets may be left out: "Diện tích (ha)"
 * @param aliases other headings that people write
 * @param required whether the file must have it
 */
public record ColumnHeading(String key, String heading, List<String> aliases, boolean required) {

    /** Copies the aliases. */
    public ColumnHeading {
        aliases = List.copyOf(aliases);
    }
}
