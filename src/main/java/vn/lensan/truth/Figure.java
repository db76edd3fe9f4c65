package vn.lensan.truth;

/** The figures of the letter's rows: code, key of the figure in the report answer, how facts become it, and whether the weekly form has it. */
public enum Figure {
    TRAINED_DIGITAL("I.1", "households", How.REACHED, true),
    TRAINED_FULFILMENT("I.2", "households", How.REACHED, true),
    SELLING("I.3", "households", How.HELD, true),
    PAYING("I.4", "households", How.HELD, true);

    /** programme §4, "Counted". */
    enum How {
        REACHED,
        HELD,
        SUMMED
    }

    final String code;
    final String key;
    final How how;
    final boolean weekly;

    Figure(String code, String key, How how, boolean weekly) {
        this.code = code;
        this.key = key;
        this.how = how;
        this.weekly = weekly;
    }
}
