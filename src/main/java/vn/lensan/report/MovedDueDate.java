package vn.lensan.report;

import java.time.OffsetDateTime;

/**
 * One due date the ministry moved.
 *
 * @param dueAt the new moment; the report is on time before it
 * @param reason why, for every unit to read
 * @param movedBy login of who moved it
 */
public record MovedDueDate(OffsetDateTime dueAt, String reason, String movedBy) {}
