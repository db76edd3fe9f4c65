package vn.lensan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    @TempDir
    Path directory;

    @BeforeAll
    static void unpack_programs_once_for_all_tests() {
        System.setProperty(
                EmbeddedServer.BINARIES,
                Path.of("target/postgres-18").toAbsolutePath().toString());
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws Exception {
        try (EmbeddedServer server = open()) {
            execute(server, "create table kept as select 7 as seven");
        }
        assertThat(Postmaster.aliveOn(cluster())).isEmpty();
        try (EmbeddedServer server = open()) {
            assertThat(number(server, "select seven from kept")).isEqualTo(7);
        }
    }

    @Test
    void the_password_is_readable_by_its_owner_only() throws Exception {
        try (EmbeddedServer server = open()) {
            assertThat(server.address().password()).hasSizeGreaterThan(40);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_second_user_joins_and_the_last_one_out_stops_it() throws Exception {
        EmbeddedServer first = open();
        EmbeddedServer second = open();
        assertThat(second.address()).isEqualTo(first.address());
        first.close();
        assertThat(number(second, "select 1")).isEqualTo(1);
        second.close();
        assertThat(Postmaster.aliveOn(cluster())).isEmpty();
    }

    @Test
    void a_server_left_by_a_killed_process_is_taken_over() throws Exception {
        ServerProcess killed = ServerProcess.in(directory, ServerSettings.forTests());
        DatabaseAddress before = killed.ensureRunning();
        try (EmbeddedServer server = open()) {
            assertThat(server.address()).isEqualTo(before);
            assertThat(number(server, "select 1")).isEqualTo(1);
        }
        assertThat(Postmaster.aliveOn(cluster())).isEmpty();
    }

    @Test
    void after_kill_9_of_the_server_the_next_start_recovers() throws Exception {
        ServerProcess process =
                ServerProcess.in(directory, ServerSettings.durable().with("shared_buffers", "64MB"));
        DatabaseAddress address = process.ensureRunning();
        execute(address, "create table kept as select generate_series(1, 1000) as number");
        kill(Postmaster.aliveOn(cluster()).orElseThrow().pid());
        assertThat(Files.exists(cluster().resolve("postmaster.pid"))).isTrue();
        try (EmbeddedServer server = open()) {
            assertThat(number(server, "select count(*) from kept")).isEqualTo(1000);
        }
    }

    @Test
    void a_server_killed_under_a_running_program_is_revived() throws Exception {
        try (EmbeddedServer server = open()) {
            kill(Postmaster.aliveOn(cluster()).orElseThrow().pid());
            server.revive();
            assertThat(number(server, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void a_stale_pid_that_is_another_program_now_does_not_hinder_the_start() throws Exception {
        open().close();
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                somebodyElse + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (EmbeddedServer server = open()) {
            assertThat(number(server, "select 1")).isEqualTo(1);
        }
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }

    private EmbeddedServer open() {
        return EmbeddedServer.open(directory, ServerSettings.forTests());
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        while (server.isAlive()) {
            Thread.sleep(20);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        execute(server.address(), sql);
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(EmbeddedServer server, String sql) throws SQLException {
        DatabaseAddress address = server.address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
