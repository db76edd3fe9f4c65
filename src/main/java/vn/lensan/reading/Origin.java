package vn.lensan.reading;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cause of a figure: what was received when, and what it did.
 *
 * @param upload its number, where whoever looks may open it; null otherwise
 * @param file its name as it came; blank for forms and decisions
 * @param format what it was a file of
 * @param sender ready to read: "postmart.vn", "Tỉnh Lạng Sơn"; blank when it is no longer on record
 * @param inPeriod by how much the period's number changed, as the figure is printed
 * @param toDate by how much the number to date changed
 */
public record Origin(
        OffsetDateTime at,
        @Nullable Long upload,
        String file,
        String format,
        String sender,
        Number inPeriod,
        Number toDate) {}
