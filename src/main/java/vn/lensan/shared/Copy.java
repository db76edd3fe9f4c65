package vn.lensan.shared;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table by PostgreSQL's COPY, in the connection's own transaction. */
public final class Copy {
    private static final int BUFFER = 1 << 16;

    private final StringBuilder buffer = new StringBuilder(BUFFER + 4096);
    private final CopyIn copy;

    private Copy(CopyIn copy) {
        this.copy = copy;
    }

    /** Where {@link #into} gets its rows from: calls {@link Copy#row} once a row. */
    @FunctionalInterface
    public interface Rows {
        void write(Copy copy) throws SQLException;
    }

    /** Copies rows into {@code target}, e.g. {@code household.household(part_id, household_id)}; returns how many. */
    public static long into(Connection connection, String target, Rows rows) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        Copy copy = new Copy(in);
        try {
            rows.write(copy);
            copy.flush();
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** One row; null is NULL, byte[] is bytea, collections and arrays are PostgreSQL arrays, the rest is its text. */
    public void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            value(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> buffer.append("\\N");
            case byte[] bytes -> {
                buffer.append("\\\\x");
                HexFormat.of().formatHex(buffer, bytes);
            }
            case Collection<?> items -> escape(array(items));
            case Boolean b -> buffer.append(b ? 't' : 'f');
            case Number n -> buffer.append(n);
            default -> escape(value.toString());
        }
    }

    /** A collection written as a PostgreSQL array literal. */
    public static String array(Collection<?> items) {
        StringBuilder text = new StringBuilder("{");
        for (Object item : items) {
            if (text.length() > 1) {
                text.append(',');
            }
            if (item instanceof Number || item instanceof UUID) {
                text.append(item);
            } else {
                text.append('"')
                        .append(String.valueOf(item).replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return text.append('}').toString();
    }

    private void escape(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\0' -> ""; // PostgreSQL text cannot hold it
                default -> null;
            };
            if (escaped != null) {
                buffer.append(text, written, i).append(escaped);
                written = i + 1;
            }
        }
        buffer.append(text, written, text.length());
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }
}
