package vn.lensan.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells faults of our own from a database that went away: then the same can be tried again once it is back. */
public final class DatabaseGone {
    private DatabaseGone() {}

    /** Whether somewhere among the causes the connection broke, or none could be had. */
    public static boolean causedBy(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException
                    || each instanceof SQLException sql && gone(String.valueOf(sql.getSQLState()))) {
                return true;
            }
            // a rollback that fails too stands in front of what went wrong first
            if (each instanceof TransactionSystemException rollback
                    && rollback.getApplicationException() != null
                    && causedBy(rollback.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    /** Connection exceptions, and a server that shuts down, crashed or is starting. */
    private static boolean gone(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
