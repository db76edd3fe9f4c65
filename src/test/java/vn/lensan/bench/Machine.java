package vn.lensan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Clocks: wall time and the processor time of this program and of its database server (Linux). */
final class Machine {
    private static final double TICKS_A_SECOND = 100;
    private static final Path PROCESSES = Path.of("/proc");
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long postmaster;

    Machine(Path data) {
        try {
            postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds: wall, processor of this Java machine, processor of the database server. */
    record Times(double wall, double java, double database) {
        static final Times NONE = new Times(0, 0, 0);

        Times since(Times earlier) {
            return new Times(wall - earlier.wall, java - earlier.java, database - earlier.database);
        }

        Times and(Times other) {
            return new Times(wall + other.wall, java + other.java, database + other.database);
        }

        double processor() {
            return java + database;
        }
    }

    /**
     * A load and the bare COPY of the same rows just before it.
     *
     * @param compiling seconds the Java machine spent on compiling itself meanwhile: hardly more for more rows
     */
    record Load(Times took, Times copy, double compiling) {
        double times() {
            return took.wall() / copy.wall();
        }

        String told(long rows) {
            return "%.2f s wall, processor %.2f s java (compiling itself %.1f s) + %.2f s database; COPY %.3f s wall, %.3f s processor; %,.0f rows/s; by processor time %.1f ×"
                    .formatted(
                            took.wall(),
                            took.java(),
                            compiling,
                            took.database(),
                            copy.wall(),
                            copy.processor(),
                            rows / took.wall(),
                            took.processor() / Math.max(0.01, copy.processor()));
        }
    }

    /** What this is measured on, a line each. */
    static List<String> about() {
        return List.of(
                "%s, %s: %d processors (%s), %,d MB memory"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                SYSTEM.getAvailableProcessors(),
                                first(Path.of("/proc/cpuinfo"), "model name"),
                                SYSTEM.getTotalMemorySize() >> 20),
                "Java %s with at most %d MB heap; load at the start %.1f (another program's included; %d keeps this machine busy)"
                        .formatted(
                                Runtime.version(),
                                Runtime.getRuntime().maxMemory() >> 20,
                                load(),
                                SYSTEM.getAvailableProcessors()));
    }

    private static String first(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    /** Seconds the Java machine has spent compiling. */
    static double compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    Times now() {
        return new Times(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9, database());
    }

    /** How busy the machine is with everything, as the system tells it: 2.0 keeps two cores busy. */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    private double database() {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(p -> p.getFileName().toString().matches("\\d+"))
                            .mapToLong(this::ticks)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the server, its living children and those that have ended. */
    private long ticks(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (process.getFileName().toString().equals("" + postmaster)) {
                return own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return Long.parseLong(fields[1]) == postmaster ? own : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            return 0; // it ended while we looked
        }
    }
}
