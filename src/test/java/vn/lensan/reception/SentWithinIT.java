package vn.lensan.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** What was sent by offices within one's place is listed, what a platform's rows wait for is told to the platform. */
@BrowserTest
class SentWithinIT {
    private static final int LANG_SON = 1_100_020;
    private static final int LANG_SON_2025 = 2_100_020;
    private static final int CAO_BANG = 1_100_004;
    private static final int DONG_MO = 1_306_463;
    private static boolean sent;

    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @TempDir
    Path folder;

    Map<String, String> passwords = Map.of();

    @BeforeEach
    void filesWereSent() throws Exception {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
        if (!sent) {
            sent = true;
            send("households", new Sender.OfPlace(LANG_SON, "20"), "tinh.csv", LIST.formatted("1", "06463"));
            send("households", new Sender.OfPlace(LANG_SON_2025, "20"), "tinh-moi.csv", LIST.formatted("2", "06463"));
            send("households", new Sender.OfPlace(DONG_MO, "06463"), "xa.csv", LIST.formatted("3", "06463"));
            send("households", new Sender.OfPlace(CAO_BANG, "04"), "cao-bang.csv", LIST.formatted("4", "01273"));
            send("products", new Sender.OfPlatform("voso"), "hang.csv", """
                    product_id,account_id,name,kind,net_weight_kg,listed_on
                    SP-CHO,V-CHUA-CO,Na,Na,1,06/08/2021
                    """);
            send("shop-accounts", new Sender.OfPlatform("postmart"), "tai-khoan.csv", """
                    account_id,opened_on,stall_name,full_name,commune_code
                    P-CHO,06/08/2021,Gian hàng chờ,Nông Văn Chưa Biết,06463
                    """);
        }
    }

    private static final String LIST = """
            household_code,full_name,commune_code,listed_on
            SW-%1$s,Nông Văn Gửi,%2$s,25/07/2021
            SW-9%1$s,,%2$s,25/07/2021
            """;

    @Test
    void an_officer_sees_what_offices_within_the_place_sent_and_nothing_else(Visitor visitor) {
        enter(visitor, "langson").open("/uploads").look("uploads-within");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("tinh.csv", "tinh-moi.csv", "xa.csv", "Thị trấn Đồng Mỏ")
                .doesNotContain("cao-bang.csv", "hang.csv");
        visitor.open("/");
        assertThat(visitor.page().locator(".tasks").innerText())
                .as("the office on both maps")
                .contains("2\ndòng bị từ chối");
        visitor.page().click(".tasks a:has-text('dòng bị từ chối')");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("tinh.csv", "tinh-moi.csv")
                .doesNotContain("xa.csv");
    }

    @Test
    void an_upload_leads_to_its_own_rows_that_wait(Visitor visitor) {
        enter(visitor, "bo").open("/uploads");
        visitor.page().click("tr:has-text('tai-khoan.csv') a");
        visitor.page().click("text=1 dòng ở hàng chờ");
        assertThat(visitor.page().locator("main").innerText()).contains("tai-khoan.csv", "Nông Văn Chưa Biết");
        visitor.open("/uploads");
        visitor.page().click("tr:has-text('hang.csv') a");
        visitor.page().click("text=1 dòng chờ bản ghi khác");
        assertThat(visitor.page().locator("tbody").innerText()).contains("SP-CHO");
        visitor.open("/uploads");
        visitor.page().click("tr:has-text('tai-khoan.csv') a");
        visitor.page().onDialog(dialog -> dialog.accept());
        visitor.page().click("text=Hoàn tác cả lần gửi");
        visitor.page().locator("h2:has-text('Đã hoàn tác')").waitFor();
        assertThat(visitor.page().locator("main a.button").allInnerTexts())
                .as("what was taken back waits no longer")
                .noneMatch(link -> link.contains("chờ"));
    }

    @Test
    void a_commune_does_not_see_what_its_province_sent(Visitor visitor) {
        enter(visitor, "dongmo").open("/uploads");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("xa.csv")
                .doesNotContain("tinh");
    }

    @Test
    void a_platform_is_told_which_of_its_records_wait_for_another(Visitor visitor) {
        enter(visitor, "voso");
        assertThat(visitor.page().locator(".tasks").innerText()).contains("bản ghi chờ sản phẩm, tài khoản");
        visitor.open("/uploads/awaited").look("awaited");
        assertThat(visitor.page().locator("tbody").innerText()).contains("SP-CHO", "V-CHUA-CO", "voso.vn");
        visitor.page().locator("details.me > summary").click();
        visitor.page().click("text=Thoát");
        enter(visitor, "postmart").open("/uploads/awaited");
        assertThat(visitor.page().locator("main").innerText()).doesNotContain("SP-CHO");
        visitor.page().locator("details.me > summary").click();
        visitor.page().click("text=Thoát");
        enter(visitor, "bo").open("/queue");
        visitor.page().click("text=Chờ bản ghi khác");
        assertThat(visitor.page().locator("tbody").innerText()).contains("SP-CHO");
    }

    private void send(String format, Sender sender, String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        intake.take(new Intake.SentFile(format, sender, name, file, "test"), false, Progress.SILENT);
    }

    private Visitor enter(Visitor visitor, String login) {
        return visitor.signIn(login, passwords.getOrDefault(login, ""));
    }
}
