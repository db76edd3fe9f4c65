package vn.lensan.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Kind;

/** When and from whom the household lists come, and what happens to families afterwards. */
final class ListPlan {
    private static final String FORMAT = "households";

    private final Population people;
    private final Terrain terrain;
    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final HouseholdRows rows;
    private final PeopleNames names;

    ListPlan(
            Population people,
            Terrain terrain,
            Season season,
            Arrivals arrivals,
            Chance chance,
            Faults faults,
            HouseholdRows rows,
            PeopleNames names) {
        this.people = people;
        this.terrain = terrain;
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
        this.rows = rows;
        this.names = names;
    }

    void plan() {
        for (Terrain.Commune commune : terrain.communes()) list(commune);
        for (Family family : people.families) if (!family.busy) change(family);
    }

    /** A commune's list comes from itself, or in its district's or province's file; some lists are sent once more. */
    private void list(Terrain.Commune commune) {
        List<Family> families = people.of(commune);
        if (families.isEmpty()) return;
        int manner = Math.floorMod(Integer.parseInt(commune.district().code()) + 1, 4);
        String from =
                manner == 0 ? commune.code() : manner == 1 ? commune.district().code() : commune.provinceCode();
        String topic = manner == 0 ? commune.code() : commune.district().code();
        boolean again = season.has(families.getFirst().listedWeek + 2) && chance.of(0.2);
        for (Family family : families) {
            int week = family.listedWeek;
            arrivals.add(week, Stage.LISTS, FORMAT, from, topic, draft -> {
                rows.write(family, draft);
                if (chance.of(0.02)) {
                    faults.count("row_twice_in_one_file");
                    rows.write(family, draft);
                }
            });
            if (again)
                arrivals.add(week + 2, Stage.LISTS, FORMAT, from, topic + " again", draft -> {
                    if (family.busy) return;
                    faults.count("listed_again_unchanged");
                    rows.write(family, draft);
                });
            if (chance.of(0.02)) arrivals.add(week, Stage.LISTS, FORMAT, from, topic, draft -> unknown(family, draft));
            if (chance.of(0.02)) arrivals.add(week, Stage.LISTS, FORMAT, from, topic, draft -> outside(family, draft));
        }
    }

    private void unknown(Family family, Draft draft) {
        faults.count("commune_unknown");
        rows.unknownCommune(stranger(family), draft);
    }

    private void outside(Family family, Draft draft) {
        faults.count("commune_outside_the_senders");
        rows.outside(stranger(family), chance.any(otherProvince(family)), draft);
    }

    private Family stranger(Family family) {
        return HouseholdRows.stranger(names.of(family.home.provinceCode(), family.woman), family, family.listedOn);
    }

    private List<Terrain.Commune> otherProvince(Family family) {
        List<Terrain.Commune> elsewhere = new ArrayList<>(terrain.communes());
        elsewhere.removeIf(c -> c.provinceCode().equals(family.home.provinceCode()));
        return elsewhere;
    }

    /** At most one thing befalls a family after it was listed. */
    private void change(Family family) {
        int week = family.listedWeek + 1 + chance.below(3);
        if (!season.has(week) || !provable(family)) return;
        int fate = family.oldNumber != null && chance.of(0.4) ? 2 : chance.below(40);
        if (fate > 9) return;
        family.busy = true;
        String province = family.home.provinceCode();
        switch (fate) {
            case 0 -> wrongCommuneFirst(family, week);
            case 1 ->
                changes(week, province, family, () -> {
                    faults.count("kind_corrected");
                    family.kind = family.kind == Kind.HOUSEHOLD ? Kind.BUSINESS : Kind.HOUSEHOLD;
                    family.kindWritten = true;
                });
            case 2 -> newNumber(family, week);
            case 3, 4 -> move(family, week);
            case 5 -> {
                var day = chance.day(season.end(family.listedWeek).plusDays(1), season.end(week));
                family.lastDay = day.minusDays(1);
                changes(week, province, family, () -> family.ceasedOn = day);
                faults.count("household_ceased");
            }
            case 6 ->
                arrivals.add(week, Stage.CHANGES, FORMAT, province, "farmers' union", draft -> {
                    faults.count("listed_by_the_farmers_union_too");
                    family.listedOn = season.end(week).minusDays(2);
                    rows.write(family, draft, draft.pen.sameName(family.name), null);
                });
            case 7, 8 -> claim(family, week);
            default -> cross(family, week);
        }
    }

    /** A later row can prove it is this family even without a code. */
    private static boolean provable(Family family) {
        return family.number() != null || family.phone != null;
    }

    private void changes(int week, @Nullable String from, Family family, Runnable change) {
        arrivals.add(week, Stage.CHANGES, FORMAT, from, "changes", draft -> {
            change.run();
            rows.write(family, draft);
        });
    }

    /** Two communes list the family; the second is right. */
    private void wrongCommuneFirst(Family family, int week) {
        Terrain.Commune right = neighbour(family);
        arrivals.add(week, Stage.CHANGES, FORMAT, family.home.provinceCode(), "second list", draft -> {
            faults.count("listed_in_two_communes");
            family.listedAt = right;
            rows.write(family, draft, family.name, null);
        });
    }

    private Terrain.Commune neighbour(Family family) {
        List<Terrain.Commune> near = new ArrayList<>(terrain.of(family.home.provinceCode()));
        near.remove(family.home);
        return chance.any(near);
    }

    private void newNumber(Family family, int week) {
        if (family.oldNumber == null || family.code == null) {
            family.busy = false;
            return;
        }
        changes(week, family.home.provinceCode(), family, () -> {
            faults.count("new_number_for_the_old");
            family.newNumberTold = true;
        });
    }

    private void move(Family family, int week) {
        family.moves = true;
        Terrain.Commune to = neighbour(family);
        var day = chance.day(season.end(0).minusDays(10), season.end(week));
        changes(week, family.home.provinceCode(), family, () -> {
            faults.count("household_moved");
            family.movedOn = day;
            family.listedAt = to;
        });
    }

    /** Another province lists the family as its own, without a day of moving. */
    private void claim(Family family, int week) {
        family.busy = family.number() != null;
        if (!family.busy) return;
        Terrain.Commune there = chance.any(otherProvince(family));
        arrivals.add(week, Stage.CHANGES, FORMAT, there.provinceCode(), "claimed", draft -> {
            faults.count("other_province_without_a_day");
            rows.elsewhere(family, there, draft);
        });
    }

    /** The ministry tells of a move to another province, with its day. */
    private void cross(Family family, int week) {
        family.busy = family.number() != null;
        if (!family.busy) return;
        family.moves = true;
        Terrain.Commune to = chance.any(otherProvince(family));
        var day = chance.day(season.end(0).minusDays(10), season.end(week));
        arrivals.add(week, Stage.CHANGES, FORMAT, null, "moved to another province", draft -> {
            faults.count("household_moved_to_another_province");
            family.movedOn = day;
            family.listedAt = to;
            family.crossed = true;
            rows.write(family, draft, family.name, null);
        });
    }
}
