package vn.lensan.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What hangs on the records of each format; asked late, because formats hang on each other. */
@Component
public class Hangings {
    private final ObjectProvider<Dependents> dependents;

    Hangings(ObjectProvider<Dependents> dependents) {
        this.dependents = dependents;
    }

    private List<Dependents> on(String format) {
        return dependents.stream().filter(d -> d.on().equals(format)).toList();
    }

    /** The published views that change with records of this format, beyond its own. */
    public Set<String> viewsThatFollow(String format) {
        Set<String> views = new TreeSet<>();
        on(format).forEach(d -> views.addAll(d.viewsThatFollow()));
        return views;
    }

    /** These records changed: what hangs on them follows. */
    public void follow(
            Connection connection, String format, Collection<Long> recordIds, long uploadId, boolean counting)
            throws SQLException {
        if (recordIds.isEmpty()) {
            return;
        }
        for (Dependents each : on(format)) {
            each.follow(connection, recordIds, uploadId, counting);
        }
    }

    /** Later uploads that made something which hangs on these records. */
    Set<Long> laterUploads(Connection connection, String format, Collection<Long> recordIds, long uploadId)
            throws SQLException {
        Set<Long> later = new TreeSet<>();
        for (Dependents each : on(format)) {
            later.addAll(each.laterUploads(connection, recordIds, uploadId));
        }
        return later;
    }
}
