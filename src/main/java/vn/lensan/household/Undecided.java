package vn.lensan.household;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households of split communes about whom nobody has said yet in which new commune they live («chưa phân xã»). */
@Component
public class Undecided {
    private final JdbcClient jdbc;

    Undecided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    public record Card(
            int partId,
            long id,
            @Nullable String code,
            String name,
            @Nullable String hamlet,
            int localityId) {

        /** As {@link Households} asks for it. */
        public Households.Chosen chosen() {
            return new Households.Chosen(partId, id, name, localityId);
        }
    }

    /** How many there are in each of these localities. */
    public Map<Integer, Long> count(int[] localities) {
        return jdbc
                .sql("""
                        select locality_id, count(*) from household.household
                        where locality_id = any (:localities) and merged_into is null group by locality_id
                        """)
                .param("localities", localities)
                .query((row, n) -> Map.entry(row.getInt(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The hamlets of a locality with their households, the largest first. */
    public List<Map.Entry<String, Long>> hamlets(int locality) {
        return jdbc.sql("""
                        select coalesce(hamlet, ''), count(*) from household.household
                        where locality_id = :locality and merged_into is null
                        group by 1 order by 2 desc, 1 limit 200
                        """)
                .param("locality", locality)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Households of a locality, of one hamlet or all, by hamlet and name. */
    public List<Card> in(int locality, @Nullable String hamlet, int limit, long offset) {
        return jdbc.sql("""
                        select part_id, household_id, code, full_name, hamlet, locality_id from household.household
                        where locality_id = :locality and merged_into is null
                          and (:hamlet::text is null or coalesce(hamlet, '') = :hamlet)
                        order by hamlet collate "vi-x-icu", full_name collate "vi-x-icu", household_id
                        limit :limit offset :offset
                        """)
                .param("locality", locality)
                .param("hamlet", hamlet)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Card(
                        row.getInt(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }
}
