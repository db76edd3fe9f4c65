package vn.lensan.indicator;

import java.util.Locale;

/** How facts become figures; the word in a definition's {@code counted} line is the lower-case name. */
public enum Counted {
    /** A subject counts once, from its first fact, for ever; it moves with its household. */
    REACHED,
    /** A subject (or each thing of it) counts while at least one interval holds; it moves with its household. */
    HELD,
    /** The set of members held: how many different ones hold at a moment; in a period their net change. */
    HELD_SET,
    /** Amounts on their day, where the household lived that day. */
    SUMMED,
    /** The set of members that came in: in a period those that came in then and still stand at its end. */
    DISTINCT,
    /** Different days in the period with at least one fact; nothing to date. */
    RATE;

    static Counted of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Whether figures are sizes of sets, never to be added over places or periods. */
    public boolean isSet() {
        return switch (this) {
            case HELD_SET, DISTINCT, RATE -> true;
            case REACHED, HELD, SUMMED -> false;
        };
    }
}
