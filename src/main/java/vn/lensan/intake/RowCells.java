package vn.lensan.intake;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.Cell;

/**
 * The cells of a row by column key, in the order of the columns. Which key stands where is told once for all rows of a
 * file: a chunk keeps thousands of rows.
 */
final class RowCells extends AbstractMap<String, Cell> {
    private final Keys keys;
    private final @Nullable Cell[] cells;

    /** The keys of a file's columns. */
    static final class Keys {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final String[] inOrder;

        Keys(List<String> keys) {
            keys.forEach(key -> places.putIfAbsent(key, places.size()));
            inOrder = places.keySet().toArray(String[]::new);
        }

        /** Where the cell of a key of these stands. */
        int place(String key) {
            return Objects.requireNonNull(places.get(key));
        }
    }

    /** A row without cells. */
    RowCells(Keys keys) {
        this.keys = keys;
        this.cells = new Cell[keys.inOrder.length];
    }

    /** Puts a cell where its key stands. */
    void put(int place, Cell cell) {
        cells[place] = cell;
    }

    @Override
    public @Nullable Cell get(@Nullable Object key) {
        return key instanceof String text && keys.places.get(text) instanceof Integer place ? cells[place] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Cell>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Cell>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                int size = 0;
                for (Cell cell : cells) {
                    size += cell == null ? 0 : 1;
                }
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, Cell>> {
        private int at;

        @Override
        public boolean hasNext() {
            while (at < cells.length && cells[at] == null) {
                at++;
            }
            return at < cells.length;
        }

        @Override
        public Entry<String, Cell> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Cell cell = cells[at];
            if (cell == null) {
                throw new NoSuchElementException();
            }
            return Map.entry(keys.inOrder[at++], cell);
        }
    }
}
