package vn.lensan.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Applies rows that waited, once a person has said whom they mean. */
@Component
public class Settlement {
    private final Formats formats;
    private final Uploads uploads;
    private final Outcomes outcomes;
    private final Clock clock;

    Settlement(Formats formats, Uploads uploads, Outcomes outcomes, Clock clock) {
        this.formats = formats;
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Applies rows of one format and sender in the transaction of the connection.
     *
     * @param held the rows, in the order they arrived
     * @param decided what the person decided, by entry
     * @return the upload on record for the decision: undoing it makes the rows wait again
     */
    public long settle(Connection connection, List<Outcomes.Held> held, Map<Long, Chunk.Decided> decided, String by)
            throws SQLException {
        Upload first = uploads.find(held.getFirst().uploadId()).orElseThrow();
        long id = uploads.add(
                first.format(),
                Sender.of(first.sender()),
                "FORM",
                "quyết định ở hàng chờ",
                "",
                0,
                clock.instant(),
                by,
                false);
        settle(connection, id, formats.named(first.format()), Sender.of(first.sender()), held, decided);
        uploads.state(id, Upload.State.APPLIED, null);
        return id;
    }

    /** Puts on record, as an upload, what a person decided about these records; undoing it is its format's business. */
    public long note(Connection connection, String format, String what, List<Outcome.Ref> about, String by)
            throws SQLException {
        long id = uploads.add(format, new Sender.Ministry(), "FORM", what, "", 0, clock.instant(), by, false);
        List<Outcome> noted = new ArrayList<>();
        for (Outcome.Ref record : about) {
            noted.add(new Outcome(id, noted.size() + 1, Verdict.UPDATED, record, null, null, List.of(), null, false));
        }
        outcomes.record(connection, id, noted);
        uploads.state(id, Upload.State.APPLIED, null);
        return id;
    }

    /** A decision noted before was taken back. */
    public void takenBack(long uploadId, String by) {
        uploads.undone(uploadId, by);
    }

    private <R> void settle(
            Connection connection,
            long id,
            RowFormat<R> format,
            Sender sender,
            List<Outcomes.Held> held,
            Map<Long, Chunk.Decided> decided)
            throws SQLException {
        List<Chunk.Sent<R>> rows = new ArrayList<>();
        for (Outcomes.Held h : held) {
            rows.add(h.sent(format, sender, decided.get(h.entryId())));
        }
        outcomes.record(connection, id, format.take(connection, new Chunk<>(id, sender, rows, true)));
    }
}
