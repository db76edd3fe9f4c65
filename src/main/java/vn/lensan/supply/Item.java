package vn.lensan.supply;

import org.jspecify.annotations.Nullable;

/** A record that belongs to no household but counts in the nation or one province, opened for change. */
abstract class Item {
    /** Items are kept in part 0: there are few, and they are nobody's. */
    static final int PART = 0;

    /** Whoever sent it: a platform, or {@link ItemFormat#MINISTRY}. */
    final String source;

    /** Its id there. */
    final String externalId;

    long id;
    long uploadId;
    private boolean created;

    /** The province's unit it is meant for; null: the whole nation. */
    @Nullable
    Integer province;

    Item(String source, String externalId) {
        this.source = source;
        this.externalId = externalId;
    }

    final void stored(long itemId, @Nullable Integer provinceUnit, long upload) {
        id = itemId;
        province = provinceUnit;
        uploadId = upload;
    }

    final void fresh(long itemId, long upload) {
        id = itemId;
        uploadId = upload;
        created = true;
    }

    final boolean created() {
        return created;
    }

    /** Where a row says it is meant for; nothing said keeps what is known. */
    final void meantFor(@Nullable Where where) {
        province = where == null ? province : where.province();
    }

    /** Everything a row can change, for telling an update from a repetition. */
    abstract @Nullable Object[] content();

    /** The row of the format's table. */
    abstract @Nullable Object[] row();
}
