package vn.lensan.sales;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lensan.catalogue.Products;
import vn.lensan.household.Holding;
import vn.lensan.indicator.Recount;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.indicator.Subjects;
import vn.lensan.intake.Awaited;

/** What order lines are taken, changed and counted with. */
@Component
class OrderDesk {
    /** The published views that show order lines. */
    static final Set<String> VIEWS = Set.of("sold", "sale", "sale_market", "sale_value", "sale_account");

    private final LineStore store;
    private final Products products;
    private final SoldProducts sold;
    private final Holding holding;
    private final Awaited awaited;
    private final Recount recount;

    OrderDesk(
            LineStore store, Products products, SoldProducts sold, Holding holding, Awaited awaited, Recount recount) {
        this.store = store;
        this.products = products;
        this.sold = sold;
        this.holding = holding;
        this.awaited = awaited;
        this.recount = recount;
    }

    LineStore store() {
        return store;
    }

    Products products() {
        return products;
    }

    SoldProducts sold() {
        return sold;
    }

    Holding holding() {
        return holding;
    }

    Awaited awaited() {
        return awaited;
    }

    /** Counts lines anew, each where it is kept and, if it moved, where it was. */
    void recount(Collection<Line> lines, long uploadId) {
        int moved = (int) lines.stream().filter(Line::moved).count();
        short[] parts = new short[lines.size() + moved];
        long[] ids = new long[parts.length];
        int i = 0;
        for (Line line : lines) {
            parts[i] = (short) line.partId;
            ids[i++] = line.id;
            if (line.moved()) {
                parts[i] = (short) line.partBefore();
                ids[i++] = line.id;
            }
        }
        recount(new Subjects(parts, ids), uploadId);
    }

    /** Counts these lines anew. */
    void recount(Subjects lines, long uploadId) {
        recount.around(SubjectKind.LINE, lines, uploadId, VIEWS);
    }
}
