package vn.lensan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Fact;

/** What the stalls offer: the same product on both platforms, kinds in several spellings, weights and names corrected later. */
final class ProductPlan {
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("Na Chi Lăng", List.of("Na", "na", "NA")),
            Map.entry("Hoa hồi", List.of("Hồi", "hồi", "Hồi ")),
            Map.entry("Rượu Mẫu Sơn", List.of("Rượu", "rượu")),
            Map.entry("Gạo thơm", List.of("Gạo", "GẠO")),
            Map.entry("Mắm tôm chà", List.of("Thuỷ sản", "Thủy sản", "thuỷ  sản")),
            Map.entry("Gà sáu ngón", List.of("Gia cầm", "gia cầm")),
            Map.entry("Gà đồi Yên Thế", List.of("Gia cầm", "gia  cầm")),
            Map.entry("Mật ong", List.of("Mật ong", "mật ong")),
            Map.entry("Dâu tây", List.of("Dâu", "dâu")),
            Map.entry("Sầu riêng", List.of("Dứa", "Dưa", "Dừa")));
    private static final List<Long> WEIGHTS = List.of(250L, 500L, 700L, 1000L, 1500L, 2000L, 5000L);

    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final Map<Family, Goods> first = new HashMap<>();
    private final List<Goods> sold = new ArrayList<>();
    private int products;

    ProductPlan(Season season, Arrivals arrivals, Chance chance, Faults faults) {
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
    }

    void plan(List<Stall> stalls) {
        for (Stall stall : stalls) {
            if (!chance.of(0.6)) continue;
            int count = 1 + chance.below(3);
            for (int i = 0; i < count; i++) offer(stall, i);
        }
    }

    /** Products whose orders may come. */
    List<Goods> sold() {
        return sold;
    }

    private void offer(Stall stall, int number) {
        LocalDate day = chance.of(0.1)
                ? stall.openedOn().minusDays(chance.below(5))
                : chance.day(stall.openedOn(), Family.earlier(stall.openedOn().plusDays(30), season.lastDay));
        if (day.isAfter(season.lastDay) || day.isAfter(stall.family().lastDay)) return;
        Goods twin = number == 0 ? first.get(stall.family()) : null;
        boolean again = twin != null && !twin.stall().platform().equals(stall.platform()) && chance.of(0.8);
        Goods goods = again && twin != null ? alike(twin, stall, day) : goods(stall, day);
        first.putIfAbsent(stall.family(), goods);
        int soonest = Math.max(season.week(day), Math.max(stall.family().listedWeek, season.week(stall.openedOn())));
        if (!season.has(soonest)) return;
        boolean late = chance.of(0.1) && season.has(soonest + 2);
        int week = late ? soonest + 2 : soonest;
        if (late) faults.count("product_told_late");
        if (!stall.family().moves && week <= soonest + 1) sold.add(goods);
        befall(goods, week, season.has(week + 2) ? chance.below(18) : 17);
    }

    /** The same product on the other platform: the same gtin under another name, or the same name in another spelling and the same weight. */
    private Goods alike(Goods twin, Stall stall, LocalDate day) {
        faults.count("product_on_both_platforms");
        String name = twin.gtin() != null
                ? twin.name() + " loại 1"
                : chance.of(0.5) ? PeopleNames.bare(twin.name()) : twin.name().toUpperCase(Locale.ROOT);
        return new Goods(
                stall,
                id(stall),
                name,
                twin.kind(),
                twin.gtin(),
                twin.grams(),
                twin.price(),
                day,
                held(day),
                held(day));
    }

    private Goods goods(Stall stall, LocalDate day) {
        String crop = chance.of(0.7)
                ? stall.family().crops
                : chance.any(stall.family().home.crops());
        String kind = chance.any(KINDS.getOrDefault(crop, List.of(crop)));
        if (!kind.equals(KINDS.getOrDefault(crop, List.of(crop)).getFirst())) faults.count("kind_in_other_spelling");
        long grams = chance.any(WEIGHTS);
        String name = crop + " "
                + (grams < 1000 ? grams + "g" : grams / 1000.0 + "kg")
                        .replace(".0", "")
                        .replace('.', ',') + " mẻ " + ++products;
        return new Goods(
                stall,
                id(stall),
                name,
                kind,
                chance.of(0.3) ? gtin() : null,
                grams,
                1000L * (15 + chance.below(400)),
                day,
                held(day),
                held(day));
    }

    private String id(Stall stall) {
        return String.format(Locale.ROOT, "SP%s%07d", stall.platform().equals("postmart") ? "P" : "V", ++products);
    }

    /** Thirteen digits with a right check digit. */
    private String gtin() {
        String digits = "8930" + String.format(Locale.ROOT, "%08d", ++products);
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return digits + (10 - sum % 10) % 10;
    }

    private Fact.@Nullable Held held(LocalDate listed) {
        if (!chance.of(0.25)) return null;
        LocalDate from = listed.plusDays(chance.below(8));
        return new Fact.Held(from, chance.of(0.3) ? from.plusDays(3 + chance.below(25)) : null);
    }

    private void befall(Goods goods, int week, int fate) {
        LocalDate delisted = goods.listedOn().plusDays(4 + chance.below(20));
        switch (fate) {
            case 0 -> {
                send(goods, week, draft -> goods.write(draft, null));
                fault("product_delisted", goods, week + 1, delisted);
            }
            case 1 -> {
                send(goods, week, draft -> goods.write(draft, delisted));
                LocalDate again = delisted.plusDays(chance.below(4));
                int told = Math.max(week + 1, season.week(again));
                if (season.has(told))
                    send(goods, told, draft -> {
                        faults.count("product_listed_again");
                        goods.write(draft, again, null);
                    });
            }
            case 2 -> {
                Goods wrong = goods.weighing(goods.grams() * 10);
                send(goods, week, draft -> wrong.write(draft, null));
                fault("weight_corrected", goods, week + 1, null);
            }
            case 3 -> {
                Goods wrong = goods.called("Sản phẩm " + goods.id(), "Khác");
                send(goods, week, draft -> wrong.write(draft, null));
                fault("name_and_kind_corrected", goods, week + 1, null);
            }
            case 4 -> {
                send(goods, week, draft -> goods.write(draft, null));
                fault("product_sent_again", goods, week + 2, null);
            }
            default -> send(goods, week, draft -> goods.write(draft, null));
        }
    }

    private void fault(String fault, Goods goods, int week, @Nullable LocalDate delisted) {
        send(goods, week, draft -> {
            faults.count(fault);
            goods.write(draft, delisted);
        });
    }

    private void send(Goods goods, int week, Arrivals.Row row) {
        arrivals.add(week, Stage.PRODUCTS, Goods.FORMAT, goods.stall().platform(), "", row);
    }
}
