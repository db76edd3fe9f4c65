package vn.lensan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensan.truth.Fact;
import vn.lensan.truth.Reference;

/** A seller account of a family on a platform, as the platform's files tell of it. */
record Stall(
        Family family,
        String platform,
        String id,
        String name,
        LocalDate openedOn,
        Fact.@Nullable Held marked,
        Fact.@Nullable Held traced) {
    static final String FORMAT = "shop-accounts";

    /** Writes a row that names the family for certain. */
    void write(Draft draft, Who who, LocalDate opened, @Nullable LocalDate closed) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("account_id", id);
        finish(draft, cells, who.certain(family, opened, draft, cells), opened, closed);
    }

    /** Writes a row that could be anyone's. */
    void writeWeakly(Draft draft, Who who, LocalDate opened, @Nullable LocalDate closed) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("account_id", id);
        finish(draft, cells, who.weak(family, opened, draft, cells), opened, closed);
    }

    private void finish(
            Draft draft, Map<String, Object> cells, Reference reference, LocalDate opened, @Nullable LocalDate closed) {
        cells.put("stall_name", name);
        cells.put("opened_on", draft.pen.date(opened));
        if (closed != null) cells.put("closed_on", draft.pen.date(closed));
        held(cells, "marked", marked, draft);
        held(cells, "traced", traced, draft);
        draft.with("closed_on", "marked_from", "marked_until", "traced_from", "traced_until");
        draft.add(
                cells,
                new Fact.ShopAccount(
                        reference, platform, id, opened, closed, marked, traced, Map.of("stall_name", name)));
    }

    static void held(Map<String, Object> cells, String what, Fact.@Nullable Held held, Draft draft) {
        if (held == null) return;
        cells.put(what + "_from", draft.pen.date(held.from()));
        if (held.lastDay() != null) cells.put(what + "_until", draft.pen.date(held.lastDay()));
    }

    /** Writes a row whose opening day does not exist. */
    void writeImpossible(Draft draft, Who who, String day) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("account_id", id);
        who.certain(family, openedOn, draft, cells);
        cells.put("stall_name", name);
        cells.put("opened_on", day);
        draft.with("closed_on", "marked_from", "marked_until", "traced_from", "traced_until");
        draft.add(cells, new Fact.Refused("opened_on", null));
    }
}
