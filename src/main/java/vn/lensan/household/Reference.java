package vn.lensan.household;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a row says which household it means; any part may be missing (contract: household reference).
 *
 * @param code household code
 * @param provinces units of the 2021 provinces the code may be one of: one, the several that a province of 2025 came
 *     from, or none when no place was given
 * @param citizen normalised CMND (9 digits) or CCCD (12)
 * @param oldCitizen the CMND told beside a CCCD; null unless both are
 * @param phone normalised phone
 * @param name folded full name
 * @param locality where the row says it lives
 */
public record Reference(
        @Nullable String code,
        Set<Integer> provinces,
        @Nullable String citizen,
        @Nullable String oldCitizen,
        @Nullable String phone,
        @Nullable String name,
        @Nullable Integer locality) {

    /** The one 2021 province its code is unique in; null when none or several were given. */
    public @Nullable Integer province() {
        return provinces.size() == 1 ? provinces.iterator().next() : null;
    }

    /** The one or two citizen numbers told. */
    List<String> citizens() {
        if (citizen == null) {
            return List.of();
        }
        return oldCitizen == null ? List.of(citizen) : List.of(citizen, oldCitizen);
    }

    /** Whether its code may be one of this province. */
    boolean mayBeIn(int province) {
        return provinces.isEmpty() || provinces.contains(province);
    }

    /** Whether it says anything at all. */
    public boolean blank() {
        return code == null && citizen == null && phone == null && name == null;
    }

    /** One text for all its parts: equal references read equally. */
    public String text() {
        Object within = provinces.size() > 1 ? new TreeSet<>(provinces) : province();
        return code + "|" + within + "|" + citizen + (oldCitizen == null ? "" : "+" + oldCitizen) + "|" + phone + "|"
                + name + "|" + locality;
    }

    /** The same, its code read as one of these provinces. */
    Reference within(Set<Integer> provinceUnits) {
        return new Reference(code, provinceUnits, citizen, oldCitizen, phone, name, locality);
    }
}
