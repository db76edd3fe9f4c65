package vn.lensan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.lensan.database.Backup;

/** {@code lensan backup FILE}. */
@Command(
        name = "backup",
        description = "Sao lưu toàn bộ số liệu và khoá mã hoá vào một tệp zip; chạy được khi máy chủ đang chạy.")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Program program;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "TỆP", description = "Tệp zip sẽ ghi; chưa được có.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new ParameterException(spec.commandLine(), "Đã có tệp " + file + "; hãy chọn tên khác.");
        }
        if (!Files.isDirectory(target.resolveSibling("."))) {
            throw new ParameterException(spec.commandLine(), "Không có thư mục để ghi " + file + ".");
        }
        try (ConfigurableApplicationContext services = program.services()) {
            Backup.Contents contents = services.getBean(Backup.class).write(target);
            spec.commandLine()
                    .getOut()
                    .println("Đã sao lưu " + contents.tables().size() + " bảng, " + contents.rows() + " dòng, "
                            + contents.files() + " tệp vào " + file
                            + ". Tệp có cả khoá mã hoá: hãy cất nơi chỉ người phụ trách mở được.");
        }
        return Program.DONE;
    }
}
