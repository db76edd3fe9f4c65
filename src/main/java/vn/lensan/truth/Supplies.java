package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Information items, inputs on offer and orders of inputs (contract §2.9). */
final class Supplies {
    record ItemKey(String platform, String id) {}

    record OrderKey(String platform, String order, String input) {}

    /** An input as it is kept. */
    static final class Input {
        final List<Span> offered = new ArrayList<>();
        final List<Span> offer = new ArrayList<>();
        final Map<String, String> details = new HashMap<>();

        @Nullable
        Long marketPrice;

        @Nullable
        Long platformPrice;

        @Nullable
        String province;

        /** Both prices known and the platform's below the market's. */
        boolean cheaper() {
            return marketPrice != null && platformPrice != null && platformPrice < marketPrice;
        }
    }

    /** An order of an input as it is kept. */
    record Ordered(Household household, LocalDate on, Fact.Status status, long quantity) {}

    final Map<ItemKey, Fact.Information> items = new LinkedHashMap<>();
    final Map<ItemKey, Input> inputs = new LinkedHashMap<>();
    final Map<OrderKey, Ordered> orders = new LinkedHashMap<>();
    private final Set<OrderKey> waiting = new HashSet<>();

    Verdict take(Fact.Information row) {
        Fact.Information old = items.put(new ItemKey(row.platform(), row.id()), row);
        return old == null ? Verdict.CREATED : old.equals(row) ? Verdict.UNCHANGED : Verdict.UPDATED;
    }

    Verdict take(Fact.Input row) {
        ItemKey key = new ItemKey(row.platform(), row.id());
        Input known = inputs.get(key);
        Input input = known == null ? new Input() : known;
        if (known != null && !Objects.equals(known.province, row.province()))
            throw new Undecided("an input changes its province");
        boolean changed = Span.receive(input.offered, row.offered().span())
                | Books.mark(input.offer, row.offer())
                | Books.take(input.details, row.details())
                | (row.marketPrice() != null && !row.marketPrice().equals(input.marketPrice))
                | (row.platformPrice() != null && !row.platformPrice().equals(input.platformPrice));
        if (row.marketPrice() != null) input.marketPrice = row.marketPrice();
        if (row.platformPrice() != null) input.platformPrice = row.platformPrice();
        input.province = row.province();
        inputs.put(key, input);
        return known == null ? Verdict.CREATED : changed ? Verdict.UPDATED : Verdict.UNCHANGED;
    }

    Verdict take(Fact.InputOrder row, @Nullable Household household) {
        OrderKey key = new OrderKey(row.platform(), row.order(), row.input());
        Ordered old = orders.get(key);
        if (row.who().equals(Reference.NOBODY) && old == null) return Verdict.REFUSED;
        Household owner =
                row.who().equals(Reference.NOBODY) ? Objects.requireNonNull(old).household() : household;
        if (owner == null) {
            waiting.add(key);
            return Verdict.WAITING;
        }
        if (waiting.contains(key)) throw new Undecided("an order of an input that waited, later told for certain");
        if (old != null && old.household().survivor() != owner.survivor())
            throw new Undecided("an order of an input changes hands");
        Ordered now = new Ordered(old == null ? owner : old.household(), row.orderedOn(), row.status(), row.quantity());
        orders.put(key, now);
        return old == null ? Verdict.CREATED : old.equals(now) ? Verdict.UNCHANGED : Verdict.UPDATED;
    }
}
