package vn.lensan.web;

import java.util.List;

/**
 * A page of a list that is not counted: that it goes on is known by one row more than is shown.
 *
 * @param page from 1
 * @param more whether another page follows
 */
public record Leaf<T>(int page, boolean more, List<T> found) {
    private static final int SIZE = 50;

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> read(int size, long offset);
    }

    /** The page asked for; below 1 it is the first. */
    public static <T> Leaf<T> of(int page, Rows<T> rows) {
        int shown = Math.max(1, page);
        List<T> read = rows.read(SIZE + 1, (long) (shown - 1) * SIZE);
        return new Leaf<>(shown, read.size() > SIZE, read.stream().limit(SIZE).toList());
    }
}
