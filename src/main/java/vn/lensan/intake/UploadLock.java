package vn.lensan.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Held while an upload is being applied, so that two processes never apply the same one at once. */
final class UploadLock implements AutoCloseable {
    private static final int UPLOADS = 2980;

    private final Connection connection;
    private final long uploadId;

    private UploadLock(Connection connection, long uploadId) {
        this.connection = connection;
        this.uploadId = uploadId;
    }

    /** Waits for the lock; the database lets go of it by itself when this process dies. */
    static UploadLock of(DataSource dataSource, long uploadId) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                call(connection, "select pg_advisory_lock(?, ?)", uploadId);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new UploadLock(connection, uploadId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            call(connection, "select pg_advisory_unlock(?, ?)", uploadId);
        } catch (SQLException gone) {
            // the database let go of it with the connection
        }
    }

    private static void call(Connection connection, String sql, long uploadId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, UPLOADS);
            statement.setInt(2, (int) uploadId);
            statement.execute();
        }
    }
}
