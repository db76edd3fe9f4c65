package vn.lensan.indicator;

/** What a definition counts by, and what a change touches. */
public enum SubjectKind {
    /** A producer of the register; counts where it lives. */
    HOUSEHOLD,
    /** An order line; counts where the selling household lives on the day. */
    LINE,
    /** An information item or a farm input; counts nationwide or in one province, in part 0. */
    ITEM;

    /** An order line's id carries its month above so many bits: it is larger than those of households and items. */
    public static final int LINE_BITS = 40;

    /** Condition on {@code j.part_id} and {@code j.subject} of a posting: where in the journal's index these subjects are. */
    String subjects() {
        long first = 1L << LINE_BITS;
        return switch (this) {
            case HOUSEHOLD -> "j.part_id >= 0 and j.subject < " + first;
            case LINE -> "j.part_id >= 0 and j.subject >= " + first;
            case ITEM -> "j.part_id = 0 and j.subject < " + first;
        };
    }
}
