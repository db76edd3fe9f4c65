package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Settlement;
import vn.lensan.shared.NotFound;

/**
 * Two households found to be one: the absorbed one's names and facts go to the survivor, who counts as if they had
 * always been one (contract §2.4). Every fact remembers whose it was, so an un-merge gives each its own back. What lists
 * say of the absorbed one goes on being kept in its own record.
 */
@Component
public class Merging {
    private final HouseholdRegister register;
    private final List<Belongings> belongings;
    private final Settlement settlement;
    private final Recount recount;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Merging(
            HouseholdRegister register,
            List<Belongings> belongings,
            Settlement settlement,
            Recount recount,
            DataSource dataSource,
            JdbcClient jdbc) {
        this.register = register;
        this.belongings = belongings;
        this.settlement = settlement;
        this.recount = recount;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Makes one household of two; gives the upload that stands for it. */
    @Transactional
    public long merge(long survivorId, long absorbedId, String by) {
        hold(survivorId, absorbedId);
        Stored survivor = stored(survivorId);
        Stored absorbed = stored(absorbedId);
        if (survivorId == absorbedId || survivor.mergedInto != 0 || absorbed.mergedInto != 0) {
            throw new NotFound("hai hộ để gộp");
        }
        long[] upload = new long[1];
        with(connection -> upload[0] = settlement.note(
                connection, HouseholdFormat.NAME, "gộp hộ", List.of(absorbed.ref(), survivor.ref()), by));
        List<Stored> all = new ArrayList<>(mergedInto(absorbed));
        all.add(absorbed);
        all.forEach(each -> give(each, absorbed, survivor));
        jdbc.sql("""
                        update household.household set merged_with = :into, merge_upload_id = :upload
                        where part_id = :mine and household_id = :id
                        """)
                .param("into", survivor.id)
                .param("upload", upload[0])
                .param("mine", absorbed.part)
                .param("id", absorbed.id)
                .update();
        settle(survivor, absorbed, by, "SAME", upload[0]);
        return upload[0];
    }

    /** Makes two again of what was merged. */
    @Transactional
    public void unmerge(long absorbedId, String by) {
        long upload = split(absorbedId, 0, by);
        if (upload != 0) {
            settlement.takenBack(upload, by);
        }
    }

    /**
     * Gives a merged household and those merged with it their own back, within the transaction there is.
     *
     * @param cause the upload the figures change by
     * @return the upload that stood for the merge
     */
    long split(long absorbedId, long cause, String by) {
        hold(absorbedId, stored(absorbedId).mergedInto);
        Stored absorbed = stored(absorbedId);
        if (absorbed.mergedInto == 0) {
            throw new NotFound("hộ đã gộp " + absorbedId);
        }
        Stored survivor = stored(absorbed.mergedInto);
        for (Stored each : with(absorbed, mergedInto(survivor))) {
            give(each, survivor, absorbed);
        }
        jdbc.sql("""
                        update household.household
                        set merged_into_part = null, merged_into = null, merged_with = null, merge_upload_id = null
                        where part_id = :part and household_id = :id
                        """).param("part", absorbed.part).param("id", absorbedId).update();
        settle(survivor, absorbed, by, "OPEN", cause);
        return absorbed.upload;
    }

    /**
     * A household as merging sees it.
     *
     * @param mergedInto who counts for it, 0: itself
     * @param mergedWith whom it was itself merged with
     * @param upload the upload that stands for that
     */
    private record Stored(int part, long id, long mergedInto, long mergedWith, long upload) {
        Known known() {
            return Known.bare(part, id);
        }

        Outcome.Ref ref() {
            return new Outcome.Ref(Household.TABLE.kind(), part, id, id);
        }
    }

    /** Keeps others from changing these, in ascending order as everywhere. */
    private void hold(long one, long other) {
        List<Known> both = new ArrayList<>();
        for (long id : new long[] {one, other}) {
            stored("household_id = :id", id).values().forEach(s -> both.add(s.known()));
        }
        with(connection -> register.hold(connection, both));
    }

    private Stored stored(long id) {
        Stored found = stored("household_id = :id", id).get(id);
        if (found == null) {
            throw new NotFound("hộ " + id);
        }
        return found;
    }

    private Map<Long, Stored> stored(String which, long id) {
        Map<Long, Stored> found = new TreeMap<>();
        jdbc.sql("""
                        select part_id, household_id, coalesce(merged_into, 0), coalesce(merged_with, 0),
                            coalesce(merge_upload_id, 0)
                        from household.household where """ + " " + which)
                .param("id", id)
                .query((row, n) ->
                        new Stored(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list()
                .forEach(s -> found.put(s.id, s));
        return found;
    }

    private List<Stored> mergedInto(Stored survivor) {
        return List.copyOf(stored("merged_into_part = " + survivor.part + " and merged_into = :id", survivor.id)
                .values());
    }

    /** The absorbed one and, of those merged into the survivor, the ones that came with it. */
    private static List<Stored> with(Stored absorbed, List<Stored> merged) {
        List<Stored> tree = new ArrayList<>(List.of(absorbed));
        for (int i = 0; i < tree.size(); i++) {
            long above = tree.get(i).id;
            merged.stream().filter(s -> s.mergedWith == above).forEach(tree::add);
        }
        return tree;
    }

    /** Whatever named {@code origin}, and whatever belonged to it, now is that one's. */
    private void give(Stored origin, Stored from, Stored to) {
        jdbc.sql("update household.name_key set part_id = :part, household_id = :to where origin_id = :origin")
                .param("part", to.part)
                .param("to", to.id)
                .param("origin", origin.id)
                .update();
        jdbc.sql("""
                        update household.household set merged_into_part = :part, merged_into = :to
                        where part_id = :mine and household_id = :id
                        """)
                .param("part", to.part)
                .param("to", to.id)
                .param("mine", origin.part)
                .param("id", origin.id)
                .update();
        Belongings.Handover handover = new Belongings.Handover(origin.id, from.part, from.id, to.part, to.id);
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

    /** Both are named and counted anew; the duplicate queue follows: decided by a merge, open again by an un-merge. */
    private void settle(Stored survivor, Stored absorbed, String by, String state, long cause) {
        List<Known> both = List.of(survivor.known(), absorbed.known());
        with(connection -> NameTable.nameTogether(connection, both));
        jdbc.sql("""
                        update intake.entry set state = :state, decided_by = :by, decided_at = now()
                        where queue = 'DUPLICATE' and state <> 'WITHDRAWN' and record_key in (:keys)
                          and candidates @> jsonb_build_array(jsonb_build_array(:sp::int, :s::bigint), jsonb_build_array(:ap::int, :a::bigint))
                        """)
                .param("state", state)
                .param("by", by)
                .param("keys", List.of(String.valueOf(survivor.id), String.valueOf(absorbed.id)))
                .param("sp", survivor.part)
                .param("s", survivor.id)
                .param("ap", absorbed.part)
                .param("a", absorbed.id)
                .update();
        recount.around(SubjectKind.HOUSEHOLD, Known.subjects(both), cause);
    }
}
