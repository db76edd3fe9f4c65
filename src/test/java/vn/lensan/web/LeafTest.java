package vn.lensan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final List<Integer> ROWS = IntStream.range(0, 100).boxed().toList();

    @Test
    void pages_hold_every_row_once_and_the_last_says_that_it_is() {
        Leaf<Integer> first = leaf(1);
        assertThat(first.found()).hasSize(50).startsWith(0).endsWith(49);
        assertThat(first.more()).isTrue();
        Leaf<Integer> second = leaf(2);
        assertThat(second.found()).hasSize(50).startsWith(50).endsWith(99);
        assertThat(second.more()).isFalse();
        assertThat(leaf(3).found()).isEmpty();
        assertThat(leaf(-7)).isEqualTo(first);
    }

    private static Leaf<Integer> leaf(int page) {
        return Leaf.of(
                page, (size, offset) -> ROWS.stream().skip(offset).limit(size).toList());
    }
}
