package vn.lensan.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.OrderStatus;

/**
 * A state an order line was in, as a row of a file told it. Within its line an event is known by state and time.
 *
 * @param at microseconds since 1970: what the database keeps of a time
 * @param product the catalogue's id of the product named
 * @param quantity pieces, at least 1
 * @param amount đồng, null when not told
 * @param uploadId the file that told it last
 * @param row line of that file
 * @param appliedBy the upload that applied the row: another one where it waited for its product to become known
 */
record Event(
        OrderStatus status,
        long at,
        long product,
        long quantity,
        @Nullable Long amount,
        Buyer buyer,
        long uploadId,
        int row,
        long appliedBy) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The order that decides what a line's state is: time, then the order of the list of states. */
    static final Comparator<Event> ORDER = Comparator.comparingLong(Event::at).thenComparing(Event::status);

    /** Microseconds of a time; anything finer is dropped. */
    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    Instant instant() {
        return Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    }

    /** The time, for screens. */
    public OffsetDateTime moment() {
        return instant().atZone(ZONE).toOffsetDateTime();
    }

    /** The day it counts on. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** Whether it speaks for the whole line: states of a return or a loss may tell only a part of it. */
    boolean whole() {
        return switch (status) {
            case PLACED, CONFIRMED, SHIPPED, DELIVERED, COMPLETED, CANCELLED, DELIVERY_FAILED -> true;
            case RETURNING, RETURNED, LOST -> false;
        };
    }

    /** Whether the other is the same event. */
    boolean is(Event other) {
        return status == other.status && at == other.at;
    }

    /** Whether the other, the same event sent again, tells nothing new; an amount not told keeps the old one. */
    boolean tellsNothingBeyond(Event known) {
        return product == known.product
                && quantity == known.quantity
                && buyer.equals(known.buyer)
                && (amount == null || amount.equals(known.amount));
    }

    /** This event in place of the same one known before: an amount not told now is still the old one. */
    Event inPlaceOf(Event known) {
        return amount == null
                ? new Event(status, at, product, quantity, known.amount, buyer, uploadId, row, appliedBy)
                : this;
    }
}
