package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A household as the books keep it. */
final class Household {
    /** Where it lives from a day on; the first residence is since {@link Span#ALWAYS}. */
    record Residence(String commune, LocalDate since) {}

    final String province;
    final List<Residence> residences = new ArrayList<>();
    final Map<String, String> details = new HashMap<>();
    final List<String> citizens = new ArrayList<>();
    final Set<String> formerPhones = new HashSet<>();
    final Set<String> formerNames = new HashSet<>();

    String name;
    Kind kind;

    @Nullable
    String code;

    @Nullable
    String phone;

    @Nullable
    LocalDate ceasedOn;

    @Nullable
    Household mergedInto;

    Household(String province, String name, Kind kind) {
        this.province = province;
        this.name = name;
        this.kind = kind;
    }

    Household survivor() {
        Household at = this;
        while (at.mergedInto != null) at = at.mergedInto;
        return at;
    }

    String commune() {
        return residences.getLast().commune();
    }

    String communeOn(LocalDate day) {
        String at = residences.getFirst().commune();
        for (Residence r : residences) if (!day.isBefore(r.since())) at = r.commune();
        return at;
    }
}
