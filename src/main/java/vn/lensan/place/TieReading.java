package vn.lensan.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the codes of a {@code successors} row: which unit of which list each names. */
record TieReading(Places places) {

    Successions.Read read(
            String oldCode,
            @Nullable LocalDate oldValidFrom,
            String newCode,
            LocalDate from,
            boolean part,
            @Nullable String source) {
        Geography oldList = Geography.inForceOn(oldValidFrom != null ? oldValidFrom : from.minusDays(1));
        Geography newList = Geography.inForceOn(from);
        List<Unit> olds = meant(oldCode, oldList);
        List<Unit> news = meant(newCode, newList);
        if (olds.isEmpty()) {
            return refused("old_code", PlaceProblem.OLD_UNKNOWN, oldCode.strip(), oldList.label());
        }
        if (news.isEmpty()) {
            return refused("new_code", PlaceProblem.NEW_UNKNOWN, newCode.strip(), newList.label());
        }
        for (Unit old : olds) {
            for (Unit next : news) {
                if (fit(old, next)) {
                    return old.id() == next.id()
                            ? refused("new_code", PlaceProblem.ITSELF, places.path(old))
                            : new Successions.Read.Said(new Tie(old.id(), next.id(), from, part, source));
                }
            }
        }
        return refused(
                "new_code", PlaceProblem.UNEQUAL_LEVELS, places.path(olds.getFirst()), places.path(news.getFirst()));
    }

    /** A province into a province, people's homes into a commune. */
    private boolean fit(Unit old, Unit next) {
        return (old.level() == Level.PROVINCE && next.level() == Level.PROVINCE)
                || (places.home(old) && next.level() == Level.COMMUNE);
    }

    /** The unit as written, else the commune whose leading zeros were lost, else the province. */
    private List<Unit> meant(String code, Geography list) {
        String plain = code.strip();
        List<Unit> units = new ArrayList<>(2);
        if (!Atlas.digits(plain) || plain.length() > 5) {
            return units;
        }
        Optional<Unit> written = plain.length() == 1 ? Optional.empty() : places.unit(plain, list);
        written.ifPresent(units::add);
        if (plain.length() < 5) {
            places.unit("0".repeat(5 - plain.length()) + plain, list)
                    .filter(u -> !units.contains(u))
                    .ifPresent(units::add);
        }
        if (plain.length() == 1) {
            places.unit(plain, list).ifPresent(units::add);
        }
        return units;
    }

    private static Successions.Read refused(String column, PlaceProblem problem, Object... words) {
        return new Successions.Read.Refused(column, problem.problem(words));
    }
}
