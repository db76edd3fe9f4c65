package vn.lensan;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows of a schema's tables the database reads for a piece of work, by its own counters: no clock. */
public record RowsRead<T>(T found, long rows) {

    /** Runs the work in a transaction of its own. */
    public static <T> RowsRead<T> in(
            String schema, JdbcClient jdbc, PlatformTransactionManager transactions, Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            long before = counted(schema, jdbc);
            T found = work.get();
            return new RowsRead<>(found, counted(schema, jdbc) - before);
        });
    }

    private static long counted(String schema, JdbcClient jdbc) {
        return jdbc.sql("""
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)
                        from pg_stat_xact_user_tables where schemaname = :schema
                        """).param("schema", schema).query(Long.class).single();
    }
}
