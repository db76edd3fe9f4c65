package vn.lensan.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** «Thông tin» and «Đầu vào» in front of a browser, and how far each kind of office sees there. */
@BrowserTest
class SuppliesPageIT {
    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @TempDir
    Path folder;

    Map<String, String> passwords = Map.of();

    @BeforeEach
    void peopleAndRecordsAreThere() throws IOException {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
        send("information", new Sender.Ministry(), """
                item_id,channel,title,published_at,province_code,recipients
                B1,ARTICLE,Giá na đầu vụ tại vườn,20/08/2021 08:00,,
                B2,MESSAGE,Lịch tập huấn đóng gói ở Chi Lăng,21/08/2021 09:30,20,1200
                """);
        send("information", new Sender.OfPlatform("voso"), """
                item_id,channel,title,published_at,province_code,recipients
                V1,NOTICE,Thu mua vải thiều,22/08/2021 10:00,24,800
                """);
        send("inputs", new Sender.OfPlatform("voso"), """
                input_id,name,group,offered_from,offered_until,market_price_vnd,platform_price_vnd,offer_from,offer_until,offer_text,province_code
                P1,Phân lân nung chảy,phân bón,01/08/2021,,120.000,100.000,10/08/2021,,Giảm giá cho hộ SXNN,
                P2,Giống ngô lai,giống,01/08/2021,14/09/2021,50000,50000,10/08/2021,14/09/2021,,20
                """);
        send("inputs", new Sender.OfPlatform("postmart"), """
                input_id,name,group,offered_from,market_price_vnd,platform_price_vnd,offer_from,province_code
                P1,Túi lưới bao quả,bao bì,05/08/2021,9000,8000,,24
                """);
    }

    private void send(String format, Sender sender, String content) throws IOException {
        Path file = folder.resolve(format + ".csv");
        Files.writeString(file, content);
        intake.take(new Intake.SentFile(format, sender, "tep.csv", file, "test"), false, Progress.SILENT);
    }

    @Test
    void a_province_sees_what_is_for_everybody_and_for_itself(Visitor visitor) {
        enter(visitor, "langson").open("/information").look("information");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("Giá na đầu vụ", "Chi Lăng", "Toàn quốc", "Bộ")
                .doesNotContain("vải thiều");
        visitor.open("/information?q=gia%20na");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(1);
        visitor.open("/information?q=không%20có").look("information-none");
        visitor.open("/inputs").look("inputs");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("Phân lân", "100.000", "dưới giá thị trường", "không bán ngày này")
                .doesNotContain("Túi lưới");
        visitor.open("/inputs?running=true");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(1);
        visitor.open("/inputs?running=true&day=2021-08-09");
        assertThat(visitor.page().locator("tbody tr").count()).isZero();
    }

    @Test
    void orders_of_inputs_are_seen_with_their_households_but_not_by_platforms(Visitor visitor) throws IOException {
        enter(visitor, "langson").open("/inputs/orders").look("input-orders-empty");
        send("households", new Sender.OfPlace(1_100_020, "20"), """
                household_code,full_name,citizen_number,commune_code,listed_on
                LS-1,Nông Văn Mẫu,020085001234,06001,01/08/2021
                """);
        send("input-orders", new Sender.OfPlatform("voso"), """
                order_id,input_id,quantity,ordered_on,status,citizen_number
                DM1,P1,5,07/08/2021,DELIVERED,020085001234
                DM2,P9,2,08/08/2021,CANCELLED,020085001234
                """);
        visitor.open("/inputs/orders").look("input-orders");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("DM1", "Phân lân nung chảy", "Đã giao", "Nông Văn Mẫu", "chưa có trong danh sách");
        visitor.open("/inputs/orders?order=phan%20lan");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(1);
        visitor.open("/inputs/orders?status=CANCELLED");
        assertThat(visitor.page().locator("tbody").innerText()).contains("DM2").doesNotContain("DM1");
        visitor.page().click("details.me > summary");
        visitor.page().click("text=Thoát");
        enter(visitor, "voso").open("/inputs/orders");
        assertThat(visitor.page().content()).contains("DM1").doesNotContain("Nông Văn Mẫu");
    }

    @Test
    void group_iii_of_the_form_opens_to_the_names_of_its_items(Visitor visitor) {
        enter(visitor, "langson")
                .open("/reports?form=monthly&period=2021-09&place=1100020&version=2022")
                .look("report-2022");
        visitor.open("/figures/III.3/inputs?form=monthly&period=2021-09&place=1100020&column=toDate");
        assertThat(visitor.page().locator("main").innerText())
                .contains("Phân lân nung chảy\tP1", "Giống ngô lai\tP2")
                .doesNotContain("Túi lưới");
        visitor.open("/figures/III.2/timesPerMonth?form=monthly&period=2021-09&place=1100020&column=inPeriod");
        assertThat(visitor.page().locator("main").innerText()).contains("Giá na đầu vụ tại vườn\tB1");
    }

    @Test
    void a_platform_sees_what_it_sent_and_the_ministry_everything(Visitor visitor) {
        enter(visitor, "postmart").open("/inputs");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("Túi lưới")
                .doesNotContain("Phân lân");
        visitor.open("/information");
        assertThat(visitor.page().locator("tbody tr").count()).isZero();
        visitor.page().context().clearCookies();
        enter(visitor, "bo").open("/inputs");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(3);
        visitor.open("/information?channel=2");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(1);
    }

    private Visitor enter(Visitor visitor, String login) {
        return visitor.signIn(login, passwords.getOrDefault(login, ""));
    }
}
