package vn.lensan.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every place of one map has promised for a year, measured on one day: the rules of contract §2.10 over the rows
 * people entered.
 */
public final class Promise {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Lineage lineage;
    private final Map<Integer, Universe> universes;
    private final Map<String, BigDecimal> builtIn;
    private final Map<Key, Target> targets = new HashMap<>();
    private final Map<Integer, @Nullable Denominator> denominators = new HashMap<>();

    /** Who stands above and below whom on one map. */
    interface Lineage {
        /** The unit above; null for the nation. */
        @Nullable
        Integer parent(int unitId);

        /** The units directly below. */
        List<Integer> children(int unitId);
    }

    private record Key(int unitId, String indicator) {}

    Promise(Lineage lineage, Map<Integer, Universe> universes, List<Target> targets, Map<String, BigDecimal> builtIn) {
        this.lineage = lineage;
        this.universes = universes;
        this.builtIn = builtIn;
        targets.forEach(target -> this.targets.put(new Key(target.unitId(), target.indicator()), target));
    }

    /** The place's own count in force, else the sum of its children if every one has one, else null. */
    public @Nullable Denominator denominator(int unitId) {
        if (!denominators.containsKey(unitId)) {
            Universe own = universes.get(unitId);
            denominators.put(
                    unitId,
                    own == null
                            ? sum(lineage.children(unitId))
                            : new Denominator(own.households(), own.validFrom(), own.source()));
        }
        return denominators.get(unitId);
    }

    /** What the place promises for an indicator, unrounded; null where it promises nothing or no denominator is known. */
    public @Nullable BigDecimal target(int unitId, String indicator) {
        if (lineage.parent(unitId) == null) {
            return sum(lineage.children(unitId), indicator);
        }
        Target own = targets.get(new Key(unitId, indicator));
        if (own != null && own.amount() != null) {
            return own.amount();
        }
        BigDecimal share = share(unitId, indicator);
        Denominator denominator = share == null ? null : denominator(unitId);
        return share == null || denominator == null
                ? null
                : BigDecimal.valueOf(denominator.households()).multiply(share).divide(HUNDRED);
    }

    private @Nullable BigDecimal share(int unitId, String indicator) {
        for (Integer at = unitId; at != null; at = lineage.parent(at)) {
            Target target = targets.get(new Key(at, indicator));
            if (target != null && target.share() != null) {
                return target.share();
            }
        }
        return builtIn.get(indicator);
    }

    private @Nullable BigDecimal sum(List<Integer> provinces, String indicator) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int province : provinces) {
            BigDecimal target = target(province, indicator);
            if (target == null) {
                return null;
            }
            sum = sum.add(target);
        }
        return provinces.isEmpty() ? null : sum;
    }

    private @Nullable Denominator sum(List<Integer> children) {
        long households = 0;
        LocalDate validFrom = LocalDate.MIN;
        for (int child : children) {
            Denominator denominator = denominator(child);
            if (denominator == null) {
                return null;
            }
            households += denominator.households();
            validFrom = denominator.validFrom().isAfter(validFrom) ? denominator.validFrom() : validFrom;
        }
        return children.isEmpty()
                ? null
                : new Denominator(households, validFrom, "Tổng của " + children.size() + " đơn vị trực thuộc");
    }
}
