package vn.lensan.report;

import java.time.OffsetDateTime;

/**
 * The ministry's decision that a form version is the usual one from a period on.
 *
 * @param version the version's name
 * @param since key of the first such period
 * @param reason why, for every unit to read
 * @param decidedBy login of who decided
 */
public record FormChoice(
        Form form, String version, String since, String reason, String decidedBy, OffsetDateTime decidedAt) {}
