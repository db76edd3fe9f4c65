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

    final List<Residence> residences = new ArrayList<>();
    final Map<String, String> details = new HashMap<>();
    final List<String> citizens = new ArrayList<>();
    final Set<String> formerPhones = new HashSet<>();
    final Set<String> formerNames = new HashSet<>();

    String name;
    Kind kind;

    @Nullable
    String code;

    /** The province of 2021 its code was given in. */
    @Nullable
    String codeProvince;

    @Nullable
    String phone;

    @Nullable
    LocalDate ceasedOn;

    @Nullable
    Household mergedInto;

    private final List<Household> absorbed = new ArrayList<>();

    Household(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    Household survivor() {
        Household at = this;
        while (at.mergedInto != null) at = at.mergedInto;
        return at;
    }

    /** Counts as one with another from now on. */
    void mergeInto(Household other) {
        if (mergedInto != null || other.mergedInto != null || other == this)
            throw new Undecided("a merge of what is merged already");
        mergedInto = other;
        other.absorbed.add(this);
    }

    /** Is itself again, with those merged into it. */
    void unmerge() {
        if (mergedInto != null) mergedInto.absorbed.remove(this);
        mergedInto = null;
    }

    /** All records of the one household this is a record of, the one that counts first. */
    List<Household> together() {
        List<Household> all = new ArrayList<>(List.of(survivor()));
        for (int i = 0; i < all.size(); i++) all.addAll(all.get(i).absorbed);
        return all;
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
