package vn.lensan.supply;

/** A row about an item. */
interface ItemRow {
    /** The item's id, as its sender names it. */
    String key();
}
