package vn.lensan.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the books to amounts by commune and day (contract §2.3 to §2.5). */
final class Counting {
    private final Books books;
    private final Ledger ledger = new Ledger();

    private Counting(Books books) {
        this.books = books;
    }

    static Ledger of(Books books) {
        Counting counting = new Counting(books);
        counting.trainings();
        counting.accounts("shop", Figure.SELLING);
        counting.accounts("payment", Figure.PAYING);
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

    private void accounts(String form, Figure figure) {
        Map<Household, List<Span>> open = new HashMap<>();
        books.accounts.forEach((key, account) -> {
            if (key.form().equals(form))
                open.computeIfAbsent(account.household.survivor(), h -> new ArrayList<>())
                        .addAll(account.open);
        });
        open.forEach((household, spans) -> held(figure, household, spans));
    }

    /** Once, from its first fact, for ever; it goes with the household when that moves and stays when it ceases. */
    private void reached(Figure figure, Household household, LocalDate first) {
        if (household.kind == Kind.HOUSEHOLD) place(figure, household, new Span(first, Span.EVER));
    }

    /** While any of them holds, and no longer than the household produces. */
    private void held(Figure figure, Household household, List<Span> spans) {
        if (household.kind != Kind.HOUSEHOLD) return;
        LocalDate end = household.ceasedOn == null ? Span.EVER : household.ceasedOn;
        for (Span span : Span.both(spans, List.of(new Span(Span.ALWAYS, end)))) place(figure, household, span);
    }

    /** One for the household's commune at the start, minus one there and one in the next at each move, minus one at the end. */
    private void place(Figure figure, Household household, Span span) {
        List<Household.Residence> homes = household.residences;
        for (int i = 0; i < homes.size(); i++) {
            LocalDate left = i + 1 < homes.size() ? homes.get(i + 1).since() : Span.EVER;
            Span lived = new Span(homes.get(i).since(), left);
            for (Span here : Span.both(List.of(lived), List.of(span))) {
                ledger.post(figure, homes.get(i).commune(), here.since(), 1);
                if (!here.until().equals(Span.EVER))
                    ledger.post(figure, homes.get(i).commune(), here.until(), -1);
            }
        }
    }
}
