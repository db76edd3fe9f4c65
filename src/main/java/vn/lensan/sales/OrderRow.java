package vn.lensan.sales;

import org.jspecify.annotations.Nullable;
import vn.lensan.shared.OrderStatus;

/**
 * A row of an order file as read.
 *
 * @param product as the platform names it
 * @param at microseconds since 1970
 */
record OrderRow(
        Line.Key line,
        String product,
        long quantity,
        @Nullable Long amount,
        Buyer buyer,
        OrderStatus status,
        long at) {}
