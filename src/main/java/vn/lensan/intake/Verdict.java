package vn.lensan.intake;

/** What became of one row. The ordinal is what {@code intake.outcome.verdict} holds. */
public enum Verdict {
    CREATED,
    UPDATED,
    UNCHANGED,
    WAITING,
    REFUSED
}
