package vn.lensan.indicator;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the database how to read the journal where it cannot know: right after a load its statistics say nothing of it.
 * In the caller's transaction; afterwards its settings are as they were.
 */
final class Planner {
    private static final String SET = """
            select current_setting('enable_seqscan'), current_setting('enable_bitmapscan'),
                current_setting('max_parallel_workers_per_gather'), current_setting('plan_cache_mode'),
                set_config('enable_seqscan', :scan, true), set_config('enable_bitmapscan', :bitmap, true),
                set_config('max_parallel_workers_per_gather', :workers, true), set_config('plan_cache_mode', :plans, true)
            """;

    private final JdbcClient jdbc;

    Planner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Settings(String scan, String bitmap, String workers, String plans) {}

    /** By the pages that hold what is asked for: a few places or changes. Plans of such readings are alike and kept. */
    <T> T fewPages(Supplier<T> reading) {
        return with(new Settings("off", "on", "0", "force_generic_plan"), reading);
    }

    /** The nation's postings subject by subject in their order, for as long as rows are taken; a place's by its pages. */
    <T> T bySubject(Area area, Supplier<T> reading) {
        return area.everywhere()
                ? with(new Settings("off", "off", "0", "force_custom_plan"), reading)
                : fewPages(reading);
    }

    /** The nation's postings from end to end; a place's by its pages. */
    <T> T all(Area area, Supplier<T> reading) {
        return area.everywhere() ? all(reading) : fewPages(reading);
    }

    /** From end to end, planned for what is asked. */
    <T> T all(Supplier<T> reading) {
        return with(new Settings("on", "on", "2", "force_custom_plan"), reading);
    }

    private <T> T with(Settings wanted, Supplier<T> reading) {
        Settings before = set(wanted);
        T read = reading.get(); // where it fails the transaction ends, and the settings with it
        set(before);
        return read;
    }

    private Settings set(Settings wanted) {
        return jdbc.sql(SET)
                .param("scan", wanted.scan())
                .param("bitmap", wanted.bitmap())
                .param("workers", wanted.workers())
                .param("plans", wanted.plans())
                .query((rs, n) -> new Settings(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .single();
    }
}
