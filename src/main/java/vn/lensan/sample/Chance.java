package vn.lensan.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** The one source of chance of a sample: the same seed draws the same sample. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed * 7919 + 1034);
    }

    boolean of(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A day from the first to the last, both possible. */
    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(random.nextInt(days + 1));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }
}
