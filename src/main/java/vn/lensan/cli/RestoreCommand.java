package vn.lensan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import vn.lensan.database.Backup;
import vn.lensan.shared.Home;

/** {@code lensan restore FILE}: into an empty data directory, so that it can never overwrite anything. */
@Command(name = "restore", description = "Khôi phục một bản sao lưu vào thư mục dữ liệu còn trống.")
final class RestoreCommand extends Task {

    @Parameters(paramLabel = "TỆP", description = "Tệp zip do lệnh backup ghi.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw wrongUsage("Không có tệp " + file + ".");
        }
        Backup.Contents contents;
        try {
            contents = Backup.read(file);
        } catch (IOException | JacksonException e) {
            return refuse("Tệp " + file + " không phải bản sao lưu trọn vẹn của Lên Sàn.");
        }
        Home home = program().home();
        if (!empty(home)) {
            return refuse(
                    "Thư mục dữ liệu " + home.directory() + " đã có số liệu; hãy chọn thư mục trống bằng --data.");
        }
        Backup.restoreFiles(file, home);
        // tables first as they were when the backup was made, the migrations since then on the restored rows
        try (ConfigurableApplicationContext services = program()
                .services(Map.of("spring.flyway.target", contents.newestMigration(), "lensan.restoring", "true"))) {
            if (!fits(services.getBean(Flyway.class), contents)) {
                return refuse(
                        "Bản sao lưu do một phiên bản khác, mới hơn, của chương trình ghi; hãy dùng phiên bản đó.");
            }
            services.getBean(Backup.class).restoreRows(file, contents);
        }
        services().close();
        out().println("Đã khôi phục " + contents.tables().size() + " bảng, " + contents.rows() + " dòng, "
                + contents.files() + " tệp, như lúc "
                + contents.madeAt()
                        .atZoneSameInstant(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .format(DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy"))
                + ".");
        return Program.DONE;
    }

    private static boolean empty(Home home) throws IOException {
        try (Stream<Path> content = Files.list(home.directory())) {
            return content.allMatch(each -> each.endsWith("logs"));
        }
    }

    private static boolean fits(Flyway flyway, Backup.Contents contents) {
        Set<String> here = new HashSet<>();
        for (var migration : flyway.info().applied()) {
            if (migration.getVersion() != null) {
                here.add(migration.getVersion().getVersion());
            }
        }
        return here.equals(new HashSet<>(contents.migrations()));
    }
}
