package vn.lensan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lensan.sample.Arrivals.Stage;
import vn.lensan.truth.Fact;

/** Which families open a stall on which platform, and what the platforms' files tell of it, in what order. */
final class StallPlan {
    private final Population people;
    private final Season season;
    private final Arrivals arrivals;
    private final Chance chance;
    private final Faults faults;
    private final Who who;
    private final List<Stall> waiting = new ArrayList<>();
    private final List<Stall> steady = new ArrayList<>();
    private final List<Stall> all = new ArrayList<>();
    private int accounts;

    StallPlan(Population people, Season season, Arrivals arrivals, Chance chance, Faults faults, Who who) {
        this.people = people;
        this.season = season;
        this.arrivals = arrivals;
        this.chance = chance;
        this.faults = faults;
        this.who = who;
    }

    void plan() {
        for (Family family : people.families) {
            boolean postmart = chance.of(0.35);
            boolean voso = chance.of(postmart ? 0.3 : 0.35);
            if (postmart) open(family, "postmart");
            if (voso) open(family, "voso");
            if (postmart && voso) faults.count("family_on_both_platforms");
        }
    }

    /** Accounts whose rows never named their family for certain. */
    List<Stall> waiting() {
        return waiting;
    }

    /** Every account of which a file tells. */
    List<Stall> all() {
        return all;
    }

    /** Accounts that stay open from their first row on. */
    List<Stall> steady() {
        return steady;
    }

    private void open(Family family, String platform) {
        LocalDate day = chance.of(0.12)
                ? chance.day(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 7, 20))
                : chance.day(LocalDate.of(2021, 7, 21), season.lastDay);
        if (!Who.can(family, day) || day.isAfter(family.lastDay)) return;
        Stall stall = stall(family, platform, day);
        int soonest = Math.max(season.week(day), family.listedWeek);
        int week = chance.of(0.1) && season.has(soonest + 2) ? soonest + 1 + chance.below(2) : soonest;
        if (!season.has(week)) return;
        if (week > season.week(day)) faults.count("account_told_late");
        all.add(stall);
        int fate = chance.below(20);
        if (fate > 9 || !season.has(week + 3)) {
            steady.add(stall);
            tell(stall, week, day, null);
        } else {
            befall(stall, week, fate);
        }
    }

    private Stall stall(Family family, String platform, LocalDate day) {
        String id = String.format(
                Locale.ROOT,
                "%s%s%06d",
                platform.equals("postmart") ? "PM" : "VS",
                family.home.provinceCode(),
                ++accounts);
        String[] words = family.name.split(" ");
        return new Stall(
                family,
                platform,
                id,
                family.crops + " " + words[words.length - 1],
                day,
                held(day, 0.2),
                held(day, 0.25));
    }

    private Fact.@Nullable Held held(LocalDate opened, double share) {
        if (!chance.of(share)) return null;
        LocalDate from = opened.plusDays(chance.below(10));
        return new Fact.Held(from, chance.of(0.3) ? from.plusDays(5 + chance.below(30)) : null);
    }

    /** One thing that happens to an account between this week and the next three. */
    private void befall(Stall stall, int week, int fate) {
        LocalDate day = stall.openedOn();
        LocalDate closed = Family.earlier(chance.day(day.plusDays(5), season.end(week + 1)), stall.family().lastDay);
        if (!closed.isAfter(day)) closed = day.plusDays(1);
        LocalDate end = closed;
        switch (fate) {
            case 0 -> {
                tell(stall, week, day, null);
                fault("account_closed", stall, week + 1, day, end);
            }
            case 1, 2 -> reopen(stall, week, end);
            case 3 -> {
                LocalDate wrong = Who.can(stall.family(), day.minusDays(3)) ? day.minusDays(3) : day;
                tell(stall, week, wrong, null);
                fault("opened_on_corrected", stall, week + 1, day, null);
            }
            case 4 -> {
                tell(stall, week, day, end.plusDays(2));
                fault("closed_on_corrected", stall, week + 1, day, end);
            }
            case 5 -> {
                tell(stall, week, day, end);
                fault("closing_taken_back", stall, week + 2, day, null);
            }
            case 6 -> {
                tell(stall, week, day, null);
                fault("account_sent_again", stall, week + 1, day, null);
            }
            case 7 -> {
                tell(stall, week, day, null);
                send(stall, week + 1, draft -> {
                    faults.count("known_account_named_too_weakly");
                    stall.writeWeakly(draft, who, day, end);
                });
            }
            default -> weakly(stall, week);
        }
    }

    private void reopen(Stall stall, int week, LocalDate closed) {
        tell(stall, week, stall.openedOn(), closed);
        LocalDate again = chance.day(closed, closed.plusDays(10));
        if (again.isAfter(season.lastDay) || again.isAfter(stall.family().lastDay)) return;
        int told = Math.max(week + 1, season.week(again));
        if (season.has(told) && Who.can(stall.family(), again)) fault("account_reopened", stall, told, again, null);
    }

    /** First nobody's; then the same id with a certain reference, or the same doubt again, or an impossible day. */
    private void weakly(Stall stall, int week) {
        switch (chance.below(4)) {
            case 0, 1 -> {
                send(stall, week, draft -> stall.writeWeakly(draft, who, stall.openedOn(), null));
                fault("waiting_account_named_later", stall, week + 1, stall.openedOn(), null);
            }
            case 2 -> {
                waiting.add(stall);
                send(stall, week, draft -> stall.writeWeakly(draft, who, stall.openedOn(), null));
            }
            default -> {
                send(stall, week, draft -> {
                    faults.count("day_that_does_not_exist");
                    stall.writeImpossible(draft, who, "31/02/2021");
                });
                tell(stall, week + 1, stall.openedOn(), null);
            }
        }
    }

    private void tell(Stall stall, int week, LocalDate opened, @Nullable LocalDate closed) {
        send(stall, week, draft -> stall.write(draft, who, opened, closed));
    }

    private void fault(String fault, Stall stall, int week, LocalDate opened, @Nullable LocalDate closed) {
        send(stall, week, draft -> {
            faults.count(fault);
            stall.write(draft, who, opened, closed);
        });
    }

    private void send(Stall stall, int week, Arrivals.Row row) {
        arrivals.add(week, Stage.STALLS, Stall.FORMAT, stall.platform(), "", row);
    }
}
