package vn.lensan.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the embedded server is told at start, as PostgreSQL's own settings. */
public record ServerSettings(Map<String, String> values) {

    /** For people's data: every commit is on disk before it is confirmed. */
    public static ServerSettings durable() {
        return common(sharedBuffers())
                .with("fsync", "on")
                .with("synchronous_commit", "on")
                .with("max_wal_size", "4GB")
                .with("effective_cache_size", "4GB");
    }

    /** For tests: nothing needs to survive the machine. */
    public static ServerSettings forTests() {
        return common("128MB")
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("max_wal_size", "2GB");
    }

    /** A quarter of the machine's memory as is usual, of a small one too, and no more than imports have a use for. */
    private static String sharedBuffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() >> 22, 128, 1024) + "MB";
    }

    private static ServerSettings common(String sharedBuffers) {
        return new ServerSettings(new LinkedHashMap<>())
                .with("listen_addresses", "127.0.0.1")
                .with("unix_socket_directories", "")
                .with("shared_buffers", sharedBuffers)
                .with("max_connections", "100")
                .with("work_mem", "64MB")
                .with("maintenance_work_mem", "256MB")
                // pages come from the system's cache: handing them to a worker costs more than reading them
                .with("io_method", "sync")
                .with("random_page_cost", "1.1")
                .with("jit", "off")
                .with("log_error_verbosity", "terse") // details quote the row at fault, and with it people
                .with("log_min_error_statement", "panic")
                .with("TimeZone", "Asia/Ho_Chi_Minh")
                .with("log_timezone", "Asia/Ho_Chi_Minh")
                .with("default_toast_compression", "pglz");
    }

    /** The same settings with one more or another value. */
    public ServerSettings with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ServerSettings(more);
    }

    String asOptions() {
        return values.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }
}
