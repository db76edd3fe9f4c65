package vn.lensan.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of farm households, place by place and day by day. */
@Component
public class Universes {
    private final JdbcClient jdbc;
    private final Clock clock;

    Universes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one count in, replacing the one of the same place and day; says what stood there before. */
    public Accepted<Universe> accept(Universe universe, String by) {
        Optional<Stored> stored = stored(universe.unitId(), universe.validFrom());
        if (stored.isEmpty()) {
            return new Accepted<>(insert(universe, by), null, universe);
        }
        Stored before = stored.get();
        if (!before.universe.equals(universe)) {
            update(before.id, universe, by);
        }
        return new Accepted<>(before.id, before.universe, universe);
    }

    /** Takes counts in, in their order. */
    public List<Accepted<Universe>> accept(List<Universe> universes, String by) {
        return universes.stream().map(universe -> accept(universe, by)).toList();
    }

    /** Puts a row back as it was before it was accepted: gone when there was none. */
    public void putBack(long id, @Nullable Universe before, String by) {
        if (before == null) {
            jdbc.sql("delete from target.universe where universe_id = :id")
                    .param("id", id)
                    .update();
        } else {
            update(id, before, by);
        }
    }

    /** The count of exactly this place and day. */
    public Optional<Universe> find(int unitId, LocalDate validFrom) {
        return stored(unitId, validFrom).map(Stored::universe);
    }

    /** Each place's own count in force on a day, by place. */
    public Map<Integer, Universe> inForce(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (unit_id) unit_id, valid_from, households, source
                          from target.universe
                         where valid_from <= :day
                         order by unit_id, valid_from desc
                        """).param("day", day).query((row, number) -> universe(row)).list().stream()
                .collect(Collectors.toMap(Universe::unitId, universe -> universe));
    }

    private record Stored(long id, Universe universe) {}

    private Optional<Stored> stored(int unitId, LocalDate validFrom) {
        return jdbc.sql("""
                        select universe_id, unit_id, valid_from, households, source
                          from target.universe
                         where unit_id = :unit
                           and valid_from = :valid_from
                        """)
                .param("unit", unitId)
                .param("valid_from", validFrom)
                .query((row, number) -> new Stored(row.getLong("universe_id"), universe(row)))
                .optional();
    }

    private long insert(Universe universe, String by) {
        return jdbc.sql("""
                        insert into target.universe (unit_id, valid_from, households, source, entered_by, entered_at)
                        values (:unit, :valid_from, :households, :source, :by, :at)
                        returning universe_id
                        """)
                .param("unit", universe.unitId())
                .param("valid_from", universe.validFrom())
                .param("households", universe.households())
                .param("source", universe.source())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private void update(long id, Universe universe, String by) {
        jdbc.sql("""
                        update target.universe
                           set households = :households,
                               source = :source,
                               entered_by = :by,
                               entered_at = :at
                         where universe_id = :id
                        """)
                .param("id", id)
                .param("households", universe.households())
                .param("source", universe.source())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Universe universe(ResultSet row) throws SQLException {
        return new Universe(
                row.getInt("unit_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("households"),
                row.getString("source"));
    }
}
