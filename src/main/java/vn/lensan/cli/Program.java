package vn.lensan.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lensan.shared.Home;

/** The root command: what stands before and behind every command. */
@Command(
        name = "lensan",
        description = "Lên Sàn: hệ thống số liệu đưa hộ sản xuất nông nghiệp lên sàn thương mại điện tử.",
        subcommands = {ServeCommand.class})
public final class Program {
    private final Class<?> application;

    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Thư mục dữ liệu (mặc định: LENSAN_DATA hoặc ./data)")
    @Nullable
    Path data;

    private Program(Class<?> application) {
        this.application = application;
    }

    /** Runs one command; the process ends with its exit code, or goes on while the web application runs. */
    public static void main(Class<?> application, String[] arguments) {
        Program program = new Program(application);
        CommandLine commandLine = new CommandLine(program);
        if (arguments.length == 0) {
            commandLine.usage(System.out);
            System.exit(0);
        }
        int code = commandLine.execute(arguments);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    /** The application's beans without the web, made as they are asked for. */
    ConfigurableApplicationContext services() {
        return boot(WebApplicationType.NONE, Map.of("spring.main.lazy-initialization", "true"));
    }

    ConfigurableApplicationContext web(Map<String, Object> settings) {
        return boot(WebApplicationType.SERVLET, settings);
    }

    private ConfigurableApplicationContext boot(WebApplicationType type, Map<String, Object> settings) {
        Home home = Home.of(data, System.getenv());
        return new SpringApplicationBuilder(application)
                .web(type)
                .properties(settings)
                .initializers(context -> context.getBeanFactory().registerSingleton("home", home))
                .run();
    }
}
