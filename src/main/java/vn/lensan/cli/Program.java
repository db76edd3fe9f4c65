package vn.lensan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lensan.shared.Home;
import vn.lensan.shared.Spool;

/** The root command: what stands before and behind every command. */
@Command(
        name = "lensan",
        description = "Lên Sàn: số liệu đưa hộ sản xuất nông nghiệp lên sàn thương mại điện tử.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            UndoCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            SampleCommand.class,
            UsersCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VersionCommand.class,
            HelpCommand.class,
            WarmUpCommand.class
        })
public final class Program implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int REFUSED = 3;

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Thư mục dữ liệu (mặc định: LENSAN_DATA hoặc ./data).")
    @Nullable
    private Path data;

    Program(Class<?> application) {
        this.application = application;
    }

    /** Runs one command; the process ends with its exit code, or goes on while the web application runs. */
    public static void main(Class<?> application, String[] arguments) {
        int code = new Program(application).run(arguments);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    /** No command named: help, as with no argument at all. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return DONE;
    }

    /** Runs one command and answers its exit code. */
    int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(this).setOut(out).setErr(err);
        inVietnamese(commandLine);
        try {
            return commandLine
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(Faults::wrongUsage)
                    .setExecutionExceptionHandler((fault, command, parsed) -> Faults.failed(fault, command, this::home))
                    .execute(arguments);
        } catch (Error broken) { // no memory, a class missing: picocli lets these through
            return Faults.failed(broken, commandLine, this::home);
        }
    }

    Home home() {
        return Home.of(data, System.getenv());
    }

    /** The application's beans without the web, made as they are asked for. */
    ConfigurableApplicationContext services() {
        return services(Map.of());
    }

    ConfigurableApplicationContext services(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.main.lazy-initialization", "true");
        all.put("lensan.log", "commands");
        all.put("lensan.console", "OFF");
        return boot(WebApplicationType.NONE, all);
    }

    ConfigurableApplicationContext web(Map<String, Object> settings) throws IOException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.servlet.multipart.location", Spool.folder(home()).toString());
        all.put("lensan.log", "server");
        all.put("lensan.console", "INFO");
        return boot(WebApplicationType.SERVLET, all);
    }

    private ConfigurableApplicationContext boot(WebApplicationType type, Map<String, Object> settings) {
        Home home = home();
        settings.put("lensan.logs", home.folder("logs").toString());
        return new SpringApplicationBuilder(application)
                .web(type)
                .properties(settings)
                .initializers(context -> context.getBeanFactory().registerSingleton("home", home))
                .run();
    }

    private static void inVietnamese(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("In hướng dẫn này.")
                        .build());
        UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
        usage.synopsisHeading("Cách dùng: ");
        usage.synopsisSubcommandLabel("LỆNH");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nTham số:%n");
        usage.optionListHeading("%nTuỳ chọn:%n");
        usage.commandListHeading("%nCác lệnh:%n");
        usage.width(100);
        commandLine.getSubcommands().values().forEach(Program::inVietnamese);
    }
}
