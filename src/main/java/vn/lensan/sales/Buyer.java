package vn.lensan.sales;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes: nothing else is known of a buyer.
 *
 * @param province unit of the buyer's province on the map in force on the day of the state; 0 when abroad
 * @param country ISO 3166-1 alpha-2 when abroad, null within Vietnam
 */
record Buyer(int province, @Nullable String country) {
    static Buyer in(int province) {
        return new Buyer(province, null);
    }

    static Buyer abroad(String country) {
        return new Buyer(0, country);
    }
}
