package vn.lensan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lensan.access.SamplePeople;
import vn.lensan.sample.SampleOptions;

/** {@code lensan serve}: the web application. */
@Command(name = "serve", description = "Chạy ứng dụng web.")
final class ServeCommand extends Task {
    /** Not an exit code: the process goes on. */
    static final int RUNNING = -1;

    @Option(
            names = "--port",
            paramLabel = "CỔNG",
            defaultValue = "8080",
            description = "Cổng (mặc định ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--sample", description = "Nạp số liệu mẫu vào cơ sở dữ liệu còn trống và in tên đăng nhập.")
    private boolean sample;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65535) {
            throw wrongUsage("--port phải từ 0 đến 65535.");
        }
        try {
            ConfigurableApplicationContext web = program().web(Map.of("server.port", port));
            if (sample) {
                SampleSeason season = new SampleSeason(web, err());
                season.load(SampleOptions.USUAL);
                announce(season.people());
            }
            out().println("Lên Sàn: http://localhost:"
                    + web.getEnvironment().getProperty("local.server.port", "" + port));
            return RUNNING;
        } catch (PortInUseException taken) {
            err().println("Cổng " + port + " đang có chương trình khác dùng; chọn cổng khác bằng --port.");
            return Program.FAILED;
        }
    }

    private void announce(List<SamplePeople.Login> people) {
        out().println("Đăng nhập mẫu:");
        for (SamplePeople.Login login : people) {
            out().printf("  %-18s %-22s %s (%s)%n", login.login(), login.password(), login.office(), login.name());
        }
    }
}
