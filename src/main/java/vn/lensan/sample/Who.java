package vn.lensan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Folding;
import vn.lensan.truth.Reference;

/** Names a household in a row of another list: for certain, too weakly, or two at once. */
final class Who {
    private enum Style {
        CODE,
        CITIZEN,
        PHONE
    }

    private final Chance chance;
    private final Faults faults;
    private final PeopleNames names;
    private final PlaceNames places;

    Who(Chance chance, Faults faults, PeopleNames names, PlaceNames places) {
        this.chance = chance;
        this.faults = faults;
        this.names = names;
        this.places = places;
    }

    /** True when a row of that day can name the family for certain. */
    static boolean can(Family family, LocalDate day) {
        return !styles(family, day).isEmpty();
    }

    private static List<Style> styles(Family family, LocalDate day) {
        List<Style> styles = new ArrayList<>();
        if (family.code != null && !family.crossed && Season.codesOf2021(day)) styles.add(Style.CODE);
        if (family.number() != null) styles.add(Style.CITIZEN);
        if (family.phone != null) styles.add(Style.PHONE);
        return styles;
    }

    /** Cells and meaning of a reference that names this family and no other. */
    Reference certain(Family family, LocalDate day, Draft draft, Map<String, Object> cells) {
        List<Style> styles = styles(family, day);
        if (!chance.of(0.3)) styles = List.of(chance.any(styles));
        boolean placed = Season.codesOf2021(day) && !family.crossed && (styles.contains(Style.CODE) || chance.of(0.6));
        String code = styles.contains(Style.CODE) ? family.code : null;
        String number = styles.contains(Style.CITIZEN) ? number(family) : null;
        String phone = styles.contains(Style.PHONE) ? family.phone : null;
        String name = family.name;
        if (phone == null && chance.of(0.1)) name = null;
        String written = name == null ? null : phone == null ? draft.pen.partOfName(name) : draft.pen.sameName(name);
        put(cells, "household_code", code);
        put(cells, "full_name", written);
        if (number != null) cells.put("citizen_number", draft.pen.citizen(number));
        if (phone != null) cells.put("phone", draft.pen.phone(phone));
        if (placed) places.write(family.listedAt, draft, cells);
        return new Reference(code, number, phone, written, placed ? family.listedAt.code() : null);
    }

    private @Nullable String number(Family family) {
        if (family.oldNumber == null || !family.newNumberTold) return family.number();
        if (chance.of(0.3)) return family.newNumber;
        faults.count("old_number_after_the_new");
        return family.oldNumber;
    }

    /** Only a name and a place, a phone beside another name, or a number beside another name. */
    Reference weak(Family family, LocalDate day, Draft draft, Map<String, Object> cells) {
        faults.count("reference_too_weak");
        int way = chance.below(3);
        if (way == 1 && family.phone != null) {
            String other = stranger(family);
            cells.put("full_name", other);
            cells.put("phone", draft.pen.phone(family.phone));
            return new Reference(null, null, family.phone, other, null);
        }
        String number = family.number();
        if (way == 2 && number != null) {
            String other = stranger(family);
            cells.put("full_name", other);
            cells.put("citizen_number", draft.pen.citizen(number));
            return new Reference(null, number, null, other, null);
        }
        cells.put("full_name", family.name);
        boolean placed = Season.codesOf2021(day);
        if (placed) places.write(family.listedAt, draft, cells);
        return new Reference(null, null, null, family.name, placed ? family.listedAt.code() : null);
    }

    private String stranger(Family family) {
        String other = family.name;
        while (Folding.compatible(other, family.name)) other = names.of(family.home.provinceCode(), family.woman);
        return other;
    }

    /** The code of one and the citizen number of another who bears the same name. */
    Reference two(Family one, Family namesake, Draft draft, Map<String, Object> cells) {
        faults.count("reference_names_two");
        String number = namesake.number();
        if (number == null || one.code == null) throw new IllegalArgumentException(one.name);
        cells.put("household_code", one.code);
        cells.put("citizen_number", draft.pen.citizen(number));
        cells.put("full_name", one.name);
        places.write(one.listedAt, draft, cells);
        return new Reference(one.code, number, null, one.name, one.listedAt.code());
    }

    private static void put(Map<String, Object> cells, String key, @Nullable String value) {
        if (value != null) cells.put(key, value);
    }
}
