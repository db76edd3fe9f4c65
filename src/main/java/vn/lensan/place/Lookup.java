package vn.lensan.place;

import java.util.List;

/** The answer to a place looked up by code or name. */
public sealed interface Lookup {

    /** Exactly one unit is meant. */
    record Found(Unit unit) implements Lookup {}

    /** Several units bear that name; a person must say which. */
    record Ambiguous(List<Unit> candidates) implements Lookup {}

    /** None does; the nearest spellings first, at most three, maybe none. */
    record Unknown(List<Unit> suggestions) implements Lookup {}
}
