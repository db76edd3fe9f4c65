package vn.lensan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Fact;

/** Information items of the ministry and the platforms, and inputs on offer, nationwide or for one province. */
final class SupplyPlan {
    /** An input on offer. */
    record Ware(
            String platform,
            String id,
            String name,
            String group,
            Fact.Held offered,
            @Nullable Long market,
            @Nullable Long price,
            Fact.@Nullable Held offer,
            @Nullable String province) {}

    private static final Map<Fact.Channel, String> CHANNELS = Map.of(
            Fact.Channel.ARTICLE, "bài viết", Fact.Channel.MESSAGE, "tin nhắn", Fact.Channel.NOTICE, "thông báo");
    private static final List<String> TITLES = List.of(
            "Giá na đầu vụ tại vườn",
            "Cảnh báo mưa lớn ở vùng núi phía Bắc",
            "Lịch tập huấn đóng gói",
            "Giá mận hậu trong tuần",
            "Hướng dẫn phòng sâu đục quả",
            "Khuyến cáo thời điểm thu hoạch hồi",
            "Thông tin thị trường vải thiều");
    private static final List<String> GROUPS =
            List.of("giống", "phân bón", "thuốc BVTV", "thức ăn", "máy móc", "bao bì", "khác");
    private static final List<String> SENDERS = List.of("", "postmart", "voso");

    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final List<Ware> wares = new ArrayList<>();

    SupplyPlan(Season season, Arrivals arrivals, Chance chance, Faults faults) {
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
    }

    void plan() {
        for (int week = 0; week < season.weeks; week++)
            for (String sender : SENDERS) for (int i = 3 + chance.below(6); i > 0; i--) inform(week, sender, i);
        for (int i = 0; i < 150; i++) offer(i);
    }

    /** Inputs that can be ordered. */
    List<Ware> wares() {
        return wares;
    }

    private void inform(int week, String sender, int number) {
        Fact.Channel channel = chance.any(List.of(Fact.Channel.values()));
        LocalDate day = week == 0 ? season.end(0) : season.end(week).minusDays(chance.below(6));
        String id = String.format(
                Locale.ROOT, "TT%s-%02d-%03d", sender.isEmpty() ? "B" : sender.substring(0, 1), week, number);
        String province = chance.of(0.3) ? chance.any(List.of("20", "14", "24", "82", "01")) : null;
        String title = chance.any(TITLES);
        boolean wrongDay = chance.of(0.3) && season.has(week + 1);
        item(week, sender, id, channel, wrongDay ? day.plusDays(3) : day, province, title, null);
        if (wrongDay) item(week + 1, sender, id, channel, day, province, title, "published_at_corrected");
        else if (chance.of(0.3) && season.has(week + 1))
            item(week + 1, sender, id, channel, day, province, title, "information_sent_again");
    }

    private void item(
            int week,
            String sender,
            String id,
            Fact.Channel channel,
            LocalDate day,
            @Nullable String province,
            String title,
            @Nullable String fault) {
        arrivals.add(week, Stage.SUPPLIES, "information", sender, "", draft -> {
            if (fault != null) faults.count(fault);
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("item_id", id);
            cells.put(
                    "channel", draft.dress.english() ? channel.name() : CHANNELS.getOrDefault(channel, channel.name()));
            cells.put("title", title);
            cells.put("published_at", draft.pen.time(day.atTime(8, 30)));
            if (province != null) cells.put("province_code", draft.pen.provinceCode(province));
            draft.with("province_code");
            draft.add(cells, new Fact.Information(sender, id, channel, day, province, title));
        });
    }

    private void offer(int number) {
        String platform = number % 2 == 0 ? "postmart" : "voso";
        LocalDate from = chance.of(0.2)
                ? chance.day(Season.MAP_2021, LocalDate.of(2021, 7, 20))
                : chance.day(LocalDate.of(2021, 7, 21), season.lastDay);
        long market = 1000L * (20 + chance.below(500));
        Long price = chance.of(0.85) ? (Long) (market * (70 + chance.below(40)) / 100) : null;
        Fact.Held offer = chance.of(0.7) ? new Fact.Held(from.plusDays(chance.below(6)), until(from)) : null;
        String group = chance.any(GROUPS);
        Ware ware = new Ware(
                platform,
                String.format(Locale.ROOT, "VT%s%04d", platform.equals("postmart") ? "P" : "V", number),
                group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1) + " số " + (number + 1),
                group,
                new Fact.Held(from, chance.of(0.3) ? from.plusDays(14 + chance.below(30)) : null),
                chance.of(0.9) ? (Long) market : null,
                price,
                offer,
                chance.of(0.25) ? chance.any(List.of("20", "14", "24")) : null);
        int week = season.week(from);
        if (!season.has(week)) return;
        wares.add(ware);
        switch (season.has(week + 1) ? chance.below(4) : 3) {
            case 0 -> {
                send(ware, week, null);
                send(ware, week + 1, "input_sent_again");
            }
            case 1 -> {
                Ware dearer = new Ware(
                        ware.platform(),
                        ware.id(),
                        ware.name(),
                        ware.group(),
                        ware.offered(),
                        market,
                        market + 5000,
                        ware.offer(),
                        ware.province());
                Ware cheaper = new Ware(
                        ware.platform(),
                        ware.id(),
                        ware.name(),
                        ware.group(),
                        ware.offered(),
                        market,
                        market - 5000,
                        ware.offer(),
                        ware.province());
                send(dearer, week, null);
                send(cheaper, week + 1, "input_price_corrected");
            }
            default -> send(ware, week, null);
        }
    }

    private @Nullable LocalDate until(LocalDate from) {
        return chance.of(0.5) ? from.plusDays(10 + chance.below(30)) : null;
    }

    private void send(Ware ware, int week, @Nullable String fault) {
        arrivals.add(week, Stage.SUPPLIES, "inputs", ware.platform(), "", draft -> {
            if (fault != null) faults.count(fault);
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("input_id", ware.id());
            cells.put("name", ware.name());
            cells.put("group", ware.group());
            Stall.held(cells, "offered", ware.offered(), draft);
            if (ware.market() != null) cells.put("market_price_vnd", draft.pen.dong(ware.market()));
            if (ware.price() != null) cells.put("platform_price_vnd", draft.pen.dong(ware.price()));
            if (ware.offer() != null) Stall.held(cells, "offer", ware.offer(), draft);
            if (ware.province() != null) cells.put("province_code", ware.province());
            draft.with(
                    "offered_until",
                    "market_price_vnd",
                    "platform_price_vnd",
                    "offer_from",
                    "offer_until",
                    "province_code");
            draft.add(
                    cells,
                    new Fact.Input(
                            ware.platform(),
                            ware.id(),
                            ware.offered(),
                            ware.market(),
                            ware.price(),
                            ware.offer(),
                            ware.province(),
                            Map.of("name", ware.name(), "group", ware.group())));
        });
    }
}
