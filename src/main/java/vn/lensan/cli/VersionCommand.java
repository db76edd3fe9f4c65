package vn.lensan.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lensan version}. */
@Command(name = "version", description = "In số phiên bản.")
final class VersionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        @Nullable String version = VersionCommand.class.getPackage().getImplementationVersion();
        spec.commandLine()
                .getOut()
                .println("Lên Sàn " + (version == null ? "(chạy từ mã nguồn)" : version) + ", Java "
                        + Runtime.version());
        return Program.DONE;
    }
}
