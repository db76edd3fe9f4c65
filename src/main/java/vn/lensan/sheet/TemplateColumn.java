package vn.lensan.sheet;

import java.util.List;

/**
 * A column of a template that people fill in.
 *
 * @param heading its Vietnamese heading
 * @param required whether it must be filled
 * @param kind what stands in it
 * @param explanation how to fill it, in Vietnamese
 * @param example a value that is right
 * @param allowed the only values taken, none when free
 */
public record TemplateColumn(
        String heading,
        boolean required,
        TableColumn.Kind kind,
        String explanation,
        String example,
        List<String> allowed) {

    /** Copies the list. */
    public TemplateColumn {
        allowed = List.copyOf(allowed);
    }
}
