package vn.lensan.household;

/** A row about a fact that hangs on a record of another format: a product on its account. */
public interface HangingRow {
    /** The fact it is about, as its sender names it. */
    String key();

    /** The record it hangs on, as the same sender names it. */
    String parent();
}
