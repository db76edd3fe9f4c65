package vn.lensan.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Records of one format that hang on records of another: products on accounts, order lines on products. */
public interface Dependents {
    /** Name of the format whose records they hang on. */
    String on();

    /** The published views that change with those records: the figures that read them are recounted with them. */
    Set<String> viewsThatFollow();

    /**
     * Records they hang on were changed, moved to another household or put back: they follow. Figures that count by
     * household are recounted by the caller.
     */
    void follow(Connection connection, Collection<Long> recordIds, long uploadId, boolean counting) throws SQLException;

    /** Uploads later than this one that made records which hang on these; a few are enough. */
    List<Long> laterUploads(Connection connection, Collection<Long> recordIds, long uploadId) throws SQLException;
}
