package vn.lensan.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Makes, starts and stops the server of one directory: {@code cluster/} its files, {@code password}, {@code port}. */
final class ServerProcess {
    static final String DATABASE = "lensan";
    private static final String USER = "lensan";
    /** A killed server's children let go of its shared memory within seconds; until then a new one may not start. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private final Path cluster;
    private final Path log;
    private final Binaries binaries;
    private final ServerAccount account;
    private final ServerSettings settings;

    private ServerProcess(Path directory, Binaries binaries, ServerAccount account, ServerSettings settings) {
        this.directory = directory;
        this.cluster = directory.resolve("cluster");
        this.log = directory.resolve("log").resolve("server.log");
        this.binaries = binaries;
        this.account = account;
        this.settings = settings;
    }

    static ServerProcess in(Path directory, ServerSettings settings) throws IOException {
        String shared = System.getProperty(EmbeddedServer.BINARIES);
        Path programs = shared == null ? directory.resolve("programs-18") : Path.of(shared);
        ServerAccount account = ServerAccount.forDatabaseIn(directory.resolve("cluster"));
        return new ServerProcess(directory, Binaries.in(programs), account, settings);
    }

    /** Joins the living server, else starts it, making the cluster first where there is none. */
    DatabaseAddress ensureRunning() throws IOException {
        Optional<DatabaseAddress> living = join();
        if (living.isPresent()) {
            return living.get();
        }
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            makeCluster();
        }
        int port = start();
        createDatabase(port);
        return address(port, DATABASE);
    }

    boolean alive() throws IOException {
        return Postmaster.aliveOn(cluster).isPresent();
    }

    void stop(Duration patience) throws IOException {
        if (Postmaster.aliveOn(cluster).isPresent()) {
            run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "" + patience.toSeconds(), "stop");
        }
    }

    private Optional<DatabaseAddress> join() throws IOException {
        Instant until = Instant.now().plus(Duration.ofMinutes(10));
        while (Instant.now().isBefore(until)) {
            Optional<Postmaster> server = Postmaster.aliveOn(cluster);
            if (server.isEmpty()) {
                return Optional.empty();
            }
            if (server.get().ready() && answers(server.get().port())) {
                return Optional.of(address(server.get().port(), DATABASE));
            }
            pause(100);
        }
        throw new DatabaseUnavailable("Máy chủ cơ sở dữ liệu trong " + cluster + " không trả lời; xem " + log, null);
    }

    private boolean answers(int port) throws IOException {
        try (Connection connection = connect(port, DATABASE)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("3D000".equals(e.getSQLState())) { // killed between start and create database
                createDatabase(port);
                return true;
            }
            return false;
        }
    }

    private void makeCluster() throws IOException {
        Path half = directory.resolve("cluster.half");
        deleteAll(half);
        Files.createDirectory(half);
        Path password = directory.resolve("password");
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(random));
        account.give(half);
        account.give(password);
        run(
                "initdb",
                "-D",
                half.toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--no-instructions",
                fsync() ? "--sync-method=fsync" : "--no-sync");
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean fsync() {
        return !"off".equals(settings.values().get("fsync"));
    }

    private int start() throws IOException {
        Files.createDirectories(log.resolveSibling("."));
        account.give(log.resolveSibling("."));
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            Postmaster.forgetStranger(cluster);
            int port = freePort();
            try {
                run(
                        "pg_ctl",
                        "-D",
                        cluster.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        "3600",
                        "-s",
                        "-o",
                        settings.with("port", "" + port).asOptions(),
                        "start");
                Files.writeString(directory.resolve("port"), "" + port);
                return port;
            } catch (IOException e) {
                if (Instant.now().isAfter(until) || !passing(e)) {
                    throw new DatabaseUnavailable(
                            "Không khởi động được cơ sở dữ liệu trong " + directory + "; nguyên nhân ghi trong " + log
                                    + ".",
                            e);
                }
                pause(500);
            }
        }
    }

    /** What goes away by itself: the memory a killed server's children still hold, a port taken in between. */
    private boolean passing(IOException failure) throws IOException {
        String told = failure.getMessage() + lastLines();
        return told.contains("shared memory block") || told.contains("lock file") || told.contains("could not bind");
    }

    private void createDatabase(int port) throws IOException {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Connection connect(int port, String database) throws IOException, SQLException {
        DatabaseAddress address = address(port, database);
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private DatabaseAddress address(int port, String database) throws IOException {
        String password = Files.readString(directory.resolve("password")).strip();
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?", USER, password);
    }

    /** The port of last time where nobody took it, else a free one. */
    private int freePort() throws IOException {
        Path remembered = directory.resolve("port");
        if (Files.exists(remembered)) {
            int last = Integer.parseInt(Files.readString(remembered).strip());
            if (free(last)) {
                return last;
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastLines() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, program, ".out"); // a pipe would be kept open by the server
        try {
            Process process = new ProcessBuilder(account.command(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.HOURS) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException(program + ": " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt khi chạy " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void deleteAll(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt", e);
        }
    }
}
