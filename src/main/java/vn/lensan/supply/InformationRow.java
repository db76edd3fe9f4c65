package vn.lensan.supply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row about an information item as read; {@code where} is null when the file has no such column. */
record InformationRow(
        String key,
        int channel,
        String title,
        Instant publishedAt,
        @Nullable Where where,
        @Nullable Long recipients) implements ItemRow {}
