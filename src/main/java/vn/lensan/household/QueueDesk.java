package vn.lensan.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.household.Comparison.Side;
import vn.lensan.household.QueueEntries.Entry;
import vn.lensan.intake.Waiting.Queue;
import vn.lensan.repair.Masked;
import vn.lensan.sheet.Cell;

/** Lays the records of a queue entry side by side, and finds the entries that are like it. */
@Component
public class QueueDesk {
    private static final int LOOKED_AT = 500;
    private static final Set<String> COMPARED = Set.of(
            "full_name",
            "household_code",
            "citizen_number",
            "phone",
            "birth",
            "sex",
            "hamlet",
            "commune_code",
            "province",
            "district",
            "commune");

    private final QueueEntries entries;
    private final Comparison comparison;
    private final HouseholdCards cards;

    QueueDesk(QueueEntries entries, Comparison comparison, HouseholdCards cards) {
        this.entries = entries;
        this.comparison = comparison;
        this.cards = cards;
    }

    /** Other households beside what was sent with a matching entry: those a person looked for. */
    public List<Side> beside(Entry entry, Stream<Long> households) {
        Map<String, Cell> sent = entries.cells(entry);
        return households
                .filter(household -> !entry.candidates().contains(household))
                .map(household -> comparison.beside(sent, household))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The candidates of an entry, each beside what was sent, or beside the first of two households. */
    public List<Side> sides(Entry entry) {
        if (entry.queue() == Queue.DUPLICATE) {
            return entry.candidates().stream()
                    .skip(1)
                    .map(other -> comparison.beside(entry.candidates().getFirst(), other))
                    .filter(Objects::nonNull)
                    .toList();
        }
        Map<String, Cell> sent = entries.cells(entry);
        return entry.candidates().stream()
                .map(candidate -> comparison.beside(sent, candidate))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who the one household is that a decision on screen was about; null where it was about none or several. */
    public @Nullable String about(long uploadId) {
        List<Long> households = entries.about(uploadId);
        return households.size() == 1
                ? cards.of(households).stream()
                        .map(HouseholdCards.Card::name)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What else was sent with the row: columns that say nothing of the household, by key. */
    public Map<String, String> besides(Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (entry.queue() == Queue.MATCHING) {
            entries.cells(entry).forEach((column, cell) -> {
                if (!cell.text().isBlank() && !column.startsWith("?") && !COMPARED.contains(column)) {
                    texts.put(column, cell.text().strip());
                }
            });
        }
        return texts;
    }

    /** What was sent about the household, as a list shows it, numbers masked. */
    public Map<String, String> sent(Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.cells(entry).forEach((column, cell) -> {
            if (!cell.text().isBlank() && COMPARED.contains(column)) {
                boolean number = column.equals("phone") || column.equals("citizen_number");
                texts.put(column, number ? Masked.of(cell.text()) : cell.text().strip());
            }
        });
        return texts;
    }

    /** An entry with the one household it is likely about. */
    public record Likely(Entry entry, Side side) {}

    /**
     * The entries like this one, itself first: same format and sender, one candidate, the same columns differing, and
     * nothing but spelling speaking against. Empty when this one is none to be decided so.
     */
    public List<Likely> alike(Actor actor, Entry entry) {
        List<Side> mine = entry.queue() == Queue.MATCHING ? sides(entry) : List.of();
        if (mine.size() != 1 || !mine.getFirst().alike()) {
            return List.of();
        }
        Set<String> differing = mine.getFirst().differing();
        List<Likely> alike = new java.util.ArrayList<>();
        alike.add(new Likely(entry, mine.getFirst()));
        for (Entry other : entries.beside(actor, entry, LOOKED_AT)) {
            List<Side> sides = other.candidates().size() == 1 ? sides(other) : List.of();
            if (sides.size() == 1
                    && sides.getFirst().alike()
                    && sides.getFirst().differing().equals(differing)) {
                alike.add(new Likely(other, sides.getFirst()));
            }
        }
        return alike;
    }
}
