package vn.lensan.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Copy;

/** Draws the localities again from the successions that hold, keeping every id. */
@Component
class LocalityMap {
    private static final int BEFORE_PARTS = 4_000_000;

    private final PlaceStore store;

    LocalityMap(PlaceStore store) {
        this.store = store;
    }

    /** Writes what differs, in the connection's transaction; returns the differences. */
    List<LocalityChange> redraw(Connection connection) throws SQLException {
        Map<Integer, Locality> before = new LinkedHashMap<>();
        store.localities().forEach(l -> before.put(l.id(), l));
        List<LocalityChange> changes = changes(before);
        write(connection, changes);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update place.revision set number = number + 1");
        }
        return changes;
    }

    private List<LocalityChange> changes(Map<Integer, Locality> before) {
        Map<Lineage.Part, Integer> parts = new HashMap<>();
        AtomicInteger last = new AtomicInteger(BEFORE_PARTS);
        for (Locality locality : before.values()) {
            Integer chosen = locality.chosen();
            if (chosen != null) {
                parts.put(new Lineage.Part(locality.home(), chosen), locality.id());
                last.accumulateAndGet(locality.id(), Math::max);
            }
        }
        Atlas atlas = store.atlas();
        Lineage lineage = new Lineage(
                atlas, store.ties().stream().map(PlaceStore.HeldTie::tie).toList());
        List<LocalityChange> changes = new ArrayList<>();
        for (Locality after : lineage.localities(parts, last::incrementAndGet)) {
            Locality was = before.get(after.id());
            if (!after.equals(was)) {
                changes.add(new LocalityChange(was, after));
            }
        }
        return changes;
    }

    private static void write(Connection connection, List<LocalityChange> changes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table redrawn (like place.locality) on commit drop");
            Copy.into(connection, "redrawn", copy -> {
                for (LocalityChange change : changes) {
                    Locality l = change.after();
                    copy.row(
                            l.id(),
                            l.home(),
                            l.chosen(),
                            l.commune2021(),
                            l.district2021(),
                            l.province2021(),
                            l.commune2025(),
                            l.province2025());
                }
            });
            statement.execute("""
                    insert into place.locality
                    select * from redrawn
                    on conflict (locality_id) do update
                    set commune_2021 = excluded.commune_2021, district_2021 = excluded.district_2021,
                        province_2021 = excluded.province_2021, commune_2025 = excluded.commune_2025,
                        province_2025 = excluded.province_2025
                    """);
            statement.execute("drop table redrawn");
        }
    }

    /**
     * A locality before and after.
     *
     * @param before null when it is new
     */
    record LocalityChange(@Nullable Locality before, Locality after) {}
}
