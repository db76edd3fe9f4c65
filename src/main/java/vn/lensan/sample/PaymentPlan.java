package vn.lensan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Reference;

/** E-payment accounts: often opened on the day of the training, by both platforms for their own families. */
final class PaymentPlan {
    private record Wallet(Family family, String platform, String id, String provider) {}

    private static final String FORMAT = "payment-accounts";

    private final Population people;
    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final Who who;
    private int wallets;

    PaymentPlan(Population people, Season season, Arrivals arrivals, Chance chance, Faults faults, Who who) {
        this.people = people;
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
        this.who = who;
    }

    void plan() {
        for (Family family : people.families) {
            if (chance.of(0.35)) open(family, "postmart");
            if (chance.of(0.25)) open(family, "voso");
        }
    }

    private void open(Family family, String platform) {
        LocalDate day = chance.of(0.08)
                ? chance.day(LocalDate.of(2021, 1, 4), LocalDate.of(2021, 7, 20))
                : chance.day(LocalDate.of(2021, 7, 21), season.lastDay);
        if (!Who.can(family, day) || day.isAfter(family.lastDay)) return;
        boolean post = platform.equals("postmart");
        String provider = chance.any(post ? List.of("PostPay", "LienVietPostBank") : List.of("Viettel Money", "MB"));
        String id = String.format(Locale.ROOT, "%s-%07d", post ? "PP" : "VM", ++wallets);
        Wallet wallet = new Wallet(family, platform, id, provider);
        int week = Math.max(season.week(day), family.listedWeek);
        if (!season.has(week)) return;
        int fate = season.has(week + 2) ? chance.below(25) : 24;
        switch (fate) {
            case 0 -> {
                send(wallet, week, draft -> write(wallet, draft, day, null));
                LocalDate closed = Family.earlier(chance.day(day.plusDays(3), season.end(week + 1)), family.lastDay);
                if (!closed.isAfter(day)) return;
                send(wallet, week + 1, draft -> {
                    faults.count("account_closed");
                    write(wallet, draft, day, closed);
                });
            }
            case 1 -> {
                send(wallet, week, draft -> write(wallet, draft, day, null));
                send(wallet, week + 2, draft -> {
                    faults.count("account_sent_again");
                    write(wallet, draft, day, null);
                });
            }
            case 2 ->
                send(wallet, week, draft -> {
                    Map<String, Object> cells = cells(wallet);
                    finish(wallet, draft, day, null, who.weak(family, day, draft, cells), cells);
                });
            default -> send(wallet, week, draft -> write(wallet, draft, day, null));
        }
    }

    private void write(Wallet wallet, Draft draft, LocalDate opened, @Nullable LocalDate closed) {
        Map<String, Object> cells = cells(wallet);
        finish(wallet, draft, opened, closed, who.certain(wallet.family(), opened, draft, cells), cells);
    }

    private static Map<String, Object> cells(Wallet wallet) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("account_id", wallet.id());
        cells.put("provider", wallet.provider());
        return cells;
    }

    private static void finish(
            Wallet wallet,
            Draft draft,
            LocalDate opened,
            @Nullable LocalDate closed,
            Reference reference,
            Map<String, Object> cells) {
        cells.put("opened_on", draft.pen.date(opened));
        if (closed != null) cells.put("closed_on", draft.pen.date(closed));
        draft.with("closed_on");
        draft.add(
                cells,
                new Fact.PaymentAccount(
                        reference,
                        wallet.platform(),
                        wallet.id(),
                        opened,
                        closed,
                        Map.of("provider", wallet.provider())));
    }

    private void send(Wallet wallet, int week, Arrivals.Row row) {
        arrivals.add(week, Stage.PAYMENTS, FORMAT, wallet.platform(), "", row);
    }
}
