package vn.lensan.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What will arrive when: rows gathered into the files of a week, a format and a sender. */
final class Arrivals {
    /** Writes a row into the file that carries it, on the day it arrives: cells and meaning follow what was told before. */
    interface Row {
        void write(Draft draft);
    }

    /** A file to come; stages order the files of one week, topic tells apart files of one sender. */
    record File(int week, Stage stage, String format, String from, String topic) {}

    /** The order in which the files of a week arrive. */
    enum Stage {
        NUMBERS,
        LISTS,
        CHANGES,
        TRAININGS,
        STALLS,
        PAYMENTS,
        PRODUCTS,
        ORDERS,
        SUPPLIES,
        INPUT_ORDERS
    }

    private static final Comparator<File> ORDER = Comparator.comparingInt(File::week)
            .thenComparing(File::stage)
            .thenComparing(File::format)
            .thenComparing(File::from)
            .thenComparing(File::topic);

    private final NavigableMap<File, List<Row>> rows = new TreeMap<>(ORDER);

    /** Sender null = the ministry. */
    void add(int week, Stage stage, String format, @Nullable String from, String topic, Row row) {
        rows.computeIfAbsent(new File(week, stage, format, from == null ? "" : from, topic), f -> new ArrayList<>())
                .add(row);
    }

    Map<File, List<Row>> files() {
        return rows;
    }
}
