package vn.lensan.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Outcome;

/**
 * The rows of a chunk on their way: refused, waiting, or placed with the household they are about. A row that is placed
 * brings in the rows of the same record that waited, in the order they arrived.
 *
 * @param <R> the row as read
 * @param <O> what puts a row into its queue
 */
final class Steps<R, O> {
    private final Map<String, Long> openEntries;
    private final Map<Long, List<Sent<R>>> waitingRows;
    private final Function<O, Fields.Noted> why;
    private final List<Step<R, O>> all = new ArrayList<>();
    private final Map<String, List<Step<R, O>>> held = new HashMap<>();
    private final Set<Long> resolved = new LinkedHashSet<>();

    private static final class Step<R, O> {
        final Sent<R> sent;

        @Nullable
        Owner owner;

        @Nullable
        O opening;

        String key = "";
        boolean dropped;

        Step(Sent<R> sent) {
            this.sent = sent;
        }
    }

    /**
     * @param openEntries entries in which records of this chunk wait, by the record's key
     * @param waitingRows the rows in these entries
     * @param why what a row that waits says of its waiting
     */
    Steps(Map<String, Long> openEntries, Map<Long, List<Sent<R>>> waitingRows, Function<O, Fields.Noted> why) {
        this.openEntries = new HashMap<>(openEntries);
        this.waitingRows = waitingRows;
        this.why = why;
    }

    void refused(Sent<R> sent) {
        all.add(new Step<>(sent));
    }

    void waits(Sent<R> sent, String key, O opening) {
        Step<R, O> step = new Step<>(sent);
        step.key = key;
        step.opening = opening;
        held.computeIfAbsent(key, k -> new ArrayList<>()).add(step);
        all.add(step);
    }

    void placed(Sent<R> sent, String key, Owner owner) {
        Long entry = openEntries.remove(key);
        if (entry != null) {
            resolved.add(entry);
            waitingRows.getOrDefault(entry, List.of()).forEach(earlier -> add(earlier, owner));
        }
        List<Step<R, O>> earlier = held.remove(key);
        if (earlier != null) {
            for (Step<R, O> step : earlier) {
                step.dropped = true;
                add(step.sent, owner);
            }
        }
        add(sent, owner);
    }

    private void add(Sent<R> sent, Owner owner) {
        Step<R, O> step = new Step<>(sent);
        step.owner = owner;
        all.add(step);
    }

    /** Entries that need nobody any more. */
    Set<Long> resolved() {
        return resolved;
    }

    /** What puts the rows that wait into their queue. */
    List<O> openings() {
        List<O> openings = new ArrayList<>();
        for (Step<R, O> step : all) {
            if (!step.dropped && step.opening != null) {
                openings.add(step.opening);
            }
        }
        return openings;
    }

    /** The rows that have their household, in the order they apply. */
    List<FactFormat.Placed<R>> placed() {
        List<FactFormat.Placed<R>> placed = new ArrayList<>();
        for (Step<R, O> step : all) {
            if (step.owner != null) {
                placed.add(new FactFormat.Placed<>(step.sent.row(), step.owner.household()));
            }
        }
        return placed;
    }

    /**
     * The outcome of every row.
     *
     * @param entries the entry of each record that waits, by its key
     */
    List<Outcome> outcomes(Map<String, Long> entries, BiFunction<Sent<R>, Owner, Outcome> change) {
        List<Outcome> outcomes = new ArrayList<>(all.size());
        for (Step<R, O> step : all) {
            if (step.dropped) {
                continue;
            }
            if (step.owner != null) {
                outcomes.add(change.apply(step.sent, step.owner));
            } else if (step.opening != null) {
                outcomes.add(Outcome.waiting(
                        step.sent, java.util.Objects.requireNonNull(entries.get(step.key)), why.apply(step.opening)));
            } else {
                outcomes.add(Outcome.refused(step.sent));
            }
        }
        return outcomes;
    }
}
