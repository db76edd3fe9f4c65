package vn.lensan.truth;

/** What became of a row (contract §1). RESOLVED = a certain reference freed a waiting entry: created, updated or unchanged are all right answers for that row. */
public enum Verdict {
    CREATED,
    UPDATED,
    UNCHANGED,
    WAITING,
    REFUSED,
    RESOLVED
}
