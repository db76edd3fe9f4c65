package vn.lensan.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet from top to bottom, read as they are asked for; blank rows are left out. */
public abstract class SheetRows implements Iterator<SheetRow>, Closeable {

    private final SheetLimits limits;
    private @Nullable SheetRow ahead;
    private boolean ended;
    private int delivered;

    SheetRows(SheetLimits limits) {
        this.limits = limits;
    }

    /** The next row with content, or null at the end. */
    abstract @Nullable SheetRow read() throws IOException;

    @Override
    public final boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = fetch();
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public final SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = ahead;
        ahead = null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        return row;
    }

    private @Nullable SheetRow fetch() {
        try {
            SheetRow row = read();
            if (row != null && ++delivered > limits.rows()) {
                throw new SheetRefused(SheetRefused.Problem.TOO_MANY_ROWS, limits.rows());
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public abstract void close();
}
