package vn.lensan.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lensan.shared.Home;

/** Beans every module stands on: the connection pool and the clock. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    @ConditionalOnMissingBean
    Home home() {
        return Home.of(null, System.getenv());
    }

    /** The server in the data directory; none where LENSAN_DB_URL names another or a test brings its own address. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(DatabaseAddress.class)
    DatabaseSource databaseSource(Home home) {
        Optional<DatabaseAddress> named = DatabaseAddress.named(System.getenv());
        return named.isPresent()
                ? new DatabaseSource(named.get(), null)
                : DatabaseSource.embedded(EmbeddedServer.open(home.folder("postgres"), ServerSettings.durable()));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(javax.sql.DataSource.class)
    HikariDataSource dataSource(ObjectProvider<DatabaseSource> source, ObjectProvider<DatabaseAddress> given) {
        DatabaseSource found = source.getIfAvailable();
        DatabaseAddress address = found != null ? found.address() : given.getObject();
        try {
            return new HikariDataSource(pool(address));
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailable(
                    "Không nối được với cơ sở dữ liệu " + address + ". Hãy xem máy chủ có chạy không, LENSAN_DB_URL,"
                            + " LENSAN_DB_USER và LENSAN_DB_PASSWORD có đúng không. Máy chủ trả lời: " + e.getMessage(),
                    e);
        }
    }

    /** Commands make beans as they are asked for, but never before the tables are up to date. */
    @Bean
    static LazyInitializationExcludeFilter migrationsFirst() {
        return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
    }

    private static HikariConfig pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            config.setUsername(address.user());
            config.setPassword(address.password());
        }
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        config.setPoolName("lensan");
        config.addDataSourceProperty("options", "-c TimeZone=Asia/Ho_Chi_Minh");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "lensan");
        // details of an error quote the row at fault: names and numbers of people would stand in the log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
