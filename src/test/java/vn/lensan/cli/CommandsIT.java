package vn.lensan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensan.LenSan;
import vn.lensan.database.EmbeddedServer;

class CommandsIT {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void unpack_programs_once_for_all_tests() {
        System.setProperty(
                EmbeddedServer.BINARIES,
                Path.of("target/postgres-18").toAbsolutePath().toString());
    }

    @Test
    void without_arguments_help_is_printed() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("Cách dùng: lensan", "serve", "backup", "restore");
        assertThat(out.toString()).doesNotContain("warm-up", "Usage");
        assertThat(run("--data", folder.toString())).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_is_given_of_the_program_and_of_each_command() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("Cách dùng: lensan [-h]", "import", "help");
        assertThat(run("help", "import")).isZero();
        assertThat(out.toString()).contains("Cách dùng: lensan import", "--dry-run");
        assertThat(run("help", "users", "add")).isZero();
        assertThat(out.toString()).contains("Cách dùng: lensan users add", "--leader");
        assertThat(run("users", "help", "passwd")).isZero();
        assertThat(out.toString()).contains("Cách dùng: lensan users passwd");
        for (String flag : new String[] {"-h", "--help"}) {
            assertThat(run(flag)).isZero();
            assertThat(run("report", flag)).isZero();
        }
        assertThat(out.toString()).contains("Cách dùng: lensan report", "--period");
        assertThat(err.toString()).isEmpty();
        assertThat(run("help", "bay")).isEqualTo(2);
        assertThat(err.toString()).contains("Không có lệnh «bay».");
    }

    @Test
    void a_wrong_command_is_answered_with_those_there_are() {
        assertThat(run("bay")).isEqualTo(2);
        assertThat(err.toString()).contains("Không hiểu: bay", "Các lệnh:", "import", "backup");
        assertThat(run("users")).isEqualTo(2);
        assertThat(err.toString()).contains("Cách dùng: lensan users", "passwd");
        assertThat(run("backup")).isEqualTo(2);
        assertThat(err.toString()).contains("Cách dùng: lensan backup [-h]", "Xem: lensan backup --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrong_usage_exits_2_with_a_vietnamese_sentence() {
        assertThat(run("bay")).isEqualTo(2);
        assertThat(err.toString()).contains("Không hiểu: bay");
        assertThat(run("backup")).isEqualTo(2);
        assertThat(err.toString()).contains("Thiếu: TỆP");
        assertThat(run("serve", "--port", "tám")).isEqualTo(2);
        assertThat(err.toString()).contains("«tám» của --port");
        assertThat(run("report", "yearly", "--period", "2021")).isEqualTo(2);
        assertThat(err.toString()).contains("«yearly»", "Dùng một trong: weekly, monthly.");
        assertThat(run("report", "weekly", "--period", "2021-W32", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("là thư mục");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_no_backup_is_refused_and_leaves_nothing() throws IOException {
        Path picture = Files.writeString(folder.resolve("ảnh.zip"), "not a zip");
        assertThat(run("restore", picture.toString(), "--data", data("new"))).isEqualTo(3);
        assertThat(err.toString()).contains("không phải bản sao lưu trọn vẹn");
        assertThat(folder.resolve("new/postgres")).doesNotExist();
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_told_in_one_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("tệp"), "no directory");
        assertThat(run("verify", "--data", file.resolve("data").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Không đọc hoặc ghi được " + file).doesNotContain("Exception");
    }

    @Test
    void a_backup_goes_into_an_empty_directory_only() throws IOException {
        Path file = folder.resolve("bản sao.zip");
        assertThat(run("backup", file.toString(), "--data", data("old")))
                .as(err.toString())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run("backup", file.toString(), "--data", data("old"))).isEqualTo(2);
        assertThat(run("restore", file.toString(), "--data", data("old"))).isEqualTo(3);
        assertThat(run("restore", file.toString(), "--data", data("new")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Đã sao lưu", "Đã khôi phục");
    }

    @Test
    void a_damaged_database_exits_1_with_one_sentence() throws IOException {
        Path home = Files.createDirectory(folder.resolve("broken"));
        Files.createDirectories(home.resolve("postgres/cluster"));
        Files.writeString(home.resolve("postgres/cluster/PG_VERSION"), "9\n");
        Files.writeString(home.resolve("postgres/password"), "x");
        assertThat(run("backup", folder.resolve("x.zip").toString(), "--data", home.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("Không khởi động được cơ sở dữ liệu")
                .doesNotContain("\tat ");
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return new Program(LenSan.class).run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
