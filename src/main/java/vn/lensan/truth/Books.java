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
        one(absorbed).mergeInto(one(survivor));
    }

    /** Takes a joining back; the reference names the absorbed one by its own code and commune, or number. */
    public void unmerge(Reference absorbed) {
        register.bearing(absorbed).unmerge();
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
        if (!attendances.containsKey(key)) key = ofTheMerged(key);
        Attendance known = attendances.get(key);
        Attendance kept = known == null ? new Attendance(row.heldOn()) : known;
        boolean changed = !kept.heldOn.equals(row.heldOn()) | take(kept.details, row.details());
        kept.heldOn = row.heldOn();
        attendances.put(key, kept);
        return known == null ? Verdict.CREATED : changed ? Verdict.UPDATED : Verdict.UNCHANGED;
    }

    /** Where another record of the same household was there, that is meant: the one that counts, else the last told of. */
    private Attendance.Key ofTheMerged(Attendance.Key own) {
        Attendance.Key first =
                new Attendance.Key(own.training(), own.topic(), own.household().survivor());
        if (attendances.containsKey(first)) return first;
        Attendance.Key last = own;
        for (Attendance.Key key : attendances.keySet()) {
            boolean same = key.training().equals(own.training()) && key.topic().equals(own.topic());
            if (same && key.household().survivor() == own.household().survivor()) last = key;
        }
        return last;
    }

    private Verdict account(Account.Key key, Reference who, Fact row, Register.Named named) {
        Account known = accounts.get(key);
        Household h = who.equals(Reference.NOBODY) && known != null ? known.household : named.one();
        if (h == null) {
            if (who.equals(Reference.NOBODY)) return Verdict.REFUSED;
            waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            return Verdict.WAITING;
        }
        if (known != null && known.household.survivor() != h.survivor())
            throw new Undecided("an account changes hands");
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
