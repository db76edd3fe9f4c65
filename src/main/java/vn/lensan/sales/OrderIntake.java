package vn.lensan.sales;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensan.catalogue.Products;
import vn.lensan.indicator.Subjects;
import vn.lensan.intake.Awaited;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;

/**
 * Judges and applies one chunk of order rows. A row about a product nobody knows waits until it is known; every other
 * row tells its line an event. The lines then are written and counted once, however many rows were about them.
 */
final class OrderIntake {
    private static final String SERIALIZATION_FAILURE = "40001";

    private final OrderDesk desk;
    private final Connection connection;
    private final Chunk<OrderRow> chunk;
    private final String platform;
    private final Map<String, Products.Known> products = new HashMap<>();
    private final Map<Long, Products.Known> sellers = new HashMap<>();
    private final Map<Line.Key, Line> lines = new HashMap<>();
    private final Map<Long, Line> changed = new LinkedHashMap<>();
    private Map<String, Long> entries = Map.of();
    private long[] numbers = {};
    private int numbered;

    OrderIntake(OrderDesk desk, Connection connection, Chunk<OrderRow> chunk) {
        this.desk = desk;
        this.connection = connection;
        this.chunk = chunk;
        this.platform = platform(chunk.sender());
    }

    List<Outcome> take() throws SQLException {
        List<Sent<OrderRow>> good = chunk.good();
        findProducts(good);
        List<Sent<OrderRow>> placed = new ArrayList<>(good.size());
        List<Awaited.Opening> waiting = new ArrayList<>();
        for (Sent<OrderRow> sent : good) {
            if (products.containsKey(sent.row().product())) {
                placed.add(sent);
            } else {
                waiting.add(opening(sent.row()));
            }
        }
        openLines(placed);
        entries = desk.awaited().open(connection, "orders", chunk.sender(), chunk.uploadId(), waiting);
        List<Outcome> outcomes = new ArrayList<>(chunk.rows().size());
        for (Sent<OrderRow> sent : chunk.rows()) {
            outcomes.add(outcome(sent));
        }
        desk.store().write(connection, platform, changed.values());
        desk.sold().note(connection, changed.values());
        forget(changed.values().stream().filter(Line::leftItsProduct).toList());
        chunk.judged().run();
        if (chunk.counting() && !changed.isEmpty()) {
            desk.recount(changed.values(), chunk.uploadId());
        }
        return withBefores(outcomes);
    }

    /**
     * The products some rows name. Looked up ahead of a chunk they are a moment old: {@link #openLines} sees whether they
     * hold still.
     */
    record Found(Set<String> names, Map<String, Products.Known> products) implements Chunk.Ahead {}

    /** The products these rows name, as far as they are known now. */
    static Found find(OrderDesk desk, Connection connection, Sender sender, List<Sent<OrderRow>> rows)
            throws SQLException {
        Set<String> names = new HashSet<>();
        rows.forEach(sent -> names.add(sent.row().product()));
        return new Found(names, desk.products().named(connection, platform(sender), names));
    }

    private static String platform(Sender sender) {
        return sender instanceof Sender.OfPlatform of ? of.platform() : "";
    }

    private void findProducts(List<Sent<OrderRow>> good) throws SQLException {
        Found found = chunk.ahead() instanceof Found ahead ? ahead : find(desk, connection, chunk.sender(), good);
        products.putAll(found.products);
        boolean missing = products.size() < found.names.size();
        if (chunk.counting()) {
            desk.awaited().hold(connection, missing);
            if (missing) {
                products.putAll(desk.products().named(connection, platform, found.names));
            }
        }
        products.values().forEach(p -> sellers.put(p.id(), p));
    }

    private static Awaited.Opening opening(OrderRow row) {
        return new Awaited.Opening(
                waitsAs(row),
                OrderFormat.PRODUCTS,
                row.product(),
                SalesProblem.PRODUCT_AWAITED.with(row.product()).message());
    }

    private static String waitsAs(OrderRow row) {
        return row.line().text() + " " + row.product();
    }

    /**
     * Opens the lines on record, locked; the households that sell them or will are kept as they are. Who sells what is
     * read before that to know whom to keep, and again under it: where it changed in between, the chunk is judged anew.
     */
    private void openLines(List<Sent<OrderRow>> placed) throws SQLException {
        Set<Line.Key> keys = new LinkedHashSet<>();
        placed.forEach(s -> keys.add(s.row().line()));
        List<LineStore.Kept> kept = desk.store().kept(connection, platform, keys);
        kept.forEach(k -> sellers.putIfAbsent(k.product().id(), k.product()));
        desk.holding().keep(connection, households(sellers.values()));
        if (!desk.products().still(connection, sellers.values()).containsAll(sellers.values())) {
            throw new SQLException("products changed hands meanwhile", SERIALIZATION_FAILURE);
        }
        for (Line line : desk.store().open(connection, kept)) {
            lines.put(line.key, line);
        }
        if (lines.size() != kept.size()) {
            throw new SQLException("lines moved meanwhile", SERIALIZATION_FAILURE);
        }
        numbers = desk.store().numbers(connection, keys.size() - kept.size());
    }

    /** Whether a product has lines still is asked while nobody else gives it one. */
    private void forget(List<Line> gone) throws SQLException {
        if (!gone.isEmpty()) {
            desk.holding()
                    .hold(
                            connection,
                            households(gone.stream()
                                    .map(line -> java.util.Objects.requireNonNull(sellers.get(line.productBefore())))
                                    .toList()));
            desk.sold().forget(connection, gone);
        }
    }

    private static Subjects households(Collection<Products.Known> products) {
        Map<Long, Products.Known> households = HashMap.newHashMap(products.size());
        products.forEach(p -> households.put(p.householdId(), p));
        short[] parts = new short[households.size()];
        long[] ids = new long[parts.length];
        int i = 0;
        for (Products.Known product : households.values()) {
            parts[i] = (short) product.partId();
            ids[i++] = product.householdId();
        }
        return new Subjects(parts, ids);
    }

    private Outcome outcome(Sent<OrderRow> sent) {
        if (!sent.good()) {
            return Outcome.refused(sent);
        }
        Products.Known product = products.get(sent.row().product());
        return product == null
                ? Outcome.waiting(
                        sent,
                        java.util.Objects.requireNonNull(entries.get(waitsAs(sent.row()))),
                        opening(sent.row()).noted(OrderFormat.PRODUCT.key()))
                : tell(sent, product);
    }

    private Outcome tell(Sent<OrderRow> sent, Products.Known product) {
        OrderRow row = sent.row();
        Event event = new Event(
                row.status(),
                row.at(),
                product.id(),
                row.quantity(),
                row.amount(),
                row.buyer(),
                sent.uploadId(),
                sent.line(),
                chunk.uploadId());
        Line line = lines.get(row.line());
        boolean fresh = line == null;
        if (line == null) {
            line = Line.fresh(row.line());
            line.id = Months.id(Months.of(event), numbers[numbered++]);
            lines.put(row.line(), line);
        }
        History.Told told = line.history.tell(event);
        if (told instanceof History.Told.Changed replaced
                && !line.created
                && replaced.before().appliedBy() != chunk.uploadId()) {
            line.replaced.add(replaced.before());
        }
        if (!(told instanceof History.Told.Known)) {
            changed.putIfAbsent(line.id, line);
            line.belongsTo(java.util.Objects.requireNonNull(
                    sellers.get(line.history.whole().product())));
        }
        Verdict verdict =
                fresh ? Verdict.CREATED : told instanceof History.Told.Known ? Verdict.UNCHANGED : Verdict.UPDATED;
        return Outcome.done(sent, verdict, line.ref(), null);
    }

    /** What an upload replaced stands with the first row that changed the line: what it added can be told by itself. */
    private List<Outcome> withBefores(List<Outcome> outcomes) {
        Map<Long, String> befores = new HashMap<>();
        changed.values().stream()
                .filter(line -> !line.replaced.isEmpty())
                .forEach(line -> befores.put(line.id, OrderUndo.written(line.replaced)));
        if (befores.isEmpty()) {
            return outcomes;
        }
        return outcomes.stream()
                .map(o -> o.verdict() == Verdict.UPDATED && o.record() != null
                        ? o.was(befores.remove(o.record().recordId()))
                        : o)
                .toList();
    }
}
