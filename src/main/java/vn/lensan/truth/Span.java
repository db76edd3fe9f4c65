package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days from {@code since} up to, not including, {@code until}. */
record Span(LocalDate since, LocalDate until) {
    static final LocalDate EVER = LocalDate.MAX;
    static final LocalDate ALWAYS = LocalDate.MIN;

    static Span from(LocalDate since, @Nullable LocalDate until) {
        return new Span(since, until == null ? EVER : until);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }

    /** What both have in common; empty list of days when nothing. */
    private static void common(Span a, Span b, List<Span> into) {
        LocalDate since = later(a.since, b.since);
        LocalDate until = earlier(a.until, b.until);
        if (since.isBefore(until)) into.add(new Span(since, until));
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static List<Span> both(List<Span> one, List<Span> other) {
        List<Span> common = new ArrayList<>();
        for (Span a : one) for (Span b : other) common(a, b, common);
        return either(common);
    }

    /** The days of any of them, in order, without overlap and without two spans that touch. */
    static List<Span> either(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.removeIf(s -> !s.since.isBefore(s.until));
        sorted.sort(Comparator.comparing(Span::since));
        List<Span> merged = new ArrayList<>();
        for (Span s : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !s.since.isAfter(last.until)) {
                merged.set(merged.size() - 1, new Span(last.since, later(last.until, s.until)));
            } else {
                merged.add(s);
            }
        }
        return merged;
    }

    /** Contract §2.3: a from-date on or after the stored end adds a span, otherwise the row replaces the last one. True when anything changed. */
    static boolean receive(List<Span> stored, Span row) {
        if (stored.isEmpty() || !row.since.isBefore(stored.getLast().until)) {
            stored.add(row);
            return true;
        }
        if (stored.size() > 1 && row.since.isBefore(stored.get(stored.size() - 2).until))
            throw new Undecided("a row older than the last interval of a reopened account");
        return !stored.set(stored.size() - 1, row).equals(row);
    }
}
