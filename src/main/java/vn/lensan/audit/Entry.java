package vn.lensan.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log as it is read.
 *
 * @param entryId in the order of writing
 * @param login who; "-" when nobody was signed in
 * @param subject what it was done to, as {@code kind:id}, for example {@code household:5-1204}
 * @param reason why, in the person's own words; null where none is asked for
 * @param detail what a later reader needs besides; never personal data
 */
public record Entry(
        long entryId,
        OffsetDateTime at,
        String login,
        String name,
        Deed deed,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String detail) {}
