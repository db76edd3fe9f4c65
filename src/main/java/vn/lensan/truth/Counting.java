package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** From the books to amounts by commune and day (contract §2.3 to §2.9). */
final class Counting {
    private record Sameness(Household household, String product) {}

    private final Books books;
    private final Ledger ledger = new Ledger();

    private Counting(Books books) {
        this.books = books;
    }

    static Ledger of(Books books) {
        Counting counting = new Counting(books);
        counting.trainings();
        counting.accounts("shop", Figure.SELLING, account -> account.open);
        counting.accounts("payment", Figure.PAYING, account -> account.open);
        counting.accounts("shop", Figure.MARKED_HOUSEHOLDS, account -> Span.both(account.open, account.marked));
        counting.accounts("shop", Figure.TRACED_HOUSEHOLDS, account -> Span.both(account.open, account.traced));
        counting.products(Figure.PRODUCTS, Counting::listed);
        counting.products(Figure.MARKED_PRODUCTS, product -> Span.both(listed(product), product.marked));
        counting.products(Figure.TRACED_PRODUCTS, product -> Span.both(listed(product), product.traced));
        counting.kinds();
        counting.orders();
        counting.supplies();
        return counting.ledger;
    }

    private void trainings() {
        Map<Household, LocalDate> digital = new HashMap<>();
        Map<Household, LocalDate> fulfilment = new HashMap<>();
        books.attendances.forEach((key, attendance) -> (key.topic().equals("DIGITAL_SKILLS") ? digital : fulfilment)
                .merge(key.household().survivor(), attendance.heldOn, Span::earlier));
        digital.forEach((household, first) -> reached(Figure.TRAINED_DIGITAL, household, first));
        fulfilment.forEach((household, first) -> reached(Figure.TRAINED_FULFILMENT, household, first));
    }

    private void accounts(String form, Figure figure, Function<Account, List<Span>> days) {
        Map<Household, List<Span>> held = new HashMap<>();
        books.accounts.forEach((key, account) -> {
            if (key.form().equals(form))
                held.computeIfAbsent(account.household.survivor(), h -> new ArrayList<>())
                        .addAll(days.apply(account));
        });
        held.forEach((household, spans) -> {
            if (household.kind == Kind.HOUSEHOLD) held(figure, household, spans);
        });
    }

    private static List<Span> listed(Product product) {
        return Span.both(product.account.open, product.listed);
    }

    /** Once per household over both platforms. */
    private void products(Figure figure, Function<Product, List<Span>> days) {
        Map<Sameness, List<Span>> held = new HashMap<>();
        for (Product product : books.shelves.products.values())
            held.computeIfAbsent(
                            new Sameness(product.account.household.survivor(), product.sameness()),
                            s -> new ArrayList<>())
                    .addAll(days.apply(product));
        held.forEach((same, spans) -> held(figure, same.household(), spans));
    }

    private void kinds() {
        for (Product product : books.shelves.products.values()) {
            Household household = product.account.household.survivor();
            for (Span span : Span.both(listed(product), producing(household)))
                lived(
                        household,
                        span,
                        (commune, days) -> ledger.present(Figure.KINDS, commune, Folding.kind(product.kind), days));
        }
    }

    private void orders() {
        books.shelves.lines.forEach((key, line) -> {
            OrderLine.History history = line.history();
            Fact.OrderEvent whole = history.whole();
            Product product = Objects.requireNonNull(
                    books.shelves.products.get(new Product.Key(key.platform(), whole.product())));
            Household seller = product.account.household.survivor();
            for (OrderLine.Change change : history.changes())
                if (!change.day().isBefore(Period.START))
                    ledger.post(
                            Figure.TONNES,
                            seller.communeOn(change.day()),
                            change.day(),
                            change.quantity() * product.grams);
            for (Span span : history.stands()) {
                if (span.since().isBefore(Period.START)) continue;
                Figure figure = whole.province() != null ? Figure.MARKETS : Figure.COUNTRIES;
                String member = whole.province() != null ? whole.province() : Objects.requireNonNull(whole.country());
                ledger.present(figure, seller.communeOn(span.since()), member, span);
            }
        });
    }

    private void supplies() {
        for (Fact.Information item : books.supplies.items.values()) {
            Figure figure = switch (item.channel()) {
                case ARTICLE -> Figure.ARTICLES;
                case MESSAGE -> Figure.MESSAGES;
                case NOTICE -> Figure.NOTICES;
            };
            Span day = new Span(item.publishedOn(), item.publishedOn().plusDays(1));
            ledger.item(figure, item.province(), day);
            ledger.item(Figure.TIMES, item.province(), day);
        }
        for (Supplies.Input input : books.supplies.inputs.values()) {
            Span.either(input.offered).forEach(span -> ledger.item(Figure.INPUTS, input.province, span));
            if (input.cheaper())
                Span.both(input.offered, input.offer)
                        .forEach(span -> ledger.item(Figure.CHEAPER_INPUTS, input.province, span));
        }
        Map<Household, LocalDate> first = new HashMap<>();
        for (Supplies.Ordered order : books.supplies.orders.values())
            if (order.status() != Fact.Status.CANCELLED)
                first.merge(order.household().survivor(), order.on(), Span::earlier);
        first.forEach((household, day) -> reached(Figure.ORDERING, household, day));
    }

    /** Once, from its first fact, for ever; it goes with the household when that moves and stays when it ceases. */
    private void reached(Figure figure, Household household, LocalDate first) {
        if (household.kind == Kind.HOUSEHOLD) place(figure, household, new Span(first, Span.EVER));
    }

    /** While any of them holds, and no longer than the household produces. */
    private void held(Figure figure, Household household, List<Span> spans) {
        for (Span span : Span.both(Span.either(spans), producing(household))) place(figure, household, span);
    }

    private static List<Span> producing(Household household) {
        return List.of(new Span(Span.ALWAYS, household.ceasedOn == null ? Span.EVER : household.ceasedOn));
    }

    /** One where the household lives at the start, minus one there and one in the next commune at each move, minus one at the end. */
    private void place(Figure figure, Household household, Span span) {
        lived(household, span, (commune, days) -> {
            ledger.post(figure, commune, days.since(), 1);
            if (!days.until().equals(Span.EVER)) ledger.post(figure, commune, days.until(), -1);
        });
    }

    private static void lived(Household household, Span span, BiConsumer<String, Span> here) {
        List<Household.Residence> homes = household.residences;
        for (int i = 0; i < homes.size(); i++) {
            LocalDate left = i + 1 < homes.size() ? homes.get(i + 1).since() : Span.EVER;
            String commune = homes.get(i).commune();
            for (Span days : Span.both(List.of(new Span(homes.get(i).since(), left)), List.of(span)))
                here.accept(commune, days);
        }
    }
}
