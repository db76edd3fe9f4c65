package vn.lensan.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Products and order lines; what belongs to an account or product not yet known waits and applies, in arrival order, once it is. */
final class Shelves {
    final Map<Product.Key, Product> products = new LinkedHashMap<>();
    final Map<OrderLine.Key, OrderLine> lines = new LinkedHashMap<>();
    private final Map<Account.Key, Account> accounts;
    private final Map<Account.Key, List<Fact.Product>> productsWaiting = new HashMap<>();
    private final Map<Product.Key, List<Fact.OrderEvent>> eventsWaiting = new HashMap<>();

    Shelves(Map<Account.Key, Account> accounts) {
        this.accounts = accounts;
    }

    Verdict take(Fact.Product row) {
        Account.Key account = new Account.Key("shop", row.platform(), row.account());
        if (!accounts.containsKey(account)) {
            productsWaiting.computeIfAbsent(account, a -> new ArrayList<>()).add(row);
            return Verdict.WAITING;
        }
        return put(Objects.requireNonNull(accounts.get(account)), row);
    }

    /** An account has become known. */
    void known(Account.Key key, Account account) {
        List<Fact.Product> waiting = productsWaiting.remove(key);
        if (waiting != null) waiting.forEach(row -> put(account, row));
    }

    private Verdict put(Account account, Fact.Product row) {
        Product.Key key = new Product.Key(row.platform(), row.id());
        Product known = products.get(key);
        Product product = known == null ? new Product(account, row) : known;
        if (product.account != account) throw new Undecided("a product changes its account");
        boolean changed = Span.receive(product.listed, Span.from(row.listedOn(), row.delistedOn()))
                | Books.mark(product.marked, row.marked())
                | Books.mark(product.traced, row.traced())
                | Books.take(product.details, row.details())
                | !product.name.equals(row.name())
                | !product.kind.equals(row.kind())
                | product.grams != row.grams();
        if (row.gtin() != null && !row.gtin().equals(product.gtin)) {
            product.gtin = row.gtin();
            changed = true;
        }
        product.name = row.name();
        product.kind = row.kind();
        product.grams = row.grams();
        products.put(key, product);
        if (known != null) return changed ? Verdict.UPDATED : Verdict.UNCHANGED;
        List<Fact.OrderEvent> waiting = eventsWaiting.remove(key);
        if (waiting != null) waiting.forEach(this::put);
        return Verdict.CREATED;
    }

    Verdict take(Fact.OrderEvent row) {
        Product.Key product = new Product.Key(row.platform(), row.product());
        if (!products.containsKey(product)) {
            eventsWaiting.computeIfAbsent(product, p -> new ArrayList<>()).add(row);
            return Verdict.WAITING;
        }
        return put(row);
    }

    private Verdict put(Fact.OrderEvent row) {
        OrderLine.Key key = new OrderLine.Key(row.platform(), row.order(), row.line());
        OrderLine known = lines.get(key);
        OrderLine line = known == null ? new OrderLine() : known;
        boolean changed = line.take(row);
        lines.put(key, line);
        return known == null ? Verdict.CREATED : changed ? Verdict.UPDATED : Verdict.UNCHANGED;
    }
}
