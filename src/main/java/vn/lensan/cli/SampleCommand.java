package vn.lensan.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lensan.sample.SampleOptions;
import vn.lensan.sample.SampleWriter;

/** {@code lensan sample}: needs neither database nor data directory. */
@Command(name = "sample", description = "Ghi bộ tệp mẫu như thực tế gửi đến, kèm truth.json là số liệu đúng.")
final class SampleCommand extends Task {
    @Option(names = "--out", required = true, paramLabel = "THƯ_MỤC", description = "Thư mục sẽ ghi, còn trống.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--households",
            paramLabel = "SỐ",
            defaultValue = "2000",
            description = "Số hộ (mặc định ${DEFAULT-VALUE}).")
    private int households;

    @Option(
            names = "--weeks",
            paramLabel = "SỐ",
            defaultValue = "12",
            description = "Số tuần từ 2021-W29 (mặc định ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--seed",
            paramLabel = "SỐ",
            defaultValue = "1",
            description = "Hạt giống ngẫu nhiên (mặc định ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (households < 1 || weeks < 1) {
            throw wrongUsage("--households và --weeks phải từ 1 trở lên.");
        }
        if (Files.exists(out) && !emptyFolder()) {
            return refuse("Thư mục " + out + " không trống; hãy chọn thư mục khác.");
        }
        // no Spring here that would turn the libraries' talk away from standard output
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        SampleWriter.write(out, new SampleOptions(households, weeks, seed));
        out().println("Đã ghi bộ tệp mẫu vào " + out
                + "; thứ tự nhận tệp trong manifest.json, số liệu đúng trong truth.json.");
        return Program.DONE;
    }

    private boolean emptyFolder() throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> content = Files.list(out)) {
            return content.findAny().isEmpty();
        }
    }
}
