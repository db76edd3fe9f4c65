package vn.lensan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.RecordTable;
import vn.lensan.shared.Vault;

/** A household as the register holds it, opened for change: fields are the columns of {@code household.household}. */
final class Household {
    static final RecordTable TABLE = new RecordTable(
            1,
            "household.household",
            List.of(
                    "part_id",
                    "household_id",
                    "locality_id",
                    "earlier_localities",
                    "moved_on",
                    "code",
                    "code_province",
                    "full_name",
                    "folded_name",
                    "hamlet",
                    "kind",
                    "cccd",
                    "cmnd",
                    "phone",
                    "phone_typed",
                    "born_on",
                    "born_year",
                    "sex",
                    "main_products",
                    "area_ha",
                    "output_tonnes",
                    "season",
                    "standard",
                    "smartphone",
                    "listed_on",
                    "ceased_on",
                    "consent_on",
                    "consent_form",
                    "merged_into_part",
                    "merged_into",
                    "upload_id",
                    "former_codes",
                    "former_code_provinces",
                    "also_named",
                    "merged_with",
                    "merge_upload_id"));

    int partId;
    long id;
    int localityId;
    List<Integer> earlierLocalities = new ArrayList<>();
    List<LocalDate> movedOn = new ArrayList<>();

    @Nullable
    String code;

    @Nullable
    Integer codeProvince;

    List<String> formerCodes = new ArrayList<>();
    List<Integer> formerCodeProvinces = new ArrayList<>();
    String fullName = "";
    String foldedName = "";

    @Nullable
    String hamlet;

    int kind;

    @Nullable
    String cccd;

    @Nullable
    String cmnd;

    @Nullable
    String phone;

    @Nullable
    String phoneTyped;

    @Nullable
    LocalDate bornOn;

    @Nullable
    Integer bornYear;

    @Nullable
    Integer sex;

    @Nullable
    String mainProducts;

    java.math.@Nullable BigDecimal areaHa;
    java.math.@Nullable BigDecimal outputTonnes;

    @Nullable
    String season;

    @Nullable
    String standard;

    @Nullable
    Boolean smartphone;

    @Nullable
    LocalDate listedOn;

    @Nullable
    LocalDate ceasedOn;

    @Nullable
    LocalDate consentOn;

    @Nullable
    String consentForm;

    @Nullable
    Integer mergedIntoPart;

    @Nullable
    Long mergedInto;

    @Nullable
    Long mergedWith;

    @Nullable
    Long mergeUpload;

    List<String> alsoNamed = List.of();
    long uploadId;

    /** Everything a row can change, for telling an update from a repetition. */
    Object[] content() {
        return new Object[] {
            localityId,
            List.copyOf(earlierLocalities),
            List.copyOf(movedOn),
            code,
            codeProvince,
            fullName,
            hamlet,
            kind,
            cccd,
            cmnd,
            phone,
            phoneTyped,
            bornOn,
            bornYear,
            sex,
            mainProducts,
            plain(areaHa),
            plain(outputTonnes),
            season,
            standard,
            smartphone,
            listedOn,
            ceasedOn,
            consentOn,
            consentForm
        };
    }

    /** What figures depend on: where, since when, until when, and whether it is a household at all. */
    List<@Nullable Object> counted() {
        return Arrays.asList(localityId, List.copyOf(earlierLocalities), List.copyOf(movedOn), kind == 0, ceasedOn);
    }

    /** The row of {@link #TABLE}, personal values sealed. */
    @Nullable
    Object[] row(Vault vault) {
        return new Object[] {
            partId,
            id,
            localityId,
            earlierLocalities.isEmpty() ? null : earlierLocalities,
            movedOn.isEmpty() ? null : movedOn,
            code,
            codeProvince,
            fullName,
            foldedName,
            hamlet,
            kind,
            sealed(vault, cccd),
            sealed(vault, cmnd),
            sealed(vault, phone),
            Objects.equals(phone, phoneTyped) ? null : sealed(vault, phoneTyped),
            bornOn,
            bornYear,
            sex,
            mainProducts,
            areaHa,
            outputTonnes,
            season,
            standard,
            smartphone,
            listedOn,
            ceasedOn,
            consentOn,
            consentForm,
            mergedIntoPart,
            mergedInto,
            uploadId,
            formerCodes.isEmpty() ? null : formerCodes,
            formerCodes.isEmpty() ? null : formerCodeProvinces,
            alsoNamed.isEmpty() ? null : alsoNamed,
            mergedWith,
            mergeUpload
        };
    }

    /** Merged, or not, as that record of it says. */
    void mergedAs(Household other) {
        mergedIntoPart = other.mergedIntoPart;
        mergedInto = other.mergedInto;
        mergedWith = other.mergedWith;
        mergeUpload = other.mergeUpload;
    }

    /** Who it is now: itself, or the household it was merged into. */
    Known now() {
        return mergedInto == null
                ? new Known(partId, id, id, foldedName, localityId, alsoNamed)
                : new Known(Objects.requireNonNull(mergedIntoPart), mergedInto, id, foldedName, localityId);
    }

    /** Gives it a code; the one it had before goes on finding it. */
    void code(String given, @Nullable Integer province) {
        int at = province == null ? 0 : province;
        if (code != null && !(given.equals(code) && at == (codeProvince == null ? 0 : codeProvince))) {
            formerCodes.add(code);
            formerCodeProvinces.add(codeProvince == null ? 0 : codeProvince);
        }
        for (int i = formerCodes.size() - 1; i >= 0; i--) {
            if (formerCodes.get(i).equals(given) && formerCodeProvinces.get(i) == at) {
                formerCodes.remove(i);
                formerCodeProvinces.remove(i);
            }
        }
        code = given;
        codeProvince = province;
    }

    /**
     * Records that it lives elsewhere since a day. Said again of the commune it lives in, the day of that move is
     * corrected; a move on or before an earlier one replaces that one.
     */
    void move(int locality, LocalDate day) {
        if (localityId == locality && !movedOn.isEmpty()) {
            takeBackMove();
        }
        while (!movedOn.isEmpty() && !day.isAfter(movedOn.getLast())) {
            takeBackMove();
        }
        if (localityId != locality) {
            earlierLocalities.add(localityId);
            movedOn.add(day);
            localityId = locality;
        }
    }

    private void takeBackMove() {
        movedOn.removeLast();
        localityId = earlierLocalities.removeLast();
    }

    /** Records that it has always lived elsewhere: a correction from the start. */
    void relocate(int locality) {
        earlierLocalities.clear();
        movedOn.clear();
        localityId = locality;
    }

    private static byte @Nullable [] sealed(Vault vault, @Nullable String value) {
        return value == null ? null : vault.seal(value);
    }

    private static java.math.@Nullable BigDecimal plain(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
