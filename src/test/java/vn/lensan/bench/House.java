package vn.lensan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lensan.LenSan;
import vn.lensan.shared.Home;

/** The whole program at work on a data directory of its own, as {@code serve} runs it. */
record House(ConfigurableApplicationContext context, Machine machine, Path data) implements AutoCloseable {
    private static final int TIMES = 3;

    static House open(Path data) {
        Home home = Home.of(data, Map.of());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LenSan.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.port",
                        0,
                        "lensan.log",
                        "server",
                        "lensan.console",
                        "OFF",
                        "lensan.logs",
                        home.folder("logs").toString()))
                .initializers(c -> c.getBeanFactory().registerSingleton("home", home))
                .run();
        return new House(context, new Machine(data), data);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /**
     * The bare COPY the aims are measured by: the same rows into a logged table of text columns without index, one
     * connection, committed; the median of three.
     */
    Machine.Times copy(Path csv) throws SQLException, IOException {
        Machine.Times[] took = new Machine.Times[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (Connection connection = bean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement();
                    BufferedReader rows = Files.newBufferedReader(csv)) {
                String columns = Arrays.stream(rows.readLine().split(","))
                        .map(c -> c + " text")
                        .collect(Collectors.joining(", "));
                statement.execute("create table public.bench_copy (" + columns + ")");
                Machine.Times before = machine.now();
                copy(connection, rows);
                took[i] = machine.now().since(before);
                statement.execute("drop table public.bench_copy");
            }
        }
        Arrays.sort(took, java.util.Comparator.comparingDouble(Machine.Times::wall));
        return took[TIMES / 2];
    }

    private static void copy(Connection connection, Reader rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy public.bench_copy from stdin (format csv)", rows, 1 << 16);
    }

    double number(String sql) throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
