package vn.lensan.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code lensan version}. */
@Command(name = "version", description = "In số phiên bản.")
final class VersionCommand extends Task {

    @Override
    public Integer call() {
        @Nullable String version = VersionCommand.class.getPackage().getImplementationVersion();
        out().println("Lên Sàn " + (version == null ? "(chạy từ mã nguồn)" : version) + ", Java " + Runtime.version());
        return Program.DONE;
    }
}
