package vn.lensan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.lensan.database.Backup;

/** {@code lensan backup FILE}. */
@Command(
        name = "backup",
        description = "Sao lưu toàn bộ số liệu và khoá mã hoá vào một tệp zip; chạy được khi máy chủ đang chạy.")
final class BackupCommand extends Task {

    @Parameters(paramLabel = "TỆP", description = "Tệp zip sẽ ghi; chưa được có.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw wrongUsage("Đã có tệp " + file + "; hãy chọn tên khác.");
        }
        if (!Files.isDirectory(target.resolveSibling("."))) {
            throw wrongUsage("Không có thư mục để ghi " + file + ".");
        }
        try (ConfigurableApplicationContext services = services()) {
            Backup.Contents contents = services.getBean(Backup.class).write(target);
            out().println("Đã sao lưu " + contents.tables().size() + " bảng, " + contents.rows() + " dòng, "
                    + contents.files() + " tệp vào " + file
                    + ". Tệp có cả khoá mã hoá: hãy cất nơi chỉ người phụ trách mở được.");
        }
        return Program.DONE;
    }
}
