package vn.lensan.report;

import java.time.OffsetDateTime;

/**
 * A unit was asked to send its report (đôn đốc).
 *
 * @param message what it was told
 * @param urgedBy name of who asked
 */
public record Urging(int unitId, String message, String urgedBy, OffsetDateTime urgedAt) {}
