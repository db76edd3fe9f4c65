package vn.lensan.household;

import org.jspecify.annotations.Nullable;

/** A record about one household that a {@link FactFormat} keeps, opened for change. */
public abstract class Fact {
    protected int partId;
    protected long id;
    protected long householdId;
    protected long originId;
    protected long uploadId;
    /** The record it hangs on (a product's account); 0 when it hangs on none. */
    protected long hangsOn;

    private boolean created;
    private int partBefore;
    private long householdBefore;

    /** A fact as the database holds it. */
    protected final void stored(int part, long factId, long household, long origin, long upload) {
        partId = part;
        id = factId;
        householdId = household;
        originId = origin;
        uploadId = upload;
        partBefore = part;
        householdBefore = household;
    }

    final void fresh(long factId, long upload) {
        id = factId;
        uploadId = upload;
        created = true;
    }

    final void belongsTo(Known household) {
        partId = household.partId();
        householdId = household.id();
        originId = household.originId();
    }

    final boolean created() {
        return created;
    }

    final int partBefore() {
        return partBefore;
    }

    final long householdBefore() {
        return householdBefore;
    }

    /** Everything a row can change, for telling an update from a repetition. */
    protected abstract Object[] content();

    /** The row of the format's table. */
    protected abstract @Nullable Object[] row();
}
