package vn.lensan.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody sent, and how far it got.
 *
 * @param sender see {@link Sender#key()}
 * @param channel FILE, FORM or API
 * @param sha256 hex digest of the original
 * @param state RECEIVED (kept, not begun), APPLYING, APPLIED, REFUSED (as a whole), UNDONE, DISCARDED
 * @param appliedLine lines up to this one are applied
 * @param refusal why it was refused as a whole
 */
public record Upload(
        long uploadId,
        String format,
        String sender,
        String channel,
        String fileName,
        String sha256,
        long bytes,
        Instant receivedAt,
        String receivedBy,
        State state,
        boolean allOrNothing,
        int appliedLine,
        int rowCount,
        int created,
        int updated,
        int unchanged,
        int waiting,
        int refused,
        @Nullable String refusal,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {

    /** How far an upload got. */
    public enum State {
        RECEIVED,
        APPLYING,
        APPLIED,
        REFUSED,
        UNDONE,
        DISCARDED
    }
}
