package vn.lensan.soak;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lensan.LenSan;
import vn.lensan.database.EmbeddedServer;
import vn.lensan.database.ServerSettings;

/**
 * The program on a data directory, run as people run it: each command a process of its own that can be killed. The
 * database is kept running between commands, for looking in from outside.
 */
record Installation(Path data, EmbeddedServer database) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static Installation in(Path data) throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        return new Installation(data, EmbeddedServer.open(data.resolve("postgres"), ServerSettings.durable()));
    }

    @Override
    public void close() {
        database.revive();
        database.close();
    }

    /** A command under way; what it prints goes to a file. */
    record Running(Process process, Path printed) {
        /** Its exit code, once it has ended. */
        int ended() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("not ended in " + PATIENCE + ": " + text());
            }
            return process.exitValue();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        String text() throws IOException {
            return Files.readString(printed);
        }
    }

    /** Starts a command. */
    Running start(String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + EmbeddedServer.BINARIES + "="
                        + System.getProperty(
                                EmbeddedServer.BINARIES,
                                Path.of("target/postgres-18").toAbsolutePath().toString()),
                "-cp",
                classPath(),
                LenSan.class.getName()));
        command.addAll(List.of(arguments));
        Path printed = Files.createTempFile(data.resolveSibling("."), "printed-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("LENSAN_DATA", data.toString());
        builder.environment().remove("LENSAN_DB_URL");
        return new Running(builder.start(), printed);
    }

    /** Runs a command to its end. */
    Running run(String... arguments) throws IOException, InterruptedException {
        Running running = start(arguments);
        running.ended();
        return running;
    }

    /** Kills the database server and all its processes. */
    void killDatabase() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            List<ProcessHandle> all =
                    Stream.concat(server.stream(), server.get().descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path written = data.resolve("postgres/cluster/postmaster.pid");
        if (!Files.exists(written)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(written);
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    /** The database, for looking in from outside; empty while it cannot be reached. */
    Optional<Connection> look() throws IOException {
        Path port = data.resolve("postgres/port");
        Path password = data.resolve("postgres/password");
        if (!Files.exists(port) || !Files.exists(password)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + Files.readString(port).strip()
                            + "/lensan?connectTimeout=5&ApplicationName=onlooker",
                    "lensan",
                    Files.readString(password).strip()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** The database, started again where it was killed and nobody has yet. */
    Connection open() throws IOException {
        database.revive();
        return look().orElseThrow();
    }

    /** One number asked of the database. */
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** How many originals lie sealed in the data directory. */
    long sealed() throws IOException {
        return files("uploads", ".sealed").size();
    }

    /** Unsealed files left in the data directory. */
    List<Path> unsealed() throws IOException {
        return files("spool", ".plain");
    }

    private List<Path> files(String folder, String ending) throws IOException {
        Path under = data.resolve(folder);
        if (!Files.exists(under)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (UncheckedIOException goneMeanwhile) {
            return List.of();
        }
    }

    private static String classPath() throws IOException {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path own = Path.of(Installation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The bytes of a text file people could send. */
    static Path file(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
