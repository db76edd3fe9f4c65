package vn.lensan.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure read off the ledger for one place and period: what came in it, what there is to date, and the members of a set of markets. */
record Reading(
        long inPeriod, @Nullable Long toDate, @Nullable List<String> members) {

    static Reading amounts(NavigableMap<LocalDate, Long> days, Period period, boolean summed) {
        long toDate =
                sum(summed ? days.subMap(Period.START, true, period.to(), true) : days.headMap(period.to(), true));
        return new Reading(sum(days.subMap(period.counted(), true, period.to(), true)), toDate, null);
    }

    private static long sum(NavigableMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Different members there at the end, and by how many more than before the period. */
    static Reading kinds(List<Ledger.Presence> presences, Period period) {
        long before = members(presences, p -> p.days().holds(period.counted().minusDays(1)))
                .size();
        long end = members(presences, p -> p.days().holds(period.to())).size();
        return new Reading(end - before, end, null);
    }

    /** Members with something that came in during the period and stands at its end, and all that stand at its end. */
    static Reading standing(List<Ledger.Presence> presences, Period period) {
        Set<String> end = members(presences, p -> p.days().holds(period.to()));
        Set<String> came = members(
                presences, p -> p.days().holds(period.to()) && !p.days().since().isBefore(period.counted()));
        return new Reading(came.size(), (long) end.size(), List.copyOf(end));
    }

    private static Set<String> members(List<Ledger.Presence> presences, Predicate<Ledger.Presence> which) {
        return presences.stream()
                .filter(which)
                .map(Ledger.Presence::member)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Items published in the period, and since the start. */
    static Reading items(List<Ledger.Item> items, Period period) {
        return new Reading(
                published(items, period.counted(), period.to()).size(),
                (long) published(items, Period.START, period.to()).size(),
                null);
    }

    /** Different days of the period with an item; nothing to date. */
    static Reading days(List<Ledger.Item> items, Period period) {
        return new Reading(
                published(items, period.counted(), period.to()).stream()
                        .distinct()
                        .count(),
                null,
                null);
    }

    private static List<LocalDate> published(List<Ledger.Item> items, LocalDate from, LocalDate to) {
        return items.stream()
                .map(item -> item.days().since())
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
    }

    /** Items on offer at the end, and by how many more than before the period. */
    static Reading offered(List<Ledger.Item> items, Period period) {
        long before = items.stream()
                .filter(i -> i.days().holds(period.counted().minusDays(1)))
                .count();
        long end = items.stream().filter(i -> i.days().holds(period.to())).count();
        return new Reading(end - before, end, null);
    }
}
