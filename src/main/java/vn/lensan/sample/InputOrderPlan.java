package vn.lensan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Reference;

/** Orders of inputs by families: delivered, cancelled, sent again, or by nobody known for certain. */
final class InputOrderPlan {
    private record Purchase(Family family, SupplyPlan.Ware ware, String order, long quantity, LocalDate day) {}

    private final Population people;
    private final List<SupplyPlan.Ware> wares;
    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final Who who;
    private int orders;

    InputOrderPlan(
            Population people,
            List<SupplyPlan.Ware> wares,
            Season season,
            Arrivals arrivals,
            Chance chance,
            Faults faults,
            Who who) {
        this.people = people;
        this.wares = wares;
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
        this.who = who;
    }

    void plan() {
        if (wares.isEmpty()) return;
        for (Family family : people.families) if (chance.of(0.3)) order(family);
    }

    private void order(Family family) {
        SupplyPlan.Ware ware = chance.any(wares);
        LocalDate from = ware.offered().from();
        LocalDate day =
                chance.day(from.isBefore(LocalDate.of(2021, 7, 21)) ? LocalDate.of(2021, 7, 21) : from, season.lastDay);
        if (!Who.can(family, day) || day.isAfter(family.lastDay)) return;
        int week = Math.max(Math.max(season.week(day), season.week(from)), family.listedWeek);
        if (!season.has(week)) return;
        Purchase purchase =
                new Purchase(family, ware, String.format(Locale.ROOT, "VTDH%07d", ++orders), 1 + chance.below(20), day);
        switch (season.has(week + 1) ? chance.below(10) : 9) {
            case 0 -> {
                send(purchase, week, Fact.Status.PLACED);
                fault("input_order_cancelled", purchase, week + 1, Fact.Status.CANCELLED);
            }
            case 1 -> {
                send(purchase, week, Fact.Status.CANCELLED);
                fault("input_order_taken_up_again", purchase, week + 1, Fact.Status.PLACED);
            }
            case 2 -> {
                send(purchase, week, Fact.Status.DELIVERED);
                fault("input_order_sent_again", purchase, week + 1, Fact.Status.DELIVERED);
            }
            case 3 ->
                add(purchase, week, draft -> {
                    Map<String, Object> cells = cells(purchase, draft);
                    finish(purchase, draft, Fact.Status.PLACED, who.weak(family, day, draft, cells), cells);
                });
            case 4 -> {
                send(purchase, week, Fact.Status.PLACED);
                send(purchase, week + 1, Fact.Status.COMPLETED);
            }
            default -> send(purchase, week, Fact.Status.DELIVERED);
        }
    }

    private void fault(String fault, Purchase purchase, int week, Fact.Status status) {
        add(purchase, week, draft -> {
            faults.count(fault);
            write(purchase, draft, status);
        });
    }

    private void send(Purchase purchase, int week, Fact.Status status) {
        add(purchase, week, draft -> write(purchase, draft, status));
    }

    private void add(Purchase purchase, int week, Arrivals.Row row) {
        arrivals.add(week, Stage.INPUT_ORDERS, "input-orders", purchase.ware().platform(), "", row);
    }

    private void write(Purchase purchase, Draft draft, Fact.Status status) {
        Map<String, Object> cells = cells(purchase, draft);
        finish(purchase, draft, status, who.certain(purchase.family(), purchase.day(), draft, cells), cells);
    }

    private static Map<String, Object> cells(Purchase purchase, Draft draft) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("order_id", purchase.order());
        cells.put("input_id", purchase.ware().id());
        cells.put("quantity", draft.pen.count(purchase.quantity()));
        cells.put("ordered_on", draft.pen.date(purchase.day()));
        return cells;
    }

    private static void finish(
            Purchase purchase, Draft draft, Fact.Status status, Reference reference, Map<String, Object> cells) {
        cells.put("status", status.name());
        draft.add(
                cells,
                new Fact.InputOrder(
                        reference,
                        purchase.ware().platform(),
                        purchase.order(),
                        purchase.ware().id(),
                        purchase.quantity(),
                        purchase.day(),
                        status));
    }
}
