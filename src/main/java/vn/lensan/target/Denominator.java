package vn.lensan.target;

import java.time.LocalDate;

/**
 * The households a place's shares are taken of.
 *
 * @param households number of households
 * @param validFrom the day the count holds from; for a sum, the latest of its parts
 * @param source where it was taken from; for a sum, that it is one
 */
public record Denominator(long households, LocalDate validFrom, String source) {}
