package vn.lensan.reception;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Judged;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Preview;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Verdict;

/**
 * One piece of work on an upload, judging or applying, and what a page shows of it: how far it is, what was recognised,
 * the verdicts so far, and of each verdict the first rows. Memory stays flat however long the file is.
 */
final class Job implements Progress {
    static final int TO_MEND_KEPT = 2_000;
    static final int OTHERS_KEPT = 200;
    private static final int EXAMPLES = 3;

    private final long began = System.nanoTime();
    private final boolean keeping;
    private final int[] counts = new int[Verdict.values().length];
    private final Map<Verdict, TreeMap<Integer, Judged>> kept = new EnumMap<>(Verdict.class);
    private final Map<String, Repaired> repairs = new LinkedHashMap<>();
    private volatile long rows;
    private volatile long total;
    private volatile @Nullable Preview preview;
    private volatile Intake.@Nullable Answer answer;
    private volatile boolean failed;

    /**
     * Repairs of one kind in one column.
     *
     * @param examples the first ones, as sentences
     */
    record Repaired(String column, int count, List<String> examples) {
        Repaired more(String example) {
            List<String> told = new ArrayList<>(examples);
            if (told.size() < EXAMPLES && !told.contains(example)) {
                told.add(example);
            }
            return new Repaired(column, count + 1, told);
        }
    }

    /**
     * @param total rows to be done as far as known; 0 until the file was looked at
     * @param keeping whether rows are kept for the page
     */
    Job(long total, boolean keeping) {
        this.total = total;
        this.keeping = keeping;
    }

    @Override
    public void at(long done, long line) {
        rows = done;
    }

    @Override
    public void recognised(Preview seen) {
        preview = seen;
        total = total == 0 ? seen.rows() : total;
    }

    @Override
    public synchronized void judged(List<Fields> read, List<Outcome> told) {
        if (keeping) {
            Judged.of(read, told).forEach(this::keep);
        }
    }

    private void keep(Judged row) {
        counts[row.verdict().ordinal()]++;
        boolean mend = row.verdict() == Verdict.REFUSED || row.verdict() == Verdict.WAITING;
        TreeMap<Integer, Judged> of = kept.computeIfAbsent(row.verdict(), v -> new TreeMap<>());
        if (of.size() < (mend ? TO_MEND_KEPT : OTHERS_KEPT)) {
            of.put(row.line(), row);
        }
        for (Fields.Noted repair : row.repairs()) {
            String sentence = repair.problem().message();
            repairs.merge(
                    repair.column() + " " + repair.problem().code(),
                    new Repaired(repair.column(), 1, List.of(sentence)),
                    (before, one) -> before.more(sentence));
        }
    }

    /** A row was mended on screen: it counts as what it would become now. */
    synchronized void mended(Judged row) {
        for (Verdict verdict : Verdict.values()) {
            if (kept.getOrDefault(verdict, new TreeMap<>()).remove(row.line()) != null) {
                counts[verdict.ordinal()]--;
            }
        }
        counts[row.verdict().ordinal()]++;
        kept.computeIfAbsent(row.verdict(), v -> new TreeMap<>()).put(row.line(), row);
    }

    /** A kept row. */
    synchronized @Nullable Judged row(int line) {
        return kept.values().stream()
                .map(of -> of.get(line))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    synchronized int count(Verdict verdict) {
        return counts[verdict.ordinal()];
    }

    /** The kept rows of a verdict in the order of the file. */
    synchronized List<Judged> rows(Verdict verdict) {
        return List.copyOf(kept.getOrDefault(verdict, new TreeMap<>()).values());
    }

    synchronized List<Repaired> repairs() {
        return List.copyOf(repairs.values());
    }

    void ended(Intake.Answer with) {
        answer = with;
    }

    void broke() {
        failed = true;
    }

    public long rows() {
        return rows;
    }

    /** Rows to be done; 0 while that is not known. */
    public long total() {
        return total;
    }

    public long rowsPerSecond() {
        return rows * 1_000 / Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /** Seconds until it is done at this pace; null while nothing can be said. */
    public @Nullable Long secondsLeft() {
        long pace = rowsPerSecond();
        return pace == 0 || total <= rows ? null : Math.max(1, (total - rows) / pace);
    }

    public @Nullable Preview preview() {
        return preview;
    }

    public Intake.@Nullable Answer answer() {
        return answer;
    }

    public boolean failed() {
        return failed;
    }

    public boolean running() {
        return answer == null && !failed;
    }
}
