package vn.lensan.sample;

import java.util.List;
import java.util.Map;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Folding;

/** Writes a commune as its code, or as the names of province, district and commune in any usual spelling that stays unambiguous. */
final class PlaceNames {
    private static final Map<String, String> SHORT = Map.of(
            "Tỉnh",
            "T.",
            "Thành phố",
            "TP.",
            "Huyện",
            "H.",
            "Thị xã",
            "TX.",
            "Xã",
            "X.",
            "Phường",
            "P.",
            "Thị trấn",
            "TT.");

    private final Atlas atlas;
    private final Chance chance;
    private final Faults faults;

    PlaceNames(Atlas atlas, Chance chance, Faults faults) {
        this.atlas = atlas;
        this.chance = chance;
        this.faults = faults;
    }

    void write(Terrain.Commune commune, Draft draft, Map<String, Object> cells) {
        if (!draft.placesByName) {
            cells.put("commune_code", draft.pen.communeCode(commune.code()));
            return;
        }
        cells.put("province", spelled(commune.province()));
        cells.put("district", spelled(commune.district()));
        cells.put("commune", spelled(commune.unit()));
        faults.count("place_written_by_name");
    }

    private String spelled(Atlas.Unit unit) {
        boolean alone = alone(unit);
        return switch (chance.below(alone ? 5 : 2)) {
            case 0, 2 -> unit.fullName();
            case 1 -> abbreviated(unit);
            case 3 -> PeopleNames.bare(unit.name());
            default -> unit.name();
        };
    }

    private static String abbreviated(Atlas.Unit unit) {
        for (Map.Entry<String, String> kind : SHORT.entrySet()) {
            if (unit.fullName().equals(kind.getKey() + " " + unit.name())) return kind.getValue() + " " + unit.name();
        }
        return unit.fullName();
    }

    /** No other unit beside it whose bare name is the same or begins alike. */
    private boolean alone(Atlas.Unit unit) {
        if (unit.name().chars().anyMatch(Character::isDigit)) return false;
        String folded = Folding.fold(unit.name());
        List<Atlas.Unit> beside = atlas.children(unit.parent());
        return beside.stream()
                        .filter(u -> Folding.fold(u.name()).equals(folded))
                        .count()
                == 1;
    }
}
