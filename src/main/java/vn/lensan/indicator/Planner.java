package vn.lensan.indicator;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the database how to read the journal where it cannot know: right after a load its statistics say nothing of it.
 * In the caller's transaction; afterwards its settings are as they were.
 */
final class Planner {
    private static final String SET = """
            select current_setting('enable_seqscan') as scan, current_setting('enable_bitmapscan') as bitmap,
                current_setting('max_parallel_workers_per_gather') as workers,
                set_config('enable_seqscan', :scan, true), set_config('enable_bitmapscan', :bitmap, true),
                set_config('max_parallel_workers_per_gather', :workers, true)
            """;

    private final JdbcClient jdbc;

    Planner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Settings(String scan, String bitmap, String workers) {}

    /** By the pages that hold what is asked for: a few places or changes. */
    <T> T fewPages(Supplier<T> reading) {
        return with(new Settings("off", "on", "0"), reading);
    }

    void fewPages(Runnable reading) {
        fewPages(() -> {
            reading.run();
            return true;
        });
    }

    /** Subject by subject in their order, for as long as rows are taken. */
    <T> T bySubject(Supplier<T> reading) {
        return with(new Settings("off", "off", "0"), reading);
    }

    private <T> T with(Settings wanted, Supplier<T> reading) {
        Settings before = set(wanted);
        T read = reading.get(); // where it fails the transaction ends, and the settings with it
        set(before);
        return read;
    }

    private Settings set(Settings wanted) {
        return Objects.requireNonNull(jdbc.sql(SET)
                .param("scan", wanted.scan())
                .param("bitmap", wanted.bitmap())
                .param("workers", wanted.workers())
                .query((rs, n) -> new Settings(rs.getString(1), rs.getString(2), rs.getString(3)))
                .single());
    }
}
