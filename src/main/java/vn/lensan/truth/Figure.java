package vn.lensan.truth;

/** The figures of the letter's rows: code, key of the figure in the report answer, how facts become it, and whether the weekly form has it. */
public enum Figure {
    TRAINED_DIGITAL("I.1", "households", How.REACHED, true),
    TRAINED_FULFILMENT("I.2", "households", How.REACHED, true),
    SELLING("I.3", "households", How.HELD, true),
    PAYING("I.4", "households", How.HELD, true),
    PRODUCTS("II.1", "products", How.HELD, true),
    KINDS("II.1", "kinds", How.KINDS, true),
    TONNES("II.2", "tonnes", How.SUMMED, true),
    MARKED_PRODUCTS("II.3", "products", How.HELD, true),
    MARKED_HOUSEHOLDS("II.4", "households", How.HELD, true),
    TRACED_PRODUCTS("II.5", "products", How.HELD, true),
    TRACED_HOUSEHOLDS("II.5", "households", How.HELD, true),
    MARKETS("II.6", "markets", How.STANDING, true),
    COUNTRIES("II.7", "countries", How.STANDING, true),
    ARTICLES("III.1", "articles", How.ITEMS, false),
    MESSAGES("III.1", "messages", How.ITEMS, false),
    NOTICES("III.1", "notices", How.ITEMS, false),
    TIMES("III.2", "timesPerMonth", How.DAYS, false),
    INPUTS("III.3", "inputs", How.OFFERED, false),
    ORDERING("III.4", "households", How.REACHED, false),
    CHEAPER_INPUTS("III.5", "inputs", How.OFFERED, false);

    /** programme §4, "Counted", with the sets and the nationwide items told apart. */
    enum How {
        REACHED,
        HELD,
        SUMMED,
        KINDS,
        STANDING,
        ITEMS,
        DAYS,
        OFFERED
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

    /** Counted at every place whether or not anything of the place is in it. */
    boolean nationwide() {
        return how == How.ITEMS || how == How.DAYS || how == How.OFFERED;
    }
}
