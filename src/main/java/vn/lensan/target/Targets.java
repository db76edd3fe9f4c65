package vn.lensan.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets places gave themselves or were given, year by year. */
@Component
public class Targets {
    private final JdbcClient jdbc;
    private final Clock clock;

    Targets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one target in, replacing the one of the same place, indicator and year; says what stood there before. */
    public Accepted<Target> accept(Target target, String by) {
        Optional<Stored> stored = stored(target);
        if (stored.isEmpty()) {
            return new Accepted<>(insert(target, by), null, target);
        }
        Stored before = stored.get();
        if (before.target.promises(target)) {
            return new Accepted<>(before.id, before.target, before.target);
        }
        update(before.id, target, by);
        return new Accepted<>(before.id, before.target, target);
    }

    /** Takes targets in, in their order. */
    public List<Accepted<Target>> accept(List<Target> targets, String by) {
        return targets.stream().map(target -> accept(target, by)).toList();
    }

    /** Puts a row back as it was before it was accepted: gone when there was none. */
    public void putBack(long id, @Nullable Target before, String by) {
        if (before == null) {
            jdbc.sql("delete from target.target where target_id = :id")
                    .param("id", id)
                    .update();
        } else {
            update(id, before, by);
        }
    }

    /** Every target stored for a year. */
    public List<Target> of(int year) {
        return jdbc.sql("""
                        select unit_id, indicator, year, share, amount, source
                          from target.target
                         where year = :year
                        """)
                .param("year", year)
                .query((row, number) -> target(row))
                .list();
    }

    private record Stored(long id, Target target) {}

    private Optional<Stored> stored(Target like) {
        return jdbc.sql("""
                        select target_id, unit_id, indicator, year, share, amount, source
                          from target.target
                         where unit_id = :unit
                           and indicator = :indicator
                           and year = :year
                        """)
                .param("unit", like.unitId())
                .param("indicator", like.indicator())
                .param("year", like.year())
                .query((row, number) -> new Stored(row.getLong("target_id"), target(row)))
                .optional();
    }

    private long insert(Target target, String by) {
        return jdbc.sql("""
                        insert into target.target
                               (unit_id, indicator, year, share, amount, source, entered_by, entered_at)
                        values (:unit, :indicator, :year, :share, :amount, :source, :by, :at)
                        returning target_id
                        """)
                .param("unit", target.unitId())
                .param("indicator", target.indicator())
                .param("year", target.year())
                .param("share", target.share())
                .param("amount", target.amount())
                .param("source", target.source())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private void update(long id, Target target, String by) {
        jdbc.sql("""
                        update target.target
                           set share = :share,
                               amount = :amount,
                               source = :source,
                               entered_by = :by,
                               entered_at = :at
                         where target_id = :id
                        """)
                .param("id", id)
                .param("share", target.share())
                .param("amount", target.amount())
                .param("source", target.source())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getInt("unit_id"),
                row.getString("indicator"),
                row.getInt("year"),
                row.getBigDecimal("share"),
                row.getBigDecimal("amount"),
                row.getString("source"));
    }
}
