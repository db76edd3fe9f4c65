package vn.lensan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        Times since(Times earlier) {
            return new Times(wall - earlier.wall, java - earlier.java, database - earlier.database);
        }

        double processor() {
            return java + database;
        }
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
