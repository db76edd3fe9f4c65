package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.indicator.Recount;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.shared.NotFound;

/**
 * Two households found to be one: the absorbed one's names and facts go to the survivor, who counts as if they had
 * always been one (contract §2.4). Every fact remembers whose it was, so an un-merge gives each its own back.
 */
@Component
public class Merging {
    private final HouseholdRegister register;
    private final List<Belongings> belongings;
    private final Recount recount;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Merging(
            HouseholdRegister register,
            List<Belongings> belongings,
            Recount recount,
            DataSource dataSource,
            JdbcClient jdbc) {
        this.register = register;
        this.belongings = belongings;
        this.recount = recount;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Makes one household of two. */
    @Transactional
    public void merge(long survivorId, long absorbedId, String by) {
        Pair pair = lock(survivorId, absorbedId);
        if (survivorId == absorbedId || pair.survivor.mergedInto() != 0 || pair.absorbed.mergedInto() != 0) {
            throw new NotFound("hai hộ để gộp");
        }
        point(pair.absorbed.id, pair.survivor);
        handOver(pair.absorbed.id, pair.absorbed, pair.survivor);
        jdbc.sql("""
                        update household.household set merged_into_part = :part, merged_into = :into
                        where part_id = :mine and household_id = :id
                        """)
                .param("part", pair.survivor.part)
                .param("into", pair.survivor.id)
                .param("mine", pair.absorbed.part)
                .param("id", pair.absorbed.id)
                .update();
        settle(pair, by, "SAME");
        recount(pair);
    }

    /** Makes two again of what was merged. */
    @Transactional
    public void unmerge(long absorbedId, String by) {
        Stored absorbed = stored(List.of(absorbedId)).get(absorbedId);
        if (absorbed == null || absorbed.mergedInto == 0) {
            throw new NotFound("hộ đã gộp " + absorbedId);
        }
        Pair pair = lock(absorbed.mergedInto, absorbedId);
        jdbc.sql("""
                        update household.household set merged_into_part = null, merged_into = null
                        where part_id = :part and household_id = :id
                        """).param("part", absorbed.part).param("id", absorbedId).update();
        point(absorbedId, pair.absorbed);
        handOver(absorbedId, pair.survivor, pair.absorbed);
        settle(pair, by, "OPEN");
        recount(pair);
    }

    private record Stored(int part, long id, long mergedInto) {}

    private record Pair(Stored survivor, Stored absorbed) {}

    private Pair lock(long survivorId, long absorbedId) {
        Map<Long, Stored> both = stored(List.of(survivorId, absorbedId));
        Stored survivor = both.get(survivorId);
        Stored absorbed = both.get(absorbedId);
        if (survivor == null || absorbed == null) {
            throw new NotFound("hộ " + survivorId + ", " + absorbedId);
        }
        with(connection -> register.hold(
                connection, List.of(Known.bare(survivor.part, survivor.id), Known.bare(absorbed.part, absorbed.id))));
        return new Pair(survivor, absorbed);
    }

    private Map<Long, Stored> stored(List<Long> ids) {
        Map<Long, Stored> found = new TreeMap<>();
        jdbc.sql(
                        "select part_id, household_id, coalesce(merged_into, 0) from household.household where household_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> new Stored(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list()
                .forEach(s -> found.put(s.id, s));
        return found;
    }

    /** Whatever was registered to name this household now names that one. */
    private void point(long origin, Stored to) {
        jdbc.sql("update household.name_key set part_id = :part, household_id = :to where origin_id = :origin")
                .param("part", to.part)
                .param("to", to.id)
                .param("origin", origin)
                .update();
    }

    /** Hands over what belongs to {@code origin}, also from one part to another. */
    private void handOver(long origin, Stored from, Stored to) {
        Belongings.Handover handover = new Belongings.Handover(origin, from.part, from.id, to.part, to.id);
        with(connection -> {
            for (Belongings each : belongings) {
                each.handOver(connection, handover);
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** The duplicate queue follows: decided by a merge, open again by an un-merge. */
    private void settle(Pair pair, String by, String state) {
        jdbc.sql("""
                        update intake.entry set state = :state, decided_by = :by, decided_at = now()
                        where queue = 'DUPLICATE' and state <> 'WITHDRAWN' and record_key in (:keys)
                          and candidates @> jsonb_build_array(jsonb_build_array(:sp::int, :s::bigint), jsonb_build_array(:ap::int, :a::bigint))
                        """)
                .param("state", state)
                .param("by", by)
                .param("keys", List.of(String.valueOf(pair.survivor.id), String.valueOf(pair.absorbed.id)))
                .param("sp", pair.survivor.part)
                .param("s", pair.survivor.id)
                .param("ap", pair.absorbed.part)
                .param("a", pair.absorbed.id)
                .update();
    }

    private void recount(Pair pair) {
        recount.around(
                SubjectKind.HOUSEHOLD,
                Known.subjects(List.of(
                        Known.bare(pair.survivor.part, pair.survivor.id),
                        Known.bare(pair.absorbed.part, pair.absorbed.id))),
                0);
    }
}
