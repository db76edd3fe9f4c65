package vn.lensan.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A person as the list of people shows them.
 *
 * @param actor who they are at work
 * @param passwordGiven whether they still use the password that was made for them
 * @param disabledAt when they were shut out; null while they may come in
 * @param lastSeenAt when they last signed in; null if never
 */
public record Person(
        Actor actor,
        boolean passwordGiven,
        @Nullable OffsetDateTime disabledAt,
        @Nullable OffsetDateTime lastSeenAt) {}
