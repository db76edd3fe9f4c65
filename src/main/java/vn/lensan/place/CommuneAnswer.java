package vn.lensan.place;

import java.util.List;
import vn.lensan.shared.Problem;

/** Where a household lives, or why that cannot be said. */
public sealed interface CommuneAnswer {

    /**
     * A commune, or a 2021 district that has no communes: its locality is {@link Places#localityOf(Unit)}. From
     * {@link Places#place} a unit of any level.
     */
    record At(Unit unit) implements CommuneAnswer {}

    /**
     * Not one commune.
     *
     * @param column the column at fault: commune_code, province, district, commune or place_code
     * @param candidates the units it may mean, nearest first; maybe none
     */
    record Refused(String column, Problem problem, List<Unit> candidates) implements CommuneAnswer {}
}
