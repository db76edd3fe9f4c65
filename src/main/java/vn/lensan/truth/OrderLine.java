package vn.lensan.truth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lensan.truth.Fact.OrderEvent;
import vn.lensan.truth.Fact.Status;

/** An order line and its history (contract §2.6). */
final class OrderLine {
    /** What a line is known by. */
    record Key(String platform, String order, int line) {}

    /** A change of the quantity that counts, on a day. */
    record Change(LocalDate day, long quantity) {}

    /** What the history comes to: the event that speaks for the whole line, the changes, and the days during which anything stands. */
    record History(OrderEvent whole, List<Change> changes, List<Span> stands) {}

    private record EventKey(Status status, LocalDateTime at) {}

    private static final Comparator<OrderEvent> ORDER =
            Comparator.comparing(OrderEvent::at).thenComparing(OrderEvent::status);

    private final Map<EventKey, OrderEvent> events = new HashMap<>();

    /** Takes an event; a known one with other content is replaced. True when anything changed. */
    boolean take(OrderEvent event) {
        return !event.equals(events.put(new EventKey(event.status(), event.at()), event));
    }

    History history() {
        List<OrderEvent> sorted = new ArrayList<>(events.values());
        sorted.sort(ORDER);
        OrderEvent whole = null;
        for (OrderEvent event : sorted) {
            boolean part = event.status() == Status.RETURNING
                    || event.status() == Status.RETURNED
                    || event.status() == Status.LOST;
            if (!part) whole = event;
        }
        if (whole == null) throw new Undecided("a line known only by what was returned or lost");
        return run(sorted, whole);
    }

    private static History run(List<OrderEvent> sorted, OrderEvent whole) {
        List<Change> changes = new ArrayList<>();
        List<Span> stands = new ArrayList<>();
        long in = 0;
        boolean takenOut = false;
        LocalDate since = LocalDate.MIN;
        for (OrderEvent event : sorted) {
            long before = in;
            switch (event.status()) {
                case PLACED, CONFIRMED, SHIPPED, RETURNING -> {}
                case DELIVERED -> {
                    in = whole.quantity();
                    takenOut = false;
                }
                case COMPLETED -> {
                    if (in == 0 && !takenOut) in = whole.quantity();
                }
                case RETURNED -> {
                    if (in == 0 && event.quantity() < whole.quantity())
                        throw new Undecided("part of a line returned that was not in");
                    in -= Math.min(in, event.quantity());
                    takenOut = in == 0;
                }
                case CANCELLED, DELIVERY_FAILED, LOST -> {
                    in = 0;
                    takenOut = true;
                }
            }
            LocalDate day = event.at().toLocalDate();
            if (in != before) changes.add(new Change(day, in - before));
            if (before == 0 && in > 0) since = day;
            if (before > 0 && in == 0) stands.add(new Span(since, day));
        }
        if (in > 0) stands.add(new Span(since, Span.EVER));
        return new History(whole, changes, stands);
    }
}
