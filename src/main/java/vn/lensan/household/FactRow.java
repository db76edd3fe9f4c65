package vn.lensan.household;

import java.time.LocalDate;

/** A row that says something of one household. */
public interface FactRow {
    /** Whom it means. */
    Reference reference();

    /** Its own date: places are read as of it. */
    LocalDate date();

    /** The record it is about, as its sender names it: what the queue keeps one entry for. */
    String key();
}
