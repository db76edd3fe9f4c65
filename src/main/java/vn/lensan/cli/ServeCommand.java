package vn.lensan.cli;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lensan serve}: the web application. */
@Command(name = "serve", description = "Chạy ứng dụng web.")
final class ServeCommand extends Task {
    /** Not an exit code: the process goes on. */
    static final int RUNNING = -1;

    @Option(names = "--port", defaultValue = "8080", description = "Cổng (mặc định: ${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() {
        ConfigurableApplicationContext web = program().web(Map.of("server.port", port));
        String actual = web.getEnvironment().getProperty("local.server.port", "" + port);
        out().println("Lên Sàn: http://localhost:" + actual);
        return RUNNING;
    }
}
