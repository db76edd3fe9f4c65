package vn.lensan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class DatabaseGoneTest {
    private static final SQLException BROKEN = new SQLException("An I/O error occurred", "08006");

    @Test
    void a_broken_connection_is_found_among_the_causes() {
        assertThat(DatabaseGone.causedBy(new IllegalStateException(BROKEN))).isTrue();
        assertThat(DatabaseGone.causedBy(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isFalse();
    }

    @Test
    void a_rollback_that_failed_too_does_not_hide_it() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseGone.causedBy(rollback)).isFalse();
        rollback.initApplicationException(new IllegalStateException(BROKEN));
        assertThat(DatabaseGone.causedBy(rollback)).isTrue();
    }
}
