package vn.lensan.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges what writers inserted under one key. Writers never wait for it nor it for them: it takes only rows whose
 * transactions have ended. A fold that finds another at work leaves the work to it.
 */
@Component
public class Fold {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Fold(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Standings: cheap; at the end of an upload and every few chunks within a large one. Gives rows merged away. */
    public int standings() {
        return merged("indicator.standing", """
                with key as (
                    select distinct s.part_id, s.grain, s.starts_on, s.figure_id, s.province_2021, s.province_2025,
                        s.came_in, s.member
                    from indicator.standing as s
                    where s.change_id <> 0
                ),
                taken as (
                    delete from indicator.standing as s
                    using key as k
                    where s.part_id = k.part_id and s.grain = k.grain and s.starts_on = k.starts_on
                        and s.figure_id = k.figure_id and s.province_2021 = k.province_2021
                        and s.province_2025 = k.province_2025 and s.came_in = k.came_in and s.member = k.member
                    returning s.*
                ),
                put as (
                    insert into indicator.standing (part_id, figure_id, grain, province_2021, province_2025, change_id,
                        amount, starts_on, came_in, member)
                    select t.part_id, t.figure_id, t.grain, t.province_2021, t.province_2025, 0, sum(t.amount),
                        t.starts_on, t.came_in, t.member
                    from taken as t
                    group by t.part_id, t.figure_id, t.grain, t.province_2021, t.province_2025, t.starts_on, t.came_in,
                        t.member
                    having sum(t.amount) <> 0
                    returning 1
                )
                select (select count(*) from taken) - (select count(*) from put)
                """, -1);
    }

    /** Cells, part by part: looks through all of them, so when it is quiet. Gives rows merged away. */
    public int cells() {
        int merged = 0;
        for (int part = 0; part < Recount.parts(); part++) {
            merged += merged("indicator.cell", """
                    with key as (
                        select c.locality_id, c.figure_id, c.day, c.came_in, c.member
                        from indicator.cell as c
                        where c.part_id = :part
                        group by c.locality_id, c.figure_id, c.day, c.came_in, c.member
                        having count(*) > 1
                    ),
                    taken as (
                        delete from indicator.cell as c
                        using key as k
                        where c.part_id = :part and c.locality_id = k.locality_id and c.figure_id = k.figure_id
                            and c.day = k.day and c.came_in = k.came_in and c.member = k.member
                        returning c.*
                    ),
                    put as (
                        insert into indicator.cell
                            (part_id, figure_id, locality_id, change_id, amount, day, came_in, member)
                        select t.part_id, t.figure_id, t.locality_id, 0, sum(t.amount), t.day, t.came_in, t.member
                        from taken as t
                        group by t.part_id, t.figure_id, t.locality_id, t.day, t.came_in, t.member
                        having sum(t.amount) <> 0
                        returning 1
                    )
                    select (select count(*) from taken) - (select count(*) from put)
                    """, part);
        }
        return merged;
    }

    private int merged(String table, String sql, int part) {
        Integer rows = transaction.execute(status -> {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('fold ' || :table))")
                    .param("table", table)
                    .query(Boolean.class)
                    .single();
            return mine ? jdbc.sql(sql).param("part", part).query(Integer.class).single() : 0;
        });
        return rows == null ? 0 : rows;
    }
}
