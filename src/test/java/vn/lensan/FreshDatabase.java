package vn.lensan;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.util.FileSystemUtils;
import vn.lensan.shared.Home;

/** Gives a test context its data directory and a database that is replaced by a fresh one before each test class. */
public final class FreshDatabase extends AbstractTestExecutionListener
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Home home = Home.at(Files.createTempDirectory("lensan-home"));
            context.getBeanFactory().registerSingleton("home", home);
            context.addApplicationListener((ContextClosedEvent closed) ->
                    FileSystemUtils.deleteRecursively(home.directory().toFile()));
            context.getBeanFactory().registerSingleton("databaseAddress", TestDatabase.emptyAddress());
            context.getBeanFactory().registerSingleton("dataSource", new Current());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeTestClass(TestContext test) {
        renew(test.getApplicationContext());
    }

    /** From now on the context works on a database in which nothing has happened yet. */
    public static void renew(ApplicationContext context) {
        DataSource database = context.getBean(DataSource.class);
        if (database instanceof Current current) {
            current.replace();
        }
    }

    /** Connections to the database of the test class that runs now. */
    private static final class Current extends AbstractDataSource {
        private volatile HikariDataSource database = pool();

        void replace() {
            HikariDataSource before = database;
            database = pool();
            before.close();
        }

        private static HikariDataSource pool() {
            HikariConfig config = new HikariConfig();
            config.setDataSource(TestDatabase.fresh());
            config.setMaximumPoolSize(10);
            config.setMinimumIdle(0);
            return new HikariDataSource(config);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return database.getConnection(user, password);
        }
    }
}
