package vn.lensan.supply;

import org.jspecify.annotations.Nullable;

/**
 * Whom something is meant for.
 *
 * @param province unit of a province, on the map in force on the row's own date; null: the whole nation
 */
record Where(@Nullable Integer province) {
    static final Where NATION = new Where(null);
}
