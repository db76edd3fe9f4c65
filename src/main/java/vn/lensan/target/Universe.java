package vn.lensan.target;

import java.time.LocalDate;

/**
 * How many farm households one place has from a day on.
 *
 * @param unitId the place, of either map
 * @param validFrom the first day the count holds
 * @param households number of households
 * @param source where the count was taken from
 */
public record Universe(int unitId, LocalDate validFrom, long households, String source) {}
