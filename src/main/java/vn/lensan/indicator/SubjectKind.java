package vn.lensan.indicator;

/** What a definition counts by, and what a change touches. */
public enum SubjectKind {
    /** A producer of the register; counts where it lives. */
    HOUSEHOLD,
    /** An order line; counts where the selling household lives on the day. */
    LINE,
    /** An information item or a farm input; counts nationwide or in one province, in part 0. */
    ITEM
}
