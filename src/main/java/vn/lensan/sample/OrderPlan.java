package vn.lensan.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Fact.Status;

/** Orders and their states, in order and out of it: returns, re-deliveries, late and repeated states, corrected quantities. */
final class OrderPlan {
    private static final List<String> COUNTRIES = List.of("CN", "JP", "KR", "US", "DE", "FR", "AU", "RU", "SG", "ZA");

    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final List<String> provinces;
    private final List<Sale> delivered = new ArrayList<>();
    private int orders;

    OrderPlan(Atlas atlas, Season season, Arrivals arrivals, Chance chance, Faults faults) {
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
        this.provinces =
                atlas.children(Atlas.NATION).stream().map(Atlas.Unit::code).toList();
    }

    void plan(List<Goods> sold) {
        for (Goods goods : sold) {
            int count = chance.below(6);
            for (int i = 0; i < count; i++) order(goods);
        }
    }

    /** Lines that were delivered and stand. */
    List<Sale> delivered() {
        return delivered;
    }

    private void order(Goods goods) {
        LocalDate first =
                goods.listedOn().isBefore(LocalDate.of(2021, 7, 21)) ? LocalDate.of(2021, 7, 21) : goods.listedOn();
        boolean ceases = goods.stall().family().lastDay.isBefore(LocalDate.MAX);
        if (ceases || first.isAfter(season.lastDay)) return;
        String order = String.format(
                Locale.ROOT, "%s%08d", goods.stall().platform().equals("postmart") ? "DH" : "VS-", ++orders);
        LocalDate day = chance.day(first, season.lastDay);
        LocalDateTime placed = day.atTime(7 + chance.below(15), chance.below(60));
        Sale sale = sale(goods, order, 1);
        fate(sale, placed);
        if (chance.of(0.15)) {
            faults.count("order_of_two_lines");
            fate(sale(goods, order, 2), placed);
        }
    }

    private Sale sale(Goods goods, String order, int line) {
        String province = chance.of(0.92) ? buyer(goods) : null;
        String country = province == null ? chance.any(COUNTRIES) : chance.of(0.04) ? "VN" : null;
        if (province != null && country != null) faults.count("country_vn_beside_a_province");
        return new Sale(goods, order, line, 2 + chance.below(9), province, country);
    }

    private String buyer(Goods goods) {
        return switch (chance.below(6)) {
            case 0 -> goods.stall().family().home.provinceCode();
            case 1, 2 -> "01";
            case 3 -> "79";
            default -> chance.any(provinces);
        };
    }

    /** What becomes of a line; days between the states, late in the evening now and then, so that a zone matters. */
    private void fate(Sale sale, LocalDateTime placed) {
        LocalDateTime arrived =
                placed.toLocalDate().plusDays(1 + chance.below(4)).atTime(chance.below(24), chance.below(60));
        if (chance.of(0.1)) arrived = arrived.toLocalDate().atStartOfDay();
        LocalDateTime done = arrived.plusDays(3);
        LocalDateTime back = arrived.plusDays(4 + chance.below(20)).plusHours(1);
        LocalDateTime later = back.plusDays(2);
        if (after(arrived)) {
            tell(sale, Status.PLACED, placed);
            return;
        }
        tell(sale, Status.PLACED, placed);
        if (chance.of(0.4)) tell(sale, Status.CONFIRMED, placed.plusMinutes(40));
        if (chance.of(0.3)) tell(sale, Status.SHIPPED, placed.plusHours(3));
        switch (after(later) ? 20 : chance.below(20)) {
            case 0 -> told("order_cancelled", sale, Status.CANCELLED, arrived);
            case 1 -> {
                told("delivery_failed_first", sale, Status.DELIVERY_FAILED, arrived);
                tell(sale, Status.DELIVERED, done);
            }
            case 2 -> told("completed_never_delivered", sale, Status.COMPLETED, arrived);
            case 3 -> {
                tell(sale, Status.DELIVERED, arrived);
                tell(sale, Status.RETURNING, back.minusHours(5));
                told("returned", sale, Status.RETURNED, back);
                if (chance.of(0.5)) told("completed_after_the_return", sale, Status.COMPLETED, later);
            }
            case 4 -> part(sale, arrived, back, later, Status.COMPLETED);
            case 5 -> part(sale, arrived, back, later, Status.DELIVERED);
            case 6 -> part(sale, arrived, back, later, Status.LOST);
            case 7 -> {
                tell(sale, Status.DELIVERED, arrived);
                told("returned", sale, Status.RETURNED, back);
                told("delivered_again", sale, Status.DELIVERED, later);
            }
            case 8 -> {
                late("delivery_told_after_the_return", sale, arrived, season.week(later.toLocalDate()));
                told("returned", sale, Status.RETURNED, back);
            }
            case 9 -> twice(sale, arrived, sale.quantity() + 3, "quantity_corrected");
            case 10 -> twice(sale, arrived, sale.quantity(), "state_sent_again");
            case 11 -> {
                int week = week(sale, arrived) + 1 + chance.below(2);
                late("order_state_told_late", sale, arrived, week);
            }
            case 12 -> withoutQuantity(sale, arrived);
            default -> {
                tell(sale, Status.DELIVERED, arrived);
                if (!after(done) && chance.of(0.6)) tell(sale, Status.COMPLETED, done);
                delivered.add(sale);
            }
        }
    }

    private boolean after(LocalDateTime at) {
        return at.toLocalDate().isAfter(season.lastDay);
    }

    private void part(Sale sale, LocalDateTime arrived, LocalDateTime back, LocalDateTime later, Status then) {
        tell(sale, Status.DELIVERED, arrived);
        long part = 1 + chance.below((int) sale.quantity() - 1);
        send(sale, week(sale, back), draft -> {
            faults.count("returned_in_part");
            sale.write(draft, Status.RETURNED, back, part);
        });
        tell(sale, then, later);
    }

    private void twice(Sale sale, LocalDateTime arrived, long firstQuantity, String fault) {
        int week = week(sale, arrived);
        if (!season.has(week + 1)) {
            tell(sale, Status.DELIVERED, arrived);
            return;
        }
        send(sale, week, draft -> sale.write(draft, Status.DELIVERED, arrived, firstQuantity));
        send(sale, week + 1, draft -> {
            faults.count(fault);
            sale.write(draft, Status.DELIVERED, arrived, sale.quantity());
        });
    }

    private void withoutQuantity(Sale sale, LocalDateTime arrived) {
        send(sale, week(sale, arrived), draft -> {
            faults.count("quantity_zero");
            new Sale(sale.goods(), sale.order() + "X", 1, 0, sale.province(), sale.country())
                    .writeWithoutQuantity(draft, arrived);
        });
    }

    private void late(String fault, Sale sale, LocalDateTime at, int week) {
        boolean possible = season.has(week);
        send(sale, possible ? week : week(sale, at), draft -> {
            if (possible) faults.count(fault);
            sale.write(draft, Status.DELIVERED, at, sale.quantity());
        });
    }

    private void tell(Sale sale, Status status, LocalDateTime at) {
        told(null, sale, status, at);
    }

    private void told(@Nullable String fault, Sale sale, Status status, LocalDateTime at) {
        send(sale, week(sale, at), draft -> {
            if (fault != null) faults.count(fault);
            sale.write(draft, status, at, sale.quantity());
        });
    }

    private int week(Sale sale, LocalDateTime at) {
        return Math.max(season.week(at.toLocalDate()), sale.goods().stall().family().listedWeek);
    }

    private void send(Sale sale, int week, Arrivals.Row row) {
        arrivals.add(week, Stage.ORDERS, Sale.FORMAT, sale.goods().stall().platform(), "", row);
    }
}
