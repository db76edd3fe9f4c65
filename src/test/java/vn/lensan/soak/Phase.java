package vn.lensan.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where an upload is when it is hit, as seen from outside: by the database's own list of what runs. */
enum Phase {
    /** The file is being kept: no upload stands on record yet. */
    RECEIVING(""),
    /** It is on record and its rows are being read; nothing is applied. */
    READING("select count(*) from intake.upload where state = 'APPLYING' and applied_line = 0"),
    /** The register is being asked who is meant. */
    MATCHING("select count(*) from pg_stat_activity where application_name = 'lensan' and state = 'active'"
            + " and query ilike 'select%' and (query like '%name_key%' or query like '%household.household%')"),
    /** Rows, verdicts and figures are being written. */
    APPLYING("select count(*) from pg_stat_activity where application_name = 'lensan' and state = 'active' and (query"
            + " ilike 'copy%' or query ilike 'insert%' or query ilike 'with%insert%' or query ilike 'update%') and query"
            + " not like '%flyway%'");

    private static final String UNDER_WAY = " and exists (select from intake.upload where state = 'APPLYING')";

    private final String seen;

    Phase(String seen) {
        this.seen = seen;
    }

    /**
     * Waits until the command is there; false where it ended before, or went by unseen. What is to be on record may not
     * be taken for the writing of that record itself: an upload that is not there yet is sent again, not gone on with.
     */
    boolean awaited(Installation installation, Installation.Running command, long sealedBefore, boolean onRecord)
            throws IOException, InterruptedException {
        while (command.process().isAlive()) {
            var look = installation.look();
            if (look.isPresent()) {
                try (Connection connection = look.get()) {
                    while (command.process().isAlive()) {
                        if (this == RECEIVING
                                ? installation.sealed() == sealedBefore
                                : Installation.number(connection, seen + (onRecord ? UNDER_WAY : "")) == 0) {
                            Thread.sleep(2);
                        } else {
                            return true;
                        }
                    }
                } catch (SQLException e) {
                    // not migrated yet, or starting: look again
                }
            }
            Thread.sleep(20);
        }
        return false;
    }
}
