package vn.lensan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldIT {
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);

    private final Counting counting = Counting.fresh();

    @Test
    void the_change_that_leaves_much_is_folded_behind_its_writer() {
        changes(60);

        await().untilAsserted(() -> assertThat(unfolded()).isLessThan(50));
        assertThat(counting.verify.everything().named()).isEmpty();
    }

    @Test
    void a_few_changes_are_left_to_the_reader() {
        changes(3);

        counting.fold.close();

        assertThat(unfolded()).isEqualTo(3);
    }

    @Test
    void what_was_asked_for_is_done_before_the_program_ends() {
        changes(7);

        counting.fold.soon(1);
        counting.fold.soon(1);
        counting.fold.soon(1);
        counting.fold.close();

        assertThat(unfolded()).isZero();
        counting.fold.soon(1);
        assertThat(counting.verify.everything().named()).isEmpty();
    }

    /** Lan turns out to have been trained a day earlier each time. */
    private void changes(int number) {
        for (int i = 0; i < number; i++) {
            Map<String, Object> row = Map.of(
                    "household",
                    "Lan",
                    "topic",
                    "DIGITAL_SKILLS",
                    "held_on",
                    LAST_DAY.minusDays(i).toString());
            counting.cast.insert("attendance", row);
            counting.recount(row);
        }
    }

    private int unfolded() {
        return counting.jdbc
                .sql("select count(*)::int from indicator.unfolded")
                .query(Integer.class)
                .single();
    }
}
