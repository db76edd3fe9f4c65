package vn.lensan.supply;

import org.jspecify.annotations.Nullable;
import vn.lensan.intake.Spans;

/**
 * A row about a farm input as read; ends are first days no longer held.
 *
 * @param offer when its special offer runs; null where the file has no such columns
 * @param where null where the file has no such column
 */
record InputRow(
        String key,
        String name,
        int kind,
        Spans.Said offered,
        @Nullable Long marketPrice,
        @Nullable Long platformPrice,
        Spans.@Nullable Said offer,
        @Nullable String offerText,
        @Nullable Where where)
        implements ItemRow {}
