package vn.lensan.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;

/** A file before it is written: rows of cells as they will look, each with what it means. */
final class Draft {
    /** A row: cells by column key (text, number, date) and its clean meaning. */
    record Line(Map<String, Object> cells, Fact fact) {}

    final String format;
    /** postmart, voso or a place code; null = the ministry. */
    final @Nullable String from;

    final String title;
    final Dress dress;
    final Pen pen;
    final boolean placesByName;
    final List<Line> lines = new ArrayList<>();
    private final Set<String> columns = new TreeSet<>(Comparator.comparing(Headings::order));

    Draft(String format, @Nullable String from, String title, Dress dress, Pen pen, boolean placesByName) {
        this.format = format;
        this.from = from;
        this.title = title;
        this.dress = dress;
        this.pen = pen;
        this.placesByName = placesByName;
    }

    /** Columns the file has even where every cell is blank. */
    Draft with(String... keys) {
        columns.addAll(List.of(keys));
        return this;
    }

    void add(Map<String, Object> cells, Fact fact) {
        columns.addAll(cells.keySet());
        lines.add(new Line(cells, fact));
    }

    List<String> columns() {
        return List.copyOf(columns);
    }
}
