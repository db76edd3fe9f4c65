package vn.lensan.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Kind;
import vn.lensan.truth.Reference;

/** What people do after the files: send a wrong one and take it back, join households, decide whose an account is. */
final class Decisions {
    private final Population people;
    private final StallPlan stalls;
    private final OrderPlan orders;
    private final Proceedings proceedings;
    private final BiFunction<String, @Nullable String, Draft> blank;
    private final Who who;
    private final HouseholdRows rows;
    private final Season season;

    /** blank makes an empty draft of a format and a sender. */
    Decisions(
            Population people,
            StallPlan stalls,
            OrderPlan orders,
            Proceedings proceedings,
            BiFunction<String, @Nullable String, Draft> blank,
            Who who,
            HouseholdRows rows,
            Season season) {
        this.people = people;
        this.stalls = stalls;
        this.orders = orders;
        this.proceedings = proceedings;
        this.blank = blank;
        this.who = who;
        this.rows = rows;
        this.season = season;
    }

    /** A platform sends an attendance list and a list of accounts by mistake; both are taken back. Checks happen before and after. */
    void mistakes(Check check) throws IOException {
        Draft attendance = blank.apply("attendance", "voso");
        for (Family family : quiet(30)) attended(family, attendance);
        int wrong = proceedings.deliver(attendance);
        check.here();
        proceedings.undo(wrong);
        check.here();
        Draft closings = blank.apply(Stall.FORMAT, "postmart");
        for (Stall stall : stalls.steady()) {
            boolean told = stall.platform().equals("postmart")
                    && season.week(stall.openedOn()) < season.weeks - 4
                    && stall.family().listedWeek < season.weeks - 4;
            if (told && closings.lines.size() < 25)
                stall.write(closings, who, stall.openedOn(), stall.openedOn().plusDays(2));
        }
        if (closings.lines.isEmpty()) return;
        wrong = proceedings.deliver(closings);
        check.here();
        proceedings.undo(wrong);
        check.here();
    }

    private void attended(Family family, Draft draft) {
        LocalDate day = season.lastDay;
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("training_code", "99-SAI-0001");
        cells.put("topic", "KNS");
        cells.put("held_on", draft.pen.date(day));
        Reference reference = who.certain(family, day, draft, cells);
        draft.add(cells, new Fact.Attended(reference, "99-SAI-0001", "DIGITAL_SKILLS", day, Map.of()));
    }

    /** A platform calls delivered lines returned, and takes that back. */
    void wrongReturns(Check check) throws IOException {
        Draft draft = blank.apply(Sale.FORMAT, "postmart");
        for (Sale sale : orders.delivered())
            if (sale.goods().stall().platform().equals("postmart") && draft.lines.size() < 40)
                sale.write(draft, Fact.Status.RETURNED, season.lastDay.atTime(23, 0), sale.quantity());
        if (draft.lines.isEmpty()) return;
        int wrong = proceedings.deliver(draft);
        check.here();
        proceedings.undo(wrong);
        check.here();
    }

    /** A province sends wrong kinds and takes them back; then tries to take back a list that others rest on. */
    void wrongKinds(Check check) throws IOException {
        Draft draft = blank.apply("households", "20");
        List<Family> changed = new ArrayList<>();
        for (Family family : quiet(400)) {
            boolean fits = family.home.provinceCode().equals("20") && family.kind == Kind.HOUSEHOLD;
            if (!fits || changed.size() == 20) continue;
            changed.add(family);
            family.kind = Kind.FARM;
            rows.write(family, draft);
            family.kind = Kind.HOUSEHOLD;
        }
        int wrong = proceedings.deliver(draft);
        check.here();
        proceedings.undo(wrong);
        check.here();
    }

    /** Families nothing special happens to, that a row of the last day can name. */
    private List<Family> quiet(int most) {
        return people.families.stream()
                .filter(f -> !f.busy && f.listedWeek == 0 && Who.can(f, season.lastDay) && f.number() != null)
                .limit(most)
                .toList();
    }

    /** Decides ten waiting accounts. */
    void matches() {
        int decided = 0;
        for (Stall stall : stalls.waiting()) {
            Family family = stall.family();
            if (decided == 10 || family.number() == null) continue;
            decided++;
            proceedings.match(Stall.FORMAT, stall.platform(), stall.id(), known(family));
        }
    }

    /** Joins every second pair of twins, and takes some joinings back. */
    void merges(Check check) {
        List<Population.Twins> joined = new ArrayList<>();
        for (int i = 0; i < people.twins.size(); i += 2) {
            Population.Twins pair = people.twins.get(i);
            if (!season.has(pair.one().listedWeek)) continue;
            joined.add(pair);
            proceedings.merge(known(pair.one()), known(pair.again()));
        }
        check.here();
        for (int i = 0; i < joined.size(); i += 3)
            proceedings.unmerge(known(joined.get(i).one()), known(joined.get(i).again()));
        check.here();
    }

    private static Reference known(Family family) {
        return new Reference(
                family.crossed ? null : family.code,
                family.number(),
                null,
                family.name,
                family.crossed ? null : family.listedAt.code());
    }

    /** Notes the figures as they stand now. */
    interface Check {
        void here();
    }
}
