package vn.lensan.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.FactRow;
import vn.lensan.household.Reference;

/** A row of an attendance list as read. */
record AttendanceRow(
        String trainingCode,
        int topic,
        LocalDate date,
        @Nullable String venue,
        @Nullable String organiser,
        Reference reference,
        String key)
        implements FactRow {}
