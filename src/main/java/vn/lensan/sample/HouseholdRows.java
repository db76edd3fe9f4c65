package vn.lensan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Kind;
import vn.lensan.truth.Reference;

/** Writes rows of household lists: as a family stands, or with one thing wrong. */
final class HouseholdRows {
    private final PlaceNames places;
    private final Chance chance;

    HouseholdRows(PlaceNames places, Chance chance) {
        this.places = places;
        this.chance = chance;
    }

    /** The family as it stands today. */
    void write(Family family, Draft draft) {
        write(family, draft, family.name, family.code);
    }

    /** The family under this spelling of its name, with or without its code. */
    void write(Family family, Draft draft, String name, @Nullable String code) {
        Map<String, Object> cells = cells(family, draft, name, code);
        places.write(family.listedAt, draft, cells);
        draft.add(cells, meaning(family, name, code, family.listedAt.code(), cells.containsKey("kind")));
    }

    /** A row whose commune the sender may not tell of. */
    void outside(Family family, Terrain.Commune elsewhere, Draft draft) {
        Map<String, Object> cells = cells(family, draft, family.name, family.code);
        places.write(elsewhere, draft, cells);
        draft.add(cells, new Fact.Refused(draft.placesByName ? "commune" : "commune_code", "place.outside"));
    }

    /** A row whose commune nobody knows. */
    void unknownCommune(Family family, Draft draft) {
        Map<String, Object> cells = cells(family, draft, family.name, family.code);
        if (draft.placesByName) {
            cells.put("province", family.listedAt.province().fullName());
            cells.put("district", family.listedAt.district().fullName());
            cells.put("commune", "Xã Khuổi Không");
        } else {
            cells.put("commune_code", "99" + chance.digits(3));
        }
        draft.add(cells, new Fact.Refused(draft.placesByName ? "commune" : "commune_code", null));
    }

    /** The family in a commune of another province, no day of moving given. */
    void elsewhere(Family family, Terrain.Commune there, Draft draft) {
        Map<String, Object> cells = cells(family, draft, family.name, null);
        places.write(there, draft, cells);
        draft.add(cells, meaning(family, family.name, null, there.code(), cells.containsKey("kind")));
    }

    private Map<String, Object> cells(Family family, Draft draft, String name, @Nullable String code) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (code != null) cells.put("household_code", code);
        cells.put("full_name", name);
        String number = family.number();
        if (number != null) cells.put("citizen_number", draft.pen.citizen(number));
        cells.put("birth", family.birth);
        cells.put("sex", family.woman ? "Nữ" : "Nam");
        if (family.phone != null) cells.put("phone", draft.pen.phone(family.phone));
        cells.put("hamlet", family.hamlet);
        if (family.kind != Kind.HOUSEHOLD || family.kindWritten || chance.of(0.5))
            cells.put("kind", family.kind.official());
        cells.put("main_products", family.crops);
        cells.put("area_ha", draft.pen.decimal(family.area));
        cells.put("listed_on", draft.pen.date(family.listedOn));
        if (family.movedOn != null) cells.put("moved_on", draft.pen.date(family.movedOn));
        if (family.ceasedOn != null) cells.put("ceased_on", draft.pen.date(family.ceasedOn));
        return cells;
    }

    private static Fact meaning(
            Family family, String name, @Nullable String code, String commune, boolean kindWritten) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("birth", family.birth);
        details.put("sex", family.woman ? "Nữ" : "Nam");
        details.put("hamlet", family.hamlet);
        details.put("main_products", family.crops);
        details.put("area_ha", Double.toString(family.area));
        details.put("listed_on", family.listedOn.toString());
        return new Fact.Listed(
                new Reference(code, family.number(), family.phone, name, null),
                commune,
                family.movedOn,
                family.ceasedOn,
                kindWritten ? family.kind : null,
                details);
    }

    /** A family that no file has told of and none will again: only a stranger's row. */
    static Family stranger(String name, Family like, LocalDate listedOn) {
        Family stranger = new Family(
                name, like.woman, like.birth, like.home, like.hamlet, like.crops, like.area, like.listedWeek, listedOn);
        stranger.code = "X" + Objects.requireNonNullElse(like.code, like.birth.replace("/", ""));
        return stranger;
    }
}
