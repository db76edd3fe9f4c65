package vn.lensan.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One format people send, described once: its columns, who may send it, how a row is read, judged and applied. The
 * same rules serve a million rows of a file, a feed of a platform and one row of a form.
 *
 * @param <R> the row as read
 */
public interface RowFormat<R extends @Nullable Object> {
    /** Name in commands and addresses, e.g. {@code shop-accounts}. */
    String name();

    /** Vietnamese name, e.g. «Tài khoản bán hàng». */
    String title();

    /** The columns, in the order of the template. */
    List<Column> columns();

    /** Whether this sender may send the format at all. */
    boolean accepts(Sender sender);

    /** How many rows are judged at once. They stay in memory meanwhile, and the collector moves them about. */
    default int chunk() {
        return 5_000;
    }

    /** Reads one row; never throws: what is wrong is noted in the fields. Safe to call from any thread. */
    R read(Fields fields, Sender sender);

    /**
     * Looks up what the rows of a chunk name, while the chunk before it is applied by another transaction: what {@link
     * #take} takes from it may be a moment old and not know what that chunk did. Null where nothing is looked up.
     *
     * @param rows those without problems
     */
    default Chunk.@Nullable Ahead lookAhead(Connection connection, Sender sender, List<Chunk.Sent<R>> rows)
            throws SQLException {
        return null;
    }

    /**
     * Judges the rows of a chunk in their order and applies those that can be, in the transaction of the connection.
     * Rows whose fields have problems are refused without further ado.
     *
     * @return an outcome for each row of the chunk, and for each waiting row the chunk brought in
     */
    List<Outcome> take(Connection connection, Chunk<R> chunk) throws SQLException;

    /**
     * What the records of these rows are told by, under every name a row gives: a chunk that has none in common with the
     * one before may be judged while that is still being counted, from when {@link #take} says ({@link Chunk#judged}).
     * Null where that cannot be told, or may not be.
     */
    default @Nullable Set<Object> records(List<Chunk.Sent<R>> rows) {
        return null;
    }

    /** The formats whose records its rows are about: a row about one that is not known waits ({@link Awaited}). */
    default Set<String> awaits() {
        return Set.of();
    }

    /**
     * The households that got another name, code or number by these changes: a later row may have told them by it, so
     * what later uploads say of them rests on this one.
     */
    default List<Long> renamed(Connection connection, List<Outcome> outcomes) throws SQLException {
        return List.of();
    }

    /** Takes back what an upload did to this format's records; the caller has made sure nothing later rests on it. */
    void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException;
}
