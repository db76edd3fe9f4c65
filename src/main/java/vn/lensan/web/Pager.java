package vn.lensan.web;

/**
 * Which page of a list is shown.
 *
 * @param page from 1
 * @param size rows a page holds
 * @param total rows in all
 */
public record Pager(int page, int size, long total) {
    public Pager {
        page = Math.max(1, page);
    }

    /** Rows before the first one shown: the offset of the query. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** Number of the first row shown, from 1; 0 when there is none. */
    public long first() {
        return total == 0 ? 0 : Math.min(offset() + 1, total);
    }

    /** Number of the last row shown. */
    public long last() {
        return Math.min(offset() + size, total);
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }
}
