package vn.lensan.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the household list as read; see {@link HouseholdColumns} for the meaning of each part. */
record HouseholdRow(
        Reference reference,
        int localityId,
        String fullName,
        @Nullable String hamlet,
        @Nullable LocalDate movedOn,
        @Nullable Given<LocalDate> ceasedOn,
        @Nullable Integer kind,
        @Nullable String phoneTyped,
        @Nullable Given<LocalDate> bornOn,
        @Nullable Integer bornYear,
        @Nullable Integer sex,
        @Nullable String mainProducts,
        @Nullable BigDecimal areaHa,
        @Nullable BigDecimal outputTonnes,
        @Nullable String season,
        @Nullable String standard,
        @Nullable Boolean smartphone,
        @Nullable Given<LocalDate> listedOn,
        @Nullable Given<LocalDate> consentOn,
        @Nullable String consentForm,
        @Nullable Long recordNumber,
        Set<String> cleared) {

    /** A date whose column the file has: a blank one says "none". Null where the file has no such column. */
    record Given<T>(@Nullable T value) {}

    /** All a household is found by that the row gives: rows with none of it in common do not speak of the same one. */
    Stream<?> names() {
        return Stream.of(
                        reference.code(),
                        reference.citizen(),
                        reference.oldCitizen(),
                        reference.phone(),
                        localityId + " " + reference.name(),
                        recordNumber)
                .filter(Objects::nonNull);
    }

    /** Writes what the row says into the household: blanks keep the old value, blank dates mean none. */
    void applyTo(Household h, boolean correctsPlace) {
        clear(h);
        if (movedOn != null) {
            h.move(localityId, movedOn);
        } else if (h.localityId != localityId && correctsPlace) {
            h.relocate(localityId);
        }
        if (reference.code() != null) {
            h.code(reference.code(), reference.province());
        }
        h.fullName = fullName;
        h.foldedName = java.util.Objects.requireNonNull(reference.name());
        h.hamlet = keep(hamlet, h.hamlet);
        h.kind = kind == null ? h.kind : kind;
        if (reference.citizen() != null) {
            if (reference.citizen().length() == 12) {
                h.cccd = reference.citizen();
            } else {
                h.cmnd = reference.citizen();
            }
        }
        if (reference.oldCitizen() != null) {
            h.cmnd = reference.oldCitizen();
        }
        if (reference.phone() != null && !reference.phone().equals(h.phone)) {
            h.phone = reference.phone();
            h.phoneTyped = phoneTyped;
        }
        if (bornOn != null) {
            h.bornOn = bornOn.value();
            h.bornYear = bornYear;
        }
        h.sex = sex == null ? h.sex : sex;
        h.mainProducts = keep(mainProducts, h.mainProducts);
        h.areaHa = areaHa == null ? h.areaHa : areaHa;
        h.outputTonnes = outputTonnes == null ? h.outputTonnes : outputTonnes;
        h.season = keep(season, h.season);
        h.standard = keep(standard, h.standard);
        h.smartphone = smartphone == null ? h.smartphone : smartphone;
        h.listedOn = listedOn == null ? h.listedOn : listedOn.value();
        h.ceasedOn = ceasedOn == null ? h.ceasedOn : ceasedOn.value();
        h.consentOn = consentOn == null ? h.consentOn : consentOn.value();
        h.consentForm = keep(consentForm, h.consentForm);
    }

    /** What a form says is not known any more: a new head's number is not the old one's. */
    private void clear(Household h) {
        if (cleared.contains(HouseholdColumns.CITIZEN.key())) {
            h.cccd = null;
            h.cmnd = null;
        }
        if (cleared.contains(HouseholdColumns.PHONE.key())) {
            h.phone = null;
            h.phoneTyped = null;
        }
        if (cleared.contains(HouseholdColumns.SEX.key())) {
            h.sex = null;
        }
    }

    private static @Nullable String keep(@Nullable String given, @Nullable String old) {
        return given == null ? old : given;
    }
}
