package vn.lensan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void the_next_begins_when_the_one_before_is_judged_and_ends_behind_it() {
        CountDownLatch secondBegan = new CountDownLatch(1);
        try (Turns turns = new Turns(1)) {
            turns.next(1, 10, Set.of("a", "b"), (before, own) -> {
                own.judged();
                told.add("second began beside the first: " + in(secondBegan));
                told.add("first over");
            });
            turns.next(11, 20, Set.of("c"), (before, own) -> {
                secondBegan.countDown();
                own.judged();
                before.awaitApplied();
                told.add("second over behind line " + before.to());
            });
            turns.next(21, 30, Set.of("a"), (before, own) -> told.add("third, once the first is over"));
            turns.finish();
        }
        assertThat(told).startsWith("second began beside the first: true", "first over");
        assertThat(told.subList(2, 4))
                .containsExactlyInAnyOrder("second over behind line 10", "third, once the first is over");
    }

    @Test
    void chunks_that_share_a_record_or_do_not_tell_theirs_are_applied_one_after_the_other() {
        try (Turns turns = new Turns(1)) {
            turns.next(1, 10, Set.of("a", "b"), (before, own) -> {
                own.judged();
                pause();
                told.add("first over");
            });
            turns.next(11, 20, Set.of("c", "a"), (before, own) -> {
                pause();
                told.add("second, applied before it: " + before.applied());
            });
            turns.next(21, 30, null, (before, own) -> told.add("third, applied before it: " + before.applied()));
            turns.finish();
        }
        assertThat(told)
                .containsExactly("first over", "second, applied before it: true", "third, applied before it: true");
    }

    @Test
    void what_the_first_failed_with_is_thrown_and_none_behind_it_is_applied() {
        CountDownLatch secondBegan = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (Turns turns = new Turns(1)) {
                        turns.next(1, 10, Set.of("a", "b"), (before, own) -> {
                            own.judged();
                            in(secondBegan);
                            throw new IllegalStateException("the first");
                        });
                        turns.next(11, 20, Set.of("c"), (before, own) -> {
                            secondBegan.countDown();
                            before.awaitApplied();
                            told.add("second applied");
                        });
                        turns.next(21, 30, Set.of("a"), (before, own) -> told.add("third begun"));
                        turns.finish();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the first");
        assertThat(told).isEmpty();
    }

    private static boolean in(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
