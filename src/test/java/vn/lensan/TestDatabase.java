package vn.lensan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lensan.database.DatabaseAddress;
import vn.lensan.database.EmbeddedServer;
import vn.lensan.database.ServerSettings;

/**
 * One PostgreSQL per test JVM, a migrated template on it, and a fresh clone whenever one is asked for (a few tenths of
 * a second). Without Spring: {@code DataSource db = TestDatabase.fresh()}. With Spring: {@link LenSanTest}.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "template_lensan";
    private static final AtomicInteger CLONES = new AtomicInteger();

    private TestDatabase() {}

    /** A new database with every migration applied and nothing else in it. */
    public static DataSource fresh() {
        return dataSource(freshAddress());
    }

    /** The address of a new migrated database. */
    public static DatabaseAddress freshAddress() {
        String name = "test_" + CLONES.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return Server.RUNNING.address(name);
    }

    /** A new database without any table. */
    public static DatabaseAddress emptyAddress() {
        String name = "empty_" + CLONES.incrementAndGet();
        execute("create database " + name);
        return Server.RUNNING.address(name);
    }

    /** Unpooled connections to this address. */
    public static DataSource dataSource(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setOptions("-c TimeZone=Asia/Ho_Chi_Minh");
        return source;
    }

    private static void execute(String sql) {
        execute(Server.RUNNING.address("postgres"), sql);
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedServer RUNNING = start();

        private static EmbeddedServer start() {
            try {
                System.setProperty(
                        EmbeddedServer.BINARIES,
                        Path.of("target/postgres-18").toAbsolutePath().toString());
                Path directory = Files.createTempDirectory("lensan-test");
                EmbeddedServer server = EmbeddedServer.open(directory, ServerSettings.forTests());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(directory);
                }));
                migrate(server);
                return server;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static void migrate(EmbeddedServer server) {
            execute(server.address("postgres"), "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(dataSource(server.address(TEMPLATE)))
                    .locations("classpath:db/migration")
                    .table("flyway")
                    .defaultSchema("public")
                    .createSchemas(false)
                    .validateMigrationNaming(true)
                    .outOfOrder(true)
                    .javaMigrations(Migrations.inJava())
                    .load()
                    .migrate();
        }

        private static void delete(Path directory) {
            try (var all = Files.walk(directory)) {
                all.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (java.io.IOException e) {
                System.err.println("Không xoá được " + directory);
            }
        }
    }
}
