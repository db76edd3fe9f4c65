package vn.lensan.shared;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows of numbers and uuids into a table by PostgreSQL's COPY in its binary format, which costs neither side a
 * text to make and to read. Values are put in the order of the columns, each in its column's own type.
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLAGS_AND_EXTENSION = 8;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_VALUE = 4 + 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CopyIn copy;

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Where {@link #into} gets its rows from. */
    @FunctionalInterface
    public interface Rows {
        void write(BinaryCopy copy) throws SQLException;
    }

    /** Copies rows into {@code target}, a table with the columns in the order they are put; returns how many. */
    public static long into(Connection connection, String target, Rows rows) throws SQLException {
        CopyIn in = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        BinaryCopy copy = new BinaryCopy(in);
        try {
            copy.buffer.put(SIGNATURE).position(SIGNATURE.length + FLAGS_AND_EXTENSION);
            rows.write(copy);
            copy.room(Short.BYTES).putShort((short) -1);
            copy.flush();
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** Begins a row of so many columns. */
    public BinaryCopy row(int columns) throws SQLException {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    public BinaryCopy uuid(UUID value) throws SQLException {
        room(LONGEST_VALUE).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** A smallint. */
    public BinaryCopy int2(int value) throws SQLException {
        room(LONGEST_VALUE).putInt(Short.BYTES).putShort((short) value);
        return this;
    }

    /** An integer. */
    public BinaryCopy int4(int value) throws SQLException {
        room(LONGEST_VALUE).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    /** A bigint. */
    public BinaryCopy int8(long value) throws SQLException {
        room(LONGEST_VALUE).putInt(Long.BYTES).putLong(value);
        return this;
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
