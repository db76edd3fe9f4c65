package vn.lensan.soak;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Fact.Status;

/** What the households of a sequence offer, sell and buy, and what they are told: the rows platforms send about it. */
final class Trade {
    private static final List<String> KINDS = List.of("Na", "na", "Hoà lan", "Hòa lan", "Hồi", "Thạch đen", "Quýt");
    private static final List<Long> WEIGHTS = List.of(250L, 500L, 1000L, 1250L, 5000L);
    private static final List<String> PROVINCES = List.of("20", "01", "79", "48", "08");
    private static final List<String> COUNTRIES = List.of("JP", "FR", "US", "AU");

    private final Random random;
    private final Village village;
    private final List<Ware> wares = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<Bought> bought = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private int ids;

    private record Ware(
            String platform,
            String id,
            String account,
            String name,
            @Nullable String gtin,
            long grams) {}

    private record Line(String platform, String order, int line, Ware ware, List<LocalDateTime> told) {}

    private record Bought(String platform, String order, String input, Village.Person by) {}

    Trade(Random random, Village village) {
        this.random = random;
        this.village = village;
    }

    /** A product of one of these accounts, known or not: new, another listing of the same, or changed. */
    Village.Row product(String platform, List<String> accounts) {
        List<Ware> known =
                wares.stream().filter(w -> w.platform.equals(platform)).toList();
        boolean again = !known.isEmpty() && random.nextInt(3) == 0;
        Ware ware = again ? village.any(known) : ware(platform, village.any(accounts));
        if (!again) {
            wares.add(ware);
        }
        LocalDate listed = village.day();
        LocalDate delisted = random.nextInt(4) == 0 ? listed.plusDays(1 + random.nextInt(20)) : null;
        String name = again && random.nextInt(4) == 0 ? ware.name + " mới" : ware.name;
        long grams = again && random.nextInt(3) == 0 ? village.any(WEIGHTS) : ware.grams;
        String kind = village.any(KINDS);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("product_id", ware.id);
        cells.put("account_id", ware.account);
        cells.put("name", name);
        cells.put("kind", kind);
        cells.put("net_weight_kg", kilograms(grams));
        cells.put("listed_on", listed.toString());
        cells.put("delisted_on", delisted == null ? "" : delisted.toString());
        cells.put("gtin", ware.gtin == null ? "" : ware.gtin);
        return new Village.Row(
                cells,
                new Fact.Product(
                        platform,
                        ware.id,
                        ware.account,
                        name,
                        kind,
                        ware.gtin,
                        grams,
                        listed,
                        delisted,
                        village.held(cells, "marked", listed),
                        village.held(cells, "traced", listed),
                        Map.of()));
    }

    /** Every third is the same as one before, perhaps on the other platform, by gtin or by name and weight. */
    private Ware ware(String platform, String account) {
        String id = "SP" + ++ids;
        if (!wares.isEmpty() && random.nextInt(3) == 0) {
            Ware same = village.any(wares);
            return new Ware(
                    platform,
                    id,
                    account,
                    same.gtin == null ? same.name.toUpperCase(Locale.ROOT) : "Hàng " + id,
                    same.gtin,
                    same.gtin == null ? same.grams : village.any(WEIGHTS));
        }
        return new Ware(
                platform,
                id,
                account,
                "Đặc sản số " + ids,
                random.nextInt(3) == 0 ? gtin() : null,
                village.any(WEIGHTS));
    }

    private String gtin() {
        String digits = "8930" + "%08d".formatted(ids);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
    }

    /** A state of a line: any state at any time, perhaps one told before with other content; null where nothing is sold yet. */
    Village.@Nullable Row sold(String platform) {
        List<Line> known =
                lines.stream().filter(l -> l.platform.equals(platform)).toList();
        List<Ware> sold =
                wares.stream().filter(w -> w.platform.equals(platform)).toList();
        Line line;
        if (!known.isEmpty() && random.nextInt(3) != 0) {
            line = village.any(known);
        } else if (!sold.isEmpty()) {
            line = new Line(platform, "DH" + ++ids, 1 + random.nextInt(2), village.any(sold), new ArrayList<>());
            lines.add(line);
        } else {
            return null;
        }
        Status status = random.nextInt(3) == 0
                ? Status.DELIVERED
                : random.nextInt(4) == 0 ? Status.RETURNED : village.any(List.of(Status.values()));
        LocalDateTime at = !line.told.isEmpty() && random.nextInt(4) == 0
                ? village.any(line.told)
                : village.day().atTime(random.nextInt(24), random.nextInt(60));
        line.told.add(at);
        long quantity = 1 + random.nextInt(4);
        boolean abroad = random.nextInt(4) == 0;
        String province = abroad ? null : village.any(PROVINCES);
        String country = abroad ? village.any(COUNTRIES) : null;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("order_id", line.order);
        cells.put("line", String.valueOf(line.line));
        cells.put("product_id", line.ware.id);
        cells.put("quantity", String.valueOf(quantity));
        cells.put("buyer_province", province == null ? "" : province);
        cells.put("buyer_country", country == null ? random.nextInt(4) == 0 ? "VN" : "" : country);
        cells.put("status", status.name());
        cells.put("status_at", at.toString());
        return new Village.Row(
                cells,
                new Fact.OrderEvent(
                        platform, line.order, line.line, line.ware.id, quantity, 0, province, country, status, at));
    }

    /** An input on offer, perhaps cheaper for a while, perhaps in one province. */
    Village.Row input(String platform) {
        String key = again(inputs, platform) ? village.any(of(inputs, platform)) : platform + " VT" + ++ids;
        if (!inputs.contains(key)) {
            inputs.add(key);
        }
        String id = key.split(" ")[1];
        String province = Math.floorMod(id.hashCode(), 3) == 0 ? "20" : null;
        LocalDate from = village.day();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("input_id", id);
        cells.put("name", "Phân bón " + id);
        cells.put("group", "phân bón");
        Fact.Held offered = new Fact.Held(from, random.nextInt(3) == 0 ? from.plusDays(random.nextInt(30)) : null);
        cells.put("offered_from", from.toString());
        cells.put(
                "offered_until",
                offered.lastDay() == null ? "" : offered.lastDay().toString());
        Long market = random.nextInt(8) == 0 ? null : (Long) (10_000L + random.nextInt(3));
        Long price = random.nextInt(8) == 0 ? null : (Long) (10_000L + random.nextInt(3));
        cells.put("market_price_vnd", market == null ? "" : market.toString());
        cells.put("platform_price_vnd", price == null ? "" : price.toString());
        cells.put("province_code", province == null ? "" : province);
        return new Village.Row(
                cells,
                new Fact.Input(
                        platform,
                        id,
                        offered,
                        market,
                        price,
                        village.held(cells, "offer", from),
                        province,
                        Map.of("name", "Phân bón " + id)));
    }

    /** An order of an input by somebody; told again about a known one, sometimes without saying whose it is. */
    Village.@Nullable Row ordered(String platform) {
        List<Bought> known =
                bought.stream().filter(b -> b.platform.equals(platform)).toList();
        Bought order;
        boolean again = !known.isEmpty() && random.nextInt(3) == 0;
        if (again) {
            order = village.any(known);
        } else {
            Village.Person by = village.anybody();
            List<String> offered = of(inputs, platform);
            if (by == null) {
                return null;
            }
            String input = offered.isEmpty() || random.nextInt(6) == 0
                    ? "LA"
                    : village.any(offered).split(" ")[1];
            order = new Bought(platform, "VD" + ++ids, input, by);
            bought.add(order);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        var who = again && random.nextInt(3) == 0
                ? village.nobody(cells)
                : village.named(village.people.get(order.by.number()), cells);
        LocalDate day = village.day();
        Status status = village.any(List.of(Status.PLACED, Status.DELIVERED, Status.CANCELLED));
        int quantity = 1 + random.nextInt(3);
        cells.put("order_id", order.order);
        cells.put("input_id", order.input);
        cells.put("quantity", String.valueOf(quantity));
        cells.put("ordered_on", day.toString());
        cells.put("status", status.name());
        return new Village.Row(
                cells, new Fact.InputOrder(who, platform, order.order, order.input, quantity, day, status));
    }

    /** An item of information, of a platform or (empty) of the ministry. */
    Village.Row told(String platform) {
        String key = again(items, platform) ? village.any(of(items, platform)) : platform + " TT" + ++ids;
        if (!items.contains(key)) {
            items.add(key);
        }
        String id = key.split(" ")[1];
        Fact.Channel channel = village.any(List.of(Fact.Channel.values()));
        LocalDate day = village.day();
        String province = random.nextInt(3) == 0 ? village.any(PROVINCES) : null;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("item_id", id);
        cells.put("channel", channel.name());
        cells.put("title", "Tin " + id);
        cells.put("published_at", day + "T08:30");
        cells.put("province_code", province == null ? "" : province);
        return new Village.Row(cells, new Fact.Information(platform, id, channel, day, province, "Tin " + id));
    }

    private boolean again(List<String> keys, String platform) {
        return !of(keys, platform).isEmpty() && random.nextInt(3) == 0;
    }

    private static List<String> of(List<String> keys, String platform) {
        return keys.stream().filter(key -> key.startsWith(platform + " ")).toList();
    }
}
