package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything received so far, row after row, with the verdict of each (contract §1). */
public final class Books {
    final Register register;
    final Map<Attendance.Key, Attendance> attendances = new LinkedHashMap<>();
    final Map<Account.Key, Account> accounts = new LinkedHashMap<>();
    final Goals goals;
    final Shelves shelves = new Shelves(accounts);
    final Supplies supplies = new Supplies();
    private final Map<Account.Key, List<Fact>> waiting = new HashMap<>();

    /** Empty books on this map. */
    public Books(Atlas atlas) {
        register = new Register(atlas);
        goals = new Goals(atlas);
    }

    /** Takes one row. */
    public Verdict apply(Fact fact) {
        return switch (fact) {
            case Fact.Refused refused -> Verdict.REFUSED;
            case Fact.Listed row -> register.list(row);
            case Fact.Attended row -> attend(row);
            case Fact.ShopAccount row ->
                account(new Account.Key("shop", row.platform(), row.id()), row.who(), row, register.find(row.who()));
            case Fact.PaymentAccount row ->
                account(new Account.Key("payment", row.platform(), row.id()), row.who(), row, register.find(row.who()));
            case Fact.Universe row -> goals.take(row);
            case Fact.Target row -> goals.take(row);
            case Fact.Product row -> shelves.take(row);
            case Fact.OrderEvent row -> shelves.take(row);
            case Fact.Information row -> supplies.take(row);
            case Fact.Input row -> supplies.take(row);
            case Fact.InputOrder row ->
                supplies.take(row, register.find(row.who()).one());
        };
    }

    /** Number of entries in the duplicate queue. */
    public int duplicates() {
        return register.duplicates();
    }

    /** Joins the household that `absorbed` names to the one that `survivor` names. */
    public void merge(Reference survivor, Reference absorbed) {
        one(absorbed).mergedInto = one(survivor);
    }

    /** Takes a joining back; the reference names the absorbed one by its own code and commune. */
    public void unmerge(Reference absorbed) {
        String province = register.province(Objects.requireNonNull(absorbed.commune()));
        for (Household h : register.all())
            if (h.province.equals(province) && Objects.equals(h.code, absorbed.code())) h.mergedInto = null;
    }

    /** A person's decision: the waiting account belongs to this household; its rows apply in arrival order. */
    public void match(String form, String platform, String id, Reference household) {
        Account.Key key = new Account.Key(form, platform, id);
        Household h = one(household);
        for (Fact row : Objects.requireNonNull(waiting.remove(key))) receive(key, h, row);
        shelves.known(key, Objects.requireNonNull(accounts.get(key)));
    }

    private Household one(Reference ref) {
        return Objects.requireNonNull(register.find(ref).one(), ref.toString());
    }

    private Verdict attend(Fact.Attended row) {
        Household h = register.find(row.who()).one();
        if (h == null) return Verdict.WAITING;
        Attendance.Key key = new Attendance.Key(row.training(), row.topic(), h);
        Attendance known = attendances.get(key);
        Attendance kept = known == null ? new Attendance(row.heldOn()) : known;
        boolean changed = !kept.heldOn.equals(row.heldOn()) | take(kept.details, row.details());
        kept.heldOn = row.heldOn();
        attendances.put(key, kept);
        return known == null ? Verdict.CREATED : changed ? Verdict.UPDATED : Verdict.UNCHANGED;
    }

    private Verdict account(Account.Key key, Reference who, Fact row, Register.Named named) {
        Account known = accounts.get(key);
        Household h = named.one();
        if (h == null) {
            if (who.equals(new Reference(null, null, null, null, null)))
                throw new Undecided("an account row that names nobody");
            waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            return Verdict.WAITING;
        }
        if (known != null && known.household.survivor() != h) throw new Undecided("an account changes hands");
        List<Fact> held = waiting.remove(key);
        if (held != null) {
            if (known != null) throw new Undecided("a known account's waiting row is resolved by a later certain one");
            for (Fact earlier : held) receive(key, h, earlier);
        }
        boolean changed = receive(key, h, row);
        if (known == null) shelves.known(key, Objects.requireNonNull(accounts.get(key)));
        if (held != null) return Verdict.RESOLVED;
        return known == null ? Verdict.CREATED : changed ? Verdict.UPDATED : Verdict.UNCHANGED;
    }

    private boolean receive(Account.Key key, Household h, Fact fact) {
        Account account = accounts.computeIfAbsent(key, k -> new Account(h));
        return switch (fact) {
            case Fact.ShopAccount row ->
                span(account.open, row.openedOn(), row.closedOn())
                        | mark(account.marked, row.marked())
                        | mark(account.traced, row.traced())
                        | take(account.details, row.details());
            case Fact.PaymentAccount row ->
                span(account.open, row.openedOn(), row.closedOn()) | take(account.details, row.details());
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }

    private static boolean span(List<Span> open, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(from)) throw new Undecided("closed before it was open");
        return Span.receive(open, Span.from(from, until));
    }

    static boolean mark(List<Span> marks, Fact.@Nullable Held held) {
        if (held == null) {
            if (!marks.isEmpty()) throw new Undecided("a blank mark on a marked account");
            return false;
        }
        return Span.receive(marks, held.span());
    }

    /** Blanks keep the old value; true when one that is not blank differs. */
    static boolean take(Map<String, String> kept, Map<String, String> row) {
        boolean changed = false;
        for (Map.Entry<String, String> e : row.entrySet())
            if (!e.getValue().isEmpty()) changed |= !e.getValue().equals(kept.put(e.getKey(), e.getValue()));
        return changed;
    }
}
