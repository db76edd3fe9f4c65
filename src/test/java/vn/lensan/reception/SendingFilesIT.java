package vn.lensan.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** Sending a file by the page: recognised, mended where it stands, applied, answered, taken back. */
@BrowserTest
class SendingFilesIT {
    private static final String LIST = """
            DANH SÁCH HỘ,,,,,,,,
            Mã hộ,Họ và tên chủ hộ,CCCD,Năm sinh,SĐT,Tỉnh,Huyện,Xã,Thôn
            LS-7001,Nông Thị Mẫu,20185009234,1985,01683000123,Lạng Sơn,Chi Lăng,Xã Bắc Thủy,Nà Lượt
            LS-7002,Hoàng Văn Thử,,1990,0912000777,Lạng Sơn,Chi Lăng,Xã Bắc Thủy,Nà Lượt
            LS-7003,Lương Văn Sai,,1980,12,Lạng Sơn,Chi Lăng,Xã Bắc Thủy,Nà Lượt
            LS-7004,,,1980,0912000778,Lạng Sơn,Chi Lăng,Xã Bắc Thủy,Nà Lượt
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Map<String, String> passwords = Map.of();

    @BeforeEach
    void peopleAreThere() {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
    }

    @Test
    void a_messy_list_is_recognised_mended_applied_answered_mended_in_excel_and_taken_back(Visitor visitor)
            throws Exception {
        long before = households();
        enter(visitor).open("/uploads").look("uploads");
        send(visitor, "ds.csv", LIST.getBytes(StandardCharsets.UTF_8));
        visitor.page().locator("#counts").waitFor();
        // the verdicts come first, what was recognised is folded away below them
        assertThat(visitor.page().locator("main").innerText()).doesNotContain("SĐT");
        visitor.page().locator("details.seen > summary").all().forEach(summary -> summary.click());
        assertThat(visitor.page().locator("main").innerText())
                .contains("Danh sách hộ", "Tiêu đề ở dòng 2", "SĐT", "đầu số cũ", "mất số 0 ở đầu")
                .doesNotContain("01683000123");
        assertThat(count(visitor, "created")).isEqualTo("2");
        assertThat(count(visitor, "refused")).isEqualTo("2");
        visitor.look("upload-judged");
        assertThat(households()).isEqualTo(before);

        mend(visitor, 5, "phone", "13");
        visitor.page().locator("#r5-phone-error").waitFor();
        assertThat(visitor.page().inputValue("#r5-phone")).isEqualTo("13");
        mend(visitor, 5, "phone", "0912000779");
        visitor.page().locator("#row-5 .tag.good").waitFor();
        assertThat(count(visitor, "refused")).isEqualTo("1");
        assertThat(count(visitor, "created")).isEqualTo("3");

        visitor.page().locator("button.main:has-text('Đồng ý')").click();
        visitor.page().locator("a[href$='answer.xlsx']").waitFor();
        assertThat(households()).isEqualTo(before + 3);
        visitor.page().locator("text=không làm thay đổi chỉ tiêu nào").waitFor();
        visitor.look("upload-applied");

        Download answer = visitor.page()
                .waitForDownload(
                        () -> visitor.page().locator("a[href$='answer.xlsx']").click());
        byte[] mended = withName(answer.path(), 6, "Lương Thị Sửa");
        visitor.open("/uploads");
        send(visitor, "tra-loi.xlsx", mended);
        visitor.page().locator("#counts").waitFor();
        // the row mended on screen comes back as it was mended, so nothing is to be mended twice
        assertThat(count(visitor, "unchanged")).isEqualTo("3");
        assertThat(count(visitor, "refused")).isEqualTo("0");
        visitor.page().locator("button.main:has-text('Đồng ý')").click();
        visitor.page().locator("a[href$='answer.xlsx']").waitFor();
        assertThat(households()).isEqualTo(before + 4);
        String second = visitor.page().url();

        visitor.open("/uploads");
        visitor.page().locator("tbody tr:has-text('ds.csv') a").first().click();
        visitor.page().onDialog(dialog -> dialog.accept());
        visitor.page().locator("button:has-text('Hoàn tác')").click();
        assertThat(visitor.page().locator("#rested a").getAttribute("href"))
                .isEqualTo(second.substring(second.lastIndexOf("/uploads")));
        visitor.look("upload-rested-on");
    }

    @Test
    void a_refused_row_of_an_applied_file_is_mended_on_screen_and_taken_in(Visitor visitor) {
        enter(visitor).open("/uploads");
        send(
                visitor,
                "ds2.csv",
                LIST.replace("LS-70", "LS-71")
                        .replace("0912000", "0912001")
                        .replace("01683000123", "01683000124")
                        .replace("20185009234", "20185009235")
                        .getBytes(StandardCharsets.UTF_8));
        visitor.page().locator("button.main:has-text('Đồng ý')").click();
        visitor.page().locator("a[href$='answer.xlsx']").waitFor();
        long before = households();
        mend(visitor, 6, "full_name", "Lương Thị Mới");
        visitor.page().locator("#row-6 .tag.good").waitFor();
        assertThat(households()).isEqualTo(before + 1);
        visitor.page().reload();
        assertThat(visitor.page().locator("#row-6").count()).isZero();
        assertThat(visitor.page().locator("ul.counts .refused").innerText()).contains("đã sửa và nhận 1");
        visitor.look("upload-mended-since");
        visitor.open("/").look("today-rows-to-mend");
        assertThat(visitor.page().locator(".tasks").innerText()).contains("dòng bị từ chối");
    }

    @Test
    void what_is_no_list_is_told_beside_the_file(Visitor visitor) {
        enter(visitor).open("/uploads");
        send(visitor, "anh.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        visitor.page().locator(".drop .error").waitFor();
        visitor.look("upload-no-list");
        visitor.open("/uploads");
        send(visitor, "la.csv", "một,hai\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.page().locator(".error-summary").innerText()).contains("Không nhận ra");
        visitor.open("/formats/households").look("format-help");
    }

    private void send(Visitor visitor, String name, byte[] bytes) {
        visitor.page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", bytes));
        visitor.page().locator("form.panel button.main").click();
    }

    /** Types as fast as a machine: the row of the answer before must be in its place, its field would be put back. */
    private static void mend(Visitor visitor, int line, String column, String value) {
        visitor.page()
                .waitForFunction("() => !document.querySelector("
                        + "'.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
        visitor.page().fill("#r" + line + "-" + column, value);
        visitor.page()
                .waitForResponse(
                        "**/rows/" + line,
                        () -> visitor.page()
                                .locator("#mend-" + line + " button")
                                .click());
    }

    private static String count(Visitor visitor, String verdict) {
        return visitor.page().locator("#counts ." + verdict + " b").innerText();
    }

    private long households() {
        return jdbc.sql("select count(*) from household.household")
                .query(Long.class)
                .single();
    }

    private byte[] withName(Path answer, int line, String name) throws Exception {
        Path file = folder.resolve("answer.xlsx");
        Files.copy(answer, file);
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file));
                var out = new java.io.ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            Row row = sheet.getRow(line - 1);
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("Từ chối");
            assertThat(row.getCell(10).getStringCellValue()).contains("Họ và tên chủ hộ");
            row.createCell(1).setCellValue(name);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private Visitor enter(Visitor visitor) {
        return visitor.signIn("langson", passwords.getOrDefault("langson", ""));
    }
}
