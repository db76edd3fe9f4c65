package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Outcomes;
import vn.lensan.intake.Settlement;
import vn.lensan.shared.NotFound;

/**
 * What persons decide in the queues. A decision is an upload of its own, so that it stands on record and can be undone;
 * the rows that waited are applied in the order they arrived.
 */
@Component
public class Decisions {
    private final Settlement settlement;
    private final Outcomes outcomes;
    private final HouseholdRegister register;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(
            Settlement settlement,
            Outcomes outcomes,
            HouseholdRegister register,
            DataSource dataSource,
            JdbcClient jdbc,
            Clock clock) {
        this.settlement = settlement;
        this.outcomes = outcomes;
        this.register = register;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rows of a matching entry belong to this household; gives the upload that stands for the decision. */
    @Transactional
    public long same(long entryId, long householdId, String by) {
        return decide(Map.of(entryId, householdId), by);
    }

    /** The rows of a matching entry of the household list belong to a household not yet listed. */
    @Transactional
    public long another(long entryId, String by) {
        return decide(Map.of(entryId, 0L), by);
    }

    /** The same for many entries of one format and sender at once, each with its household: one decision, one undo. */
    @Transactional
    public long all(Map<Long, Long> households, String by) {
        return decide(households, by);
    }

    /** Opens an entry again whose decision was no upload: put off, or two households said to be different. */
    @Transactional
    public void reopen(long entryId, String by) {
        int reopened = jdbc.sql("""
                        update intake.entry set state = 'OPEN', decided_by = null, decided_at = null
                        where entry_id = :entry and decided_by = :by
                          and (state = 'LATER' or state = 'DIFFERENT' and queue = 'DUPLICATE')
                        """).param("entry", entryId).param("by", by).update();
        if (reopened == 0) {
            throw new NotFound("mục chờ " + entryId);
        }
    }

    private long decide(Map<Long, Long> households, String by) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            Map<Long, Known> known = register.byId(connection, households.values());
            Map<Long, Chunk.Decided> decided = new LinkedHashMap<>();
            for (Map.Entry<Long, Long> entry : households.entrySet()) {
                long householdId = entry.getValue();
                Known household = householdId == 0 ? Known.bare(0, 0) : known.get(householdId);
                if (household == null) {
                    throw new NotFound("hộ " + householdId);
                }
                close(entry.getKey(), householdId, by);
                decided.put(entry.getKey(), new Chunk.Decided(household.partId(), household.id(), entry.getKey()));
            }
            List<Outcomes.Held> held = new ArrayList<>(outcomes.waitingIn(connection, households.keySet()));
            return settlement.settle(connection, held, decided, by);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void close(long entryId, long householdId, String by) {
        int changed = jdbc.sql("""
                        update intake.entry
                        set state = :state, household_id = :household, decided_by = :by, decided_at = :at
                        where entry_id = :entry and state in ('OPEN', 'LATER') and queue = 'MATCHING'
                        """)
                .param("state", householdId == 0 ? "DIFFERENT" : "SAME")
                .param("household", householdId == 0 ? null : householdId)
                .param("by", by)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("entry", entryId)
                .update();
        if (changed == 0) {
            throw new NotFound("mục chờ " + entryId);
        }
    }

    /** Puts an entry off. */
    @Transactional
    public void later(long entryId, String by) {
        jdbc.sql("update intake.entry set state = 'LATER', decided_by = :by where entry_id = :entry and state = 'OPEN'")
                .param("by", by)
                .param("entry", entryId)
                .update();
    }

    /** Two households of the duplicate queue are different people. */
    @Transactional
    public void different(long entryId, String by) {
        jdbc.sql("""
                        update intake.entry set state = 'DIFFERENT', decided_by = :by, decided_at = :at
                        where entry_id = :entry and state in ('OPEN', 'LATER') and queue = 'DUPLICATE'
                        """)
                .param("by", by)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("entry", entryId)
                .update();
    }
}
