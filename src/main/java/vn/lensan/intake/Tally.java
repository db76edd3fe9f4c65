package vn.lensan.intake;

import java.util.ArrayList;
import java.util.List;

/** The running count of verdicts of one upload, and the problems of its refused rows. */
public final class Tally {
    static final int PROBLEMS_KEPT = 100_000;

    private final int[] verdicts = new int[Verdict.values().length];
    private final List<Trouble> problems = new ArrayList<>();
    private final List<Trouble> notices = new ArrayList<>();
    private int rows;

    /** A problem of one row, as the import's answer tells it. */
    public record Trouble(int row, String column, String code, String message) {}

    /** Counts an outcome of this upload; one brought in from the queue was counted as waiting before. */
    void add(Outcome outcome, long uploadId) {
        if (outcome.uploadId() != uploadId) {
            return;
        }
        if (outcome.broughtIn()) {
            verdicts[Verdict.WAITING.ordinal()]--;
        } else {
            rows++;
        }
        verdicts[outcome.verdict().ordinal()]++;
        List<Trouble> told = outcome.verdict() == Verdict.REFUSED ? problems : notices;
        if (told.size() < PROBLEMS_KEPT) {
            told.addAll(troubles(outcome.line(), outcome.problems()));
        }
    }

    /** The same with what is told of the file beside its rows. */
    Tally with(List<Trouble> told) {
        notices.addAll(told);
        return this;
    }

    /** The problems of one row. */
    static List<Trouble> troubles(int line, List<Fields.Noted> problems) {
        return problems.stream()
                .map(noted -> new Trouble(
                        line,
                        noted.column(),
                        noted.problem().code(),
                        noted.problem().message()))
                .toList();
    }

    /** The verdicts on record for an upload. */
    static Tally of(Upload upload, List<Trouble> problems) {
        Tally tally = new Tally();
        tally.rows = upload.rowCount();
        tally.verdicts[Verdict.CREATED.ordinal()] = upload.created();
        tally.verdicts[Verdict.UPDATED.ordinal()] = upload.updated();
        tally.verdicts[Verdict.UNCHANGED.ordinal()] = upload.unchanged();
        tally.verdicts[Verdict.WAITING.ordinal()] = upload.waiting();
        tally.verdicts[Verdict.REFUSED.ordinal()] = upload.refused();
        tally.problems.addAll(problems);
        return tally;
    }

    /** The verdicts on a file that was applied before: what it did then it does not do again. */
    static Tally again(Upload upload, List<Trouble> problems) {
        Tally tally = of(upload, problems);
        tally.verdicts[Verdict.UNCHANGED.ordinal()] += upload.created() + upload.updated();
        tally.verdicts[Verdict.CREATED.ordinal()] = 0;
        tally.verdicts[Verdict.UPDATED.ordinal()] = 0;
        return tally;
    }

    /** Rows judged so far: blank, title and total rows are not rows. */
    public int rows() {
        return rows;
    }

    /** How many rows got this verdict. */
    public int of(Verdict verdict) {
        return verdicts[verdict.ordinal()];
    }

    /** The problems of refused rows, in the order of the file. */
    public List<Trouble> problems() {
        return problems;
    }

    /** What a person should look at in rows that were taken or wait, in the order of the file. */
    public List<Trouble> notices() {
        return notices;
    }
}
