package vn.lensan.indicator;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the standings, of every province and of the nation, up to date with the journal. Writers only add to the
 * journal; readers add to the standings what {@code indicator.unfolded} names. Only the fold writes standings, one at a
 * time: one that finds another at work leaves the work to it.
 */
@Component
public class Fold implements AutoCloseable {
    /** Unfolded postings, or changes, from which readers feel them. */
    private static final int POSTINGS = 5_000;

    private static final int CHANGES = 50;

    /** Unfolded postings from which the fold rests no longer. */
    private static final int MANY = 40_000;

    private static final int SECONDS_OF_REST = 3;

    /** Condition on {@code j}: its change is not in the standings. */
    static final String UNFOLDED = among("indicator.unfolded");

    /** Where the whole nation stands among the provinces. */
    static final int NATION = -1;

    /** Held while standings are written, until the end of the transaction. */
    static final String UNDER_WAY = "hashtext('indicator.fold')";

    /**
     * Where a posting {@code %1$s} of a day adds up: the day, the month, the year, and the reporting month (15th to
     * 14th) and week (Thursday to Wednesday), in which only this is kept of the day its member came in: whether it was
     * in that month or week.
     */
    private static final String GRAINS = """
            cross join lateral (
                select date_trunc('month', (%1$s.day - 14)::timestamp)::date + 14 as fifteenth,
                    %1$s.day - (extract(isodow from %1$s.day)::integer + 3) %% 7 as thursday
            ) as r
            cross join lateral (values
                (0::smallint, %1$s.day, %1$s.came_in),
                (1::smallint, date_trunc('month', %1$s.day::timestamp)::date,
                    date_trunc('month', %1$s.day::timestamp)::date),
                (2::smallint, date_trunc('year', %1$s.day::timestamp)::date,
                    date_trunc('year', %1$s.day::timestamp)::date),
                (3::smallint, r.fifteenth, case when %1$s.came_in >= r.fifteenth then r.fifteenth else r.fifteenth - 1 end),
                (4::smallint, r.thursday, case when %1$s.came_in >= r.thursday then r.thursday else r.thursday - 1 end)
            ) as g (grain, starts_on, came_in)
            """;

    private static final int SECONDS_TO_FINISH = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore roused = new Semaphore(0);

    /** One at work and one asked for behind it, which will see whatever is committed by now: more need not be asked. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().name("fold").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Fold(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Folds what is committed by now in a thread of its own: neither a load nor a form waits for it. After its work it
     * rests, unless many postings are left to it.
     *
     * @param postings how many are not folded
     */
    void soon(long postings) {
        thread.execute(this::workAndRest);
        if (postings >= MANY) {
            roused.release();
        }
    }

    private void workAndRest() {
        roused.drainPermits();
        try {
            standings();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Chưa gộp được số tích lũy, lần sau gộp tiếp", e);
        }
        try {
            if (!thread.isShutdown() && roused.tryAcquire(SECONDS_OF_REST, TimeUnit.SECONDS)) {
                LOG.debug("The fold rests no longer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finishes what was asked for, before the program ends. */
    @Override
    public void close() {
        thread.shutdown();
        roused.release();
        try {
            if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("Chưa gộp xong số tích lũy, lần sau gộp tiếp");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The journal's rows of the changes listed here. The span they lie in is what the index is asked for: with both its
     * ends told, the planner knows it for a small part of the journal; where none is listed, nothing is asked.
     */
    private static String among(String changes) {
        return """
                exists (select from %1$s)
                    and j.change_id between (select min(u.change_id) from %1$s as u)
                        and (select max(u.change_id) from %1$s as u)
                    and j.change_id in (select u.change_id from %1$s as u)""".formatted(changes);
    }

    static boolean worthwhile(long postings, long changes) {
        return postings >= POSTINGS || changes >= CHANGES;
    }

    /** Folds what a killed program or a migration left, where that is much. */
    void catchUp() {
        boolean much = jdbc.sql("select coalesce(sum(u.postings), 0), count(*) from indicator.unfolded as u")
                .query((row, n) -> worthwhile(row.getLong(1), row.getLong(2)))
                .single();
        if (much) {
            standings();
        }
    }

    /** Gives how many changes it brought into the standings. */
    public int standings() {
        Integer changes = transaction.execute(status -> {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(" + UNDER_WAY + ")")
                    .query(Boolean.class)
                    .single();
            if (!mine) {
                return 0;
            }
            // lost with the database it is done again: nobody waits for the disk
            jdbc.sql("set local synchronous_commit = off").update();
            // numbers of a journal that grows this fast are old: it would be read from end to end
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql(taking(among("taken"))).query(Integer.class).single();
        });
        summarise();
        return changes == null ? 0 : changes;
    }

    /**
     * The statement that takes every change out of the unfolded ones and adds the journal's rows of this condition to
     * the standings; in one snapshot, so that a change is either in both or in neither.
     */
    static String taking(String rows) {
        return """
                with taken as (
                    delete from indicator.unfolded returning change_id
                ),
                by_day as materialized (
                %s
                ),
                grain as materialized ( -- a day has many postings: its month is worked out once
                    select o.day, o.came_in as since, g.grain, g.starts_on, g.came_in
                    from (select distinct d.day, d.came_in from by_day as d) as o
                    %s
                ),
                delta as materialized (
                    select greatest(case when d.province_2021 <> 0 then d.province_2021 else d.province_2025 end, 0) %% 32
                            as part_id,
                        d.figure_id, g.grain, d.province_2021, d.province_2025, g.starts_on, d.member,
                        g.came_in, sum(d.amount)::bigint as amount
                    from by_day as d
                    join grain as g on g.day = d.day and g.since = d.came_in
                    group by 1, 2, 3, 4, 5, 6, 7, 8
                ),
                before as (
                    delete from indicator.standing as s
                    using (
                        select distinct d.part_id, d.grain, d.starts_on, d.figure_id, d.province_2021, d.province_2025
                        from delta as d
                    ) as k
                    where s.part_id = k.part_id and s.grain = k.grain and s.starts_on = k.starts_on
                        and s.figure_id = k.figure_id and s.province_2021 = k.province_2021
                        and s.province_2025 = k.province_2025
                    returning s.*
                ),
                put as (
                    insert into indicator.standing (part_id, figure_id, grain, province_2021, province_2025, starts_on,
                        members, came_in, amounts)
                    select n.part_id, n.figure_id, n.grain, n.province_2021, n.province_2025, n.starts_on,
                        array_agg(n.member), array_agg(n.came_in), array_agg(n.amount)
                    from (
                        select b.part_id, b.figure_id, b.grain, b.province_2021, b.province_2025, b.starts_on, b.member,
                            b.came_in, sum(b.amount)::bigint as amount
                        from (
                            select * from delta
                            union all
                            select s.part_id, s.figure_id, s.grain, s.province_2021, s.province_2025, s.starts_on,
                                e.member, e.came_in, e.amount
                            from before as s
                            cross join lateral unnest(s.members, s.came_in, s.amounts) as e (member, came_in, amount)
                        ) as b
                        group by b.part_id, b.figure_id, b.grain, b.province_2021, b.province_2025, b.starts_on, b.member,
                            b.came_in
                        having sum(b.amount) <> 0
                    ) as n
                    group by n.part_id, n.figure_id, n.grain, n.province_2021, n.province_2025, n.starts_on
                )
                select count(*) from taken
                """.formatted(byDay(rows), grains("o"));
    }

    /** The rows of standings a row of {@link #byDay} goes into, as {@code g (grain, starts_on, came_in)}. */
    static String grains(String row) {
        return GRAINS.formatted(row);
    }

    /** Rows of the journal of this condition on {@code j}, added up by province and day, and by day for the nation. */
    static String byDay(String rows) {
        return byDayOf("indicator.journal as j", rows);
    }

    /** The same of what is not in the standings, for readers. */
    static String unfoldedByDay() {
        return byDayOf("indicator.journal as j", Localities.PROVINCES_OF_FEW, UNFOLDED);
    }

    /** The same of other postings {@code j}. */
    static String byDayOf(String postings, String rows) {
        return byDayOf(postings, Localities.PROVINCES, rows);
    }

    private static String byDayOf(String postings, String provinces, String rows) {
        return """
                select p.figure_id, n.province_2021, n.province_2025, p.day, p.came_in, p.member,
                    sum(p.amount)::bigint as amount
                from (
                    select j.figure_id, l.province_2021, l.province_2025, j.day, j.came_in, j.member,
                        sum(j.amount)::bigint as amount
                    from %1$s
                    join %2$s
                    where %3$s
                    group by j.figure_id, l.province_2021, l.province_2025, j.day, j.came_in, j.member
                ) as p
                cross join lateral (values (p.province_2021, p.province_2025), (%4$d, %4$d))
                    as n (province_2021, province_2025)
                group by p.figure_id, n.province_2021, n.province_2025, p.day, p.came_in, p.member
                """.formatted(postings, provinces, rows, NATION);
    }

    /** Tells the index of places about the pages written since; where a vacuum is at work it does so itself. */
    private void summarise() {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select set_config('lock_timeout', '50ms', true)").query(rs -> {});
                jdbc.sql("select brin_summarize_new_values('indicator.journal_by_place')")
                        .query(rs -> {});
            });
        } catch (DataAccessException busy) {
            // next time
        }
    }
}
