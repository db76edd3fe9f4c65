package vn.lensan.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.OrderStatus;

/**
 * The events of one order line and what they come to (contract.md §2.6, §2.7). In the order of their times, DELIVERED
 * puts the line's whole quantity in, COMPLETED too unless it was taken out before; RETURNED takes back as much as it
 * tells, CANCELLED, DELIVERY_FAILED and LOST take out what is in. The order of arrival does not matter.
 */
final class History {
    private final List<Event> events = new ArrayList<>(4);

    /** What became of an event that was told. */
    sealed interface Told {
        /** It joined the history. */
        record New() implements Told {}

        /** It stands in place of the same event, told with other content before. */
        record Changed(Event before) implements Told {}

        /** It was known. */
        record Known() implements Told {}
    }

    History() {}

    History(List<Event> events) {
        this.events.addAll(events);
    }

    /** The pieces that count change by so many on a day: more than none put in, fewer taken back. */
    record Change(LocalDate day, long pieces) {}

    /** From the day something came in to the day nothing of it is left; until is null while something stands. */
    record Standing(LocalDate since, @Nullable LocalDate until) {}

    /** What one event did: the pieces that count after it. */
    record Step(Event event, long before, long after) {
        /** Pieces it put in; fewer than none taken out. */
        public long change() {
            return after - before;
        }
    }

    /** What the events come to, with nothing that cancels out within a day. */
    record Outcome(List<Change> changes, List<Standing> standings) {
        static final Outcome NOTHING = new Outcome(List.of(), List.of());
    }

    /** Takes an event; the same one told before with other content is replaced. */
    Told tell(Event event) {
        for (int i = 0; i < events.size(); i++) {
            Event known = events.get(i);
            if (known.is(event)) {
                if (event.tellsNothingBeyond(known)) {
                    return new Told.Known();
                }
                events.set(i, event.inPlaceOf(known));
                return new Told.Changed(known);
            }
        }
        int at = events.size();
        while (at > 0 && Event.ORDER.compare(event, events.get(at - 1)) < 0) {
            at--;
        }
        events.add(at, event);
        return new Told.New();
    }

    /** Takes back what an upload applied, and puts in what it had replaced. */
    void untell(long uploadId, List<Event> replaced) {
        events.removeIf(event -> event.appliedBy() == uploadId);
        replaced.forEach(this::tell);
    }

    /** The events in their order. */
    List<Event> events() {
        return events;
    }

    /**
     * The event that tells product, quantity and buyer of the whole line: the newest that is no return or loss. Of a
     * line known only by such, its newest event stands in: nothing of it was ever in.
     */
    Event whole() {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).whole()) {
                return events.get(i);
            }
        }
        return events.getLast();
    }

    /** What each event did, in order. */
    List<Step> steps() {
        long all = whole().quantity();
        List<Step> steps = new ArrayList<>(events.size());
        long in = 0;
        boolean takenOut = false;
        for (Event event : events) {
            long before = in;
            switch (event.status()) {
                case PLACED, CONFIRMED, SHIPPED, RETURNING -> {}
                case DELIVERED -> {
                    in = all;
                    takenOut = false;
                }
                case COMPLETED -> in = in == 0 && !takenOut ? all : in;
                case RETURNED -> {
                    in -= Math.min(in, event.quantity());
                    takenOut = in == 0;
                }
                case CANCELLED, DELIVERY_FAILED, LOST -> {
                    in = 0;
                    takenOut = true;
                }
            }
            steps.add(new Step(event, before, in));
        }
        return steps;
    }

    /** What the events come to. */
    Outcome outcome() {
        if (events.size() == 1) {
            Event only = events.getFirst();
            return only.status() == OrderStatus.DELIVERED || only.status() == OrderStatus.COMPLETED
                    ? new Outcome(
                            List.of(new Change(only.day(), only.quantity())), List.of(new Standing(only.day(), null)))
                    : Outcome.NOTHING;
        }
        List<Change> changes = new ArrayList<>(2);
        List<Standing> standings = new ArrayList<>(2);
        LocalDate since = LocalDate.MIN;
        for (Step step : steps()) {
            if (step.before == step.after) {
                continue;
            }
            LocalDate day = step.event.day();
            change(changes, day, step.after - step.before);
            if (step.before == 0) {
                since = day;
                standings.add(new Standing(day, null));
            } else if (step.after == 0) {
                standings.removeLast();
                if (since.isBefore(day)) {
                    standings.add(new Standing(since, day));
                }
            }
        }
        return new Outcome(changes, standings);
    }

    /** Events come in order, so that only the last change can be of the same day. */
    private static void change(List<Change> changes, LocalDate day, long pieces) {
        long sum = pieces;
        if (!changes.isEmpty() && changes.getLast().day().equals(day)) {
            sum += changes.removeLast().pieces();
        }
        if (sum != 0) {
            changes.add(new Change(day, sum));
        }
    }
}
