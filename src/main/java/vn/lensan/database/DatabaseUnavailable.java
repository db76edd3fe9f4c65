package vn.lensan.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or started; the message is a Vietnamese sentence for the person at the machine. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
