package vn.lensan.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Fact;

/** Denominators and targets: the ministry's for the provinces, Lạng Sơn's own for its communes. */
final class NumberPlan {
    private static final LocalDate FIRST = LocalDate.of(2021, 7, 15);

    private final Atlas atlas;
    private final Terrain terrain;
    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;

    NumberPlan(Atlas atlas, Terrain terrain, Season season, Arrivals arrivals, Chance chance, Faults faults) {
        this.atlas = atlas;
        this.terrain = terrain;
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
    }

    void plan() {
        for (Atlas.Unit province : atlas.children(Atlas.NATION))
            universe(0, null, province.code(), FIRST, 10L * (6000 + chance.below(22000)), "Niên giám thống kê 2020");
        Atlas.Unit home = atlas.unit("20");
        String first = terrain.of("20").getFirst().district().code();
        String source = "Rà soát của UBND huyện";
        for (Atlas.Unit commune : atlas.children(first))
            universe(0, home.code(), commune.code(), FIRST, 10L * (20 + chance.below(90)), source);
        for (Terrain.Commune commune : terrain.of("20"))
            if (!commune.district().code().equals(first) && chance.of(0.5))
                universe(0, home.code(), commune.code(), FIRST, 10L * (20 + chance.below(90)), source);
        arrivals.add(0, Stage.NUMBERS, "universe", home.code(), "", draft -> outside(draft, source));
        if (season.has(5)) {
            universe(5, home.code(), home.code(), season.end(4), 131_310, "Rà soát tháng 8/2021");
            Atlas.Unit corrected = atlas.children(first).getFirst();
            universe(5, home.code(), corrected.code(), FIRST, 870, source + " (đính chính)");
        }
        target(home, "I.1", home.code(), BigDecimal.valueOf(75), null);
        target(home, "I.3", first, BigDecimal.valueOf(55), null);
        target(home, "II.2", home.code(), null, BigDecimal.valueOf(500));
        target(home, "II.4", home.code(), null, BigDecimal.valueOf(800));
        Atlas.Unit last = terrain.of("20").getLast().unit();
        target(home, "I.4", last.code(), null, BigDecimal.valueOf(120));
    }

    private void universe(
            int week, @Nullable String from, String place, LocalDate validFrom, long households, String source) {
        arrivals.add(week, Stage.NUMBERS, "universe", from, "", draft -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("place_code", place);
            cells.put("valid_from", draft.pen.date(validFrom));
            cells.put("households", draft.dress.look().spreadsheet() ? (Object) households : Long.toString(households));
            cells.put("source", source);
            draft.add(cells, new Fact.Universe(place, validFrom, households, source));
        });
    }

    private void outside(Draft draft, String source) {
        faults.count("commune_outside_the_senders");
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("place_code", terrain.of("24").getFirst().code());
        cells.put("valid_from", draft.pen.date(FIRST));
        cells.put("households", "500");
        cells.put("source", source);
        draft.add(cells, new Fact.Refused("place_code", "place.outside"));
    }

    private void target(
            Atlas.Unit home, String indicator, String place, @Nullable BigDecimal share, @Nullable BigDecimal amount) {
        arrivals.add(0, Stage.NUMBERS, "targets", home.code(), "", draft -> {
            String source = "Kế hoạch của UBND tỉnh";
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("indicator", indicator);
            cells.put("place_code", place);
            cells.put("year", draft.dress.look().spreadsheet() ? (Object) 2021L : "2021");
            if (share != null) cells.put("share_percent", share.toPlainString());
            if (amount != null) cells.put("amount", amount.toPlainString());
            cells.put("source", source);
            draft.with("share_percent", "amount");
            draft.add(cells, new Fact.Target(indicator, place, 2021, share, amount, source));
        });
    }
}
