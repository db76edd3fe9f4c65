package vn.lensan.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensan.shared.OrderStatus.CANCELLED;
import static vn.lensan.shared.OrderStatus.COMPLETED;
import static vn.lensan.shared.OrderStatus.CONFIRMED;
import static vn.lensan.shared.OrderStatus.DELIVERED;
import static vn.lensan.shared.OrderStatus.DELIVERY_FAILED;
import static vn.lensan.shared.OrderStatus.LOST;
import static vn.lensan.shared.OrderStatus.PLACED;
import static vn.lensan.shared.OrderStatus.RETURNED;
import static vn.lensan.shared.OrderStatus.RETURNING;
import static vn.lensan.shared.OrderStatus.SHIPPED;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lensan.shared.OrderStatus;

/** What a line's events come to, sentence by sentence of contract.md §2.6. */
class HistoryTest {
    private static final Buyer HANOI = Buyer.in(1_100_001);
    private final History line = new History();

    private static Event event(OrderStatus status, String at, long quantity) {
        return new Event(
                status,
                Event.micros(
                        LocalDateTime.parse("2021-" + at).atZone(Event.ZONE).toInstant()),
                7,
                quantity,
                quantity * 1000,
                HANOI,
                1,
                2,
                1);
    }

    private History.Told tell(OrderStatus status, String at, long quantity) {
        return line.tell(event(status, at, quantity));
    }

    /** {@code 08-05 +5, 08-20 -5 | 08-05..08-20}. */
    private String comesTo() {
        History.Outcome outcome = line.outcome();
        List<String> changes = outcome.changes().stream()
                .map(c -> c.day().toString().substring(5) + " " + (c.pieces() > 0 ? "+" : "") + c.pieces())
                .toList();
        List<String> stands = outcome.standings().stream()
                .map(s -> s.since().toString().substring(5) + ".."
                        + (s.until() == null ? "" : s.until().toString().substring(5)))
                .toList();
        return String.join(", ", changes) + " | " + String.join(", ", stands);
    }

    @Test
    void an_order_on_its_way_counts_nothing() {
        tell(PLACED, "08-01T08:00", 5);
        tell(CONFIRMED, "08-01T09:00", 5);
        tell(SHIPPED, "08-02T09:00", 5);
        assertThat(comesTo()).isEqualTo(" | ");
    }

    @Test
    void delivered_puts_the_line_in_on_its_day_and_completed_adds_nothing() {
        tell(PLACED, "08-01T08:00", 5);
        tell(DELIVERED, "08-05T23:59", 5);
        tell(COMPLETED, "08-08T00:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5 | 08-05..");
    }

    @Test
    void completed_alone_puts_the_line_in() {
        tell(COMPLETED, "08-08T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-08 +5 | 08-08..");
    }

    @Test
    void a_return_takes_the_line_out_on_the_day_of_the_return_and_completed_does_not_put_it_back() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNING, "08-18T10:00", 5);
        tell(RETURNED, "08-20T10:00", 5);
        tell(COMPLETED, "08-22T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -5 | 08-05..08-20");
    }

    @Test
    void every_state_that_takes_out_takes_out() {
        for (OrderStatus out : List.of(RETURNED, LOST, CANCELLED, DELIVERY_FAILED)) {
            History one = new History();
            one.tell(event(DELIVERED, "08-05T10:00", 5));
            one.tell(event(out, "08-09T10:00", 5));
            assertThat(one.outcome().changes())
                    .as(out.name())
                    .extracting(History.Change::pieces)
                    .containsExactly(5L, -5L);
        }
    }

    @Test
    void a_delivery_after_a_return_counts_again_and_stands_anew() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-20T10:00", 5);
        tell(DELIVERED, "09-02T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -5, 09-02 +5 | 08-05..08-20, 09-02..");
    }

    @Test
    void a_smaller_return_takes_back_only_that_much_and_the_line_stands() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-20T10:00", 2);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -2 | 08-05..");
    }

    @Test
    void after_a_smaller_return_delivered_puts_the_missing_back() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-20T10:00", 2);
        tell(DELIVERED, "08-25T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -2, 08-25 +2 | 08-05..");
    }

    @Test
    void after_a_smaller_return_completed_changes_nothing() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-20T10:00", 2);
        tell(COMPLETED, "08-25T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -2 | 08-05..");
    }

    @Test
    void after_a_smaller_return_lost_takes_the_remainder_whatever_it_tells() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-20T10:00", 2);
        tell(LOST, "08-25T10:00", 1);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -2, 08-25 -3 | 08-05..08-25");
    }

    @Test
    void two_smaller_returns_that_make_the_whole_take_the_line_out() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-20T10:00", 2);
        tell(RETURNED, "08-21T10:00", 9);
        tell(COMPLETED, "08-22T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -2, 08-21 -3 | 08-05..08-21");
    }

    @Test
    void a_line_taken_out_before_it_was_ever_in_is_not_put_in_by_completed() {
        for (OrderStatus out : List.of(RETURNED, LOST, CANCELLED, DELIVERY_FAILED)) {
            History one = new History();
            one.tell(event(PLACED, "08-01T10:00", 5));
            one.tell(event(out, "08-03T10:00", 2));
            one.tell(event(COMPLETED, "08-04T10:00", 5));
            assertThat(one.outcome().changes()).as(out.name()).isEmpty();
            one.tell(event(DELIVERED, "08-05T10:00", 5));
            assertThat(one.outcome().changes()).as(out.name()).hasSize(1);
        }
    }

    @Test
    void a_late_older_event_joins_the_history_where_it_belongs() {
        tell(RETURNED, "08-20T10:00", 5);
        assertThat(comesTo()).isEqualTo(" | ");
        assertThat(tell(DELIVERED, "08-05T10:00", 5)).isInstanceOf(History.Told.New.class);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-20 -5 | 08-05..08-20");
    }

    @Test
    void of_two_states_of_one_moment_the_later_in_the_list_is_the_newer() {
        tell(CANCELLED, "08-05T10:00", 5);
        tell(DELIVERED, "08-05T10:00", 5);
        assertThat(comesTo()).isEqualTo(" | ");
    }

    @Test
    void product_quantity_and_buyer_are_those_of_the_newest_event_that_is_no_return_or_loss() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(COMPLETED, "08-09T10:00", 6);
        tell(RETURNED, "08-20T10:00", 2);
        tell(LOST, "08-21T10:00", 1);
        assertThat(line.whole().quantity()).isEqualTo(6);
        assertThat(comesTo()).isEqualTo("08-05 +6, 08-20 -2, 08-21 -4 | 08-05..08-21");
    }

    @Test
    void a_line_known_only_by_returns_and_losses_counts_nothing() {
        tell(RETURNING, "08-19T10:00", 5);
        tell(RETURNED, "08-20T10:00", 3);
        tell(LOST, "08-21T10:00", 2);
        assertThat(line.whole().status()).isEqualTo(LOST);
        assertThat(comesTo()).isEqualTo(" | ");
    }

    @Test
    void an_event_sent_again_is_known_and_with_other_content_it_replaces() {
        tell(DELIVERED, "08-05T10:00", 8);
        assertThat(tell(DELIVERED, "08-05T10:00", 8)).isInstanceOf(History.Told.Known.class);
        assertThat(tell(DELIVERED, "08-05T10:00", 5)).isInstanceOf(History.Told.Changed.class);
        assertThat(line.events()).hasSize(1);
        assertThat(comesTo()).isEqualTo("08-05 +5 | 08-05..");
    }

    @Test
    void an_amount_not_told_again_is_still_the_old_one() {
        tell(DELIVERED, "08-05T10:00", 8);
        Event again = event(DELIVERED, "08-05T10:00", 8);
        Event blank = new Event(again.status(), again.at(), 7, 8, null, HANOI, 9, 9, 9);
        assertThat(line.tell(blank)).isInstanceOf(History.Told.Known.class);
        assertThat(line.tell(new Event(again.status(), again.at(), 7, 6, null, HANOI, 9, 9, 9)))
                .isInstanceOf(History.Told.Changed.class);
        assertThat(line.whole().amount()).isEqualTo(8000);
        assertThat(line.whole().uploadId()).isEqualTo(9);
    }

    @Test
    void what_comes_in_and_goes_out_within_a_day_is_nothing_that_day() {
        tell(DELIVERED, "08-05T10:00", 5);
        tell(RETURNED, "08-05T18:00", 5);
        assertThat(comesTo()).isEqualTo(" | ");
        tell(DELIVERED, "08-05T20:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5 | 08-05..");
    }

    @Test
    void delivered_before_it_was_placed_counts_on_the_day_told() {
        tell(PLACED, "08-06T08:00", 5);
        tell(DELIVERED, "08-05T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5 | 08-05..");
        tell(CANCELLED, "08-07T10:00", 5);
        assertThat(comesTo()).isEqualTo("08-05 +5, 08-07 -5 | 08-05..08-07");
    }

    /** Whatever happens, in whatever order it is told: the pieces in are between none and all, and stand while some are. */
    @Test
    void histories_at_random_come_to_the_same_in_every_order_of_arrival() {
        Random random = new Random(2980);
        for (int round = 0; round < 2_000; round++) {
            List<Event> told = new ArrayList<>();
            int count = 1 + random.nextInt(7);
            for (int i = 0; i < count; i++) {
                OrderStatus status = OrderStatus.values()[random.nextInt(10)];
                String at = "08-%02dT%02d:00".formatted(1 + random.nextInt(9), 8 + random.nextInt(3));
                if (told.stream().noneMatch(e -> e.is(event(status, at, 1)))) {
                    told.add(event(status, at, 1 + random.nextInt(5)));
                }
            }
            History one = new History();
            told.forEach(one::tell);
            Collections.shuffle(told, random);
            History other = new History();
            told.forEach(other::tell);
            assertThat(other.outcome()).isEqualTo(one.outcome());
            long sum = 0;
            for (History.Change change : one.outcome().changes()) {
                sum += change.pieces();
                assertThat(sum).isBetween(0L, one.whole().quantity());
                long now = sum;
                assertThat(one.outcome().standings())
                        .as(told.toString())
                        .anySatisfy(s -> assertThat(
                                        now == 0
                                                ? change.day().equals(s.until())
                                                : !s.since().isAfter(change.day())
                                                        && (s.until() == null
                                                                || s.until().isAfter(change.day())))
                                .isTrue());
            }
        }
    }
}
