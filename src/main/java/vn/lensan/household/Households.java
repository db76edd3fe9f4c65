package vn.lensan.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Tally;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.Cell;

/** The door by which a person changes households on screen: each change is an upload, so that it can be undone. */
@Component
public class Households {
    private final Intake intake;

    Households(Intake intake) {
        this.intake = intake;
    }

    /** Which household, and what it keeps where a form says nothing. */
    public record Chosen(int partId, long id, String name, int localityId) {}

    /**
     * A change of one household.
     *
     * @param values column key to what was typed; a column that is not there says nothing
     * @param cleared columns whose value is to go
     * @param locality where it lives; null: where it lived
     */
    public record Change(
            Map<String, String> values,
            Set<String> cleared,
            @Nullable Integer locality) {}

    /** Changes a household: corrected, another head, moved, ceased; gives the upload on record for it. */
    public long change(Chosen household, Change change, String name, Sender sender, String by) {
        return entered(List.of(row(household, change)), name, sender, by);
    }

    /** A household becomes two: what is changed in the old one, and the new one beside it. */
    public long split(Chosen household, Change stays, Change leaves, Sender sender, String by) {
        Map<String, Cell> fresh = cells(leaves);
        fresh.put(
                HouseholdColumns.LOCALITY,
                text(String.valueOf(leaves.locality == null ? household.localityId : leaves.locality)));
        return entered(
                List.of(row(household, stays), new Intake.Entered(fresh, new Chunk.Decided(0, 0, 0))),
                "tách hộ",
                sender,
                by);
    }

    /** Households of a split commune live in this part of it. */
    public long place(List<Chosen> households, int locality, Sender sender, String by) {
        Change there = new Change(Map.of(), Set.of(), locality);
        return entered(
                households.stream().map(household -> row(household, there)).toList(), "phân xã cho hộ", sender, by);
    }

    private long entered(List<Intake.Entered> rows, String name, Sender sender, String by) {
        Intake.Answer answer = intake.enter(HouseholdFormat.NAME, sender, rows, name, by);
        if (answer.uploadId() == null) {
            List<Tally.Trouble> wrong = answer.tally().problems();
            Tally.Trouble first = wrong.getFirst();
            throw new Rejected(
                    first.column().isEmpty() ? null : first.column(), new Problem(first.code(), first.message()));
        }
        return answer.uploadId();
    }

    private static Intake.Entered row(Chosen household, Change change) {
        Map<String, Cell> cells = cells(change);
        cells.putIfAbsent(HouseholdColumns.NAME.key(), text(household.name));
        cells.put(
                HouseholdColumns.LOCALITY,
                text(String.valueOf(change.locality == null ? household.localityId : change.locality)));
        return new Intake.Entered(cells, new Chunk.Decided(household.partId, household.id, 0));
    }

    private static Map<String, Cell> cells(Change change) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        change.values.forEach((column, value) -> cells.put(column, text(value)));
        if (!change.cleared.isEmpty()) {
            cells.put(HouseholdColumns.CLEARED, text(String.join(" ", new ArrayList<>(change.cleared))));
        }
        return cells;
    }

    private static Cell text(String value) {
        return new Cell.Text(value, null, false);
    }
}
