package vn.lensan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** Order lines, and the figures they make, as a browser shows them. */
@BrowserTest
class OrderScreensIT extends Market {
    @Autowired
    ApplicationContext context;

    @Test
    void orders_are_looked_at_from_the_list_down_to_a_state(Visitor visitor) throws Exception {
        enter(visitor, "langson");
        visitor.open("/orders").look("orders-empty");
        open();
        sold();
        visitor.open("/orders").look("orders");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(4);
        visitor.open("/orders?order=DH1&buyer=" + "Tokyo").look("orders-buyer-unknown");
        visitor.open("/orders?status=RETURNED");
        visitor.page().locator("tbody th a").first().click();
        visitor.page().locator("text=Tính thêm").first().waitFor();
        assertThat(visitor.page().content()).contains("+3, ngày 06/08/2021", "−1, ngày 10/08/2021", "4.csv");
        visitor.look("order");
    }

    @Test
    void the_pages_of_a_product_and_a_household_show_what_was_sold(Visitor visitor) throws Exception {
        open();
        sold();
        enter(visitor, "langson").open("/households/" + household("LS-1"));
        visitor.page().locator("text=DH1/1").last().waitFor();
        assertThat(visitor.page().locator(".timeline").innerText())
                .contains(
                        "Đăng sản phẩm Na Chi Lăng (voso.vn)",
                        "Bán hàng qua sàn lần đầu: Na Chi Lăng, voso.vn DH1/1",
                        "3.csv",
                        "dòng 2");
        assertThat(visitor.page().locator(".timeline a").allInnerTexts())
                .as("files of platforms cannot be opened by a province")
                .allSatisfy(file -> assertThat(file).startsWith("1.csv"));
        visitor.look("household-with-orders");
        visitor.page().locator("text=Na Chi Lăng").last().click();
        visitor.page().locator("text=DH2/1").waitFor();
        visitor.look("product-with-orders");
    }

    @Test
    void a_platform_sees_its_own_orders_without_the_households(Visitor visitor) throws Exception {
        open();
        sold();
        enter(visitor, "voso").open("/orders");
        assertThat(visitor.page().content()).contains("Na Chi Lăng").doesNotContain("Nông Văn Mẫu");
        visitor.page().locator("tbody th a").first().click();
        visitor.page().locator("text=Tính thêm").first().waitFor();
        assertThat(visitor.page().content()).doesNotContain("Nông Văn Mẫu", "Hoàng Thị Thử");
        visitor.look("order-of-platform");
    }

    @Test
    void the_figures_of_order_lines_open_to_kinds_markets_and_orders(Visitor visitor) throws Exception {
        open();
        sold();
        String where = "?form=weekly&period=2021-W32&place=1100020";
        enter(visitor, "langson").open("/figures/II.2/tonnes" + where);
        visitor.page().locator("text=Ngoài nước, theo nước mua").waitFor();
        visitor.page().locator("text=Cộng các sàn").waitFor();
        visitor.look("figure-tonnes");
        visitor.open("/figures/II.6/markets" + where);
        visitor.page().locator("text=Cộng các sàn").waitFor();
        assertThat(visitor.page().locator("#rows").innerText())
                .contains("Na Chi Lăng", "voso.vn DH1/1", "Thành phố Hà Nội", "Tỉnh Lạng Sơn")
                .doesNotContain("11000");
        visitor.look("figure-markets");
        visitor.open("/figures/II.7/countries" + where).look("figure-countries");
        assertThat(visitor.page().locator("#rows").innerText()).contains("Nhật Bản");
        visitor.page().locator("#rows tbody a").first().click();
        visitor.page().locator("text=Tính thêm").first().waitFor();
    }

    @Test
    void old_provinces_that_became_one_are_one_market_on_the_map_of_2025(Visitor visitor) throws Exception {
        open();
        orders("DH1,1,NA,5,,02,,DELIVERED,2021-08-05T10:00", "DH2,1,NA,5,,08,,DELIVERED,2021-08-05T10:00");
        enter(visitor, "bo").open("/reports?form=weekly&period=2021-W32");
        visitor.page().locator("#check a").click();
        visitor.page().locator("#check .tag.good").waitFor();
        visitor.page().locator("text=bản đồ 2025").first().click();
        visitor.page().waitForURL(url -> url.contains("place="));
        visitor.page().locator("#check a").click();
        visitor.page().locator("#check .tag.good").waitFor();
        visitor.page().locator("a[href*='II.6'][href*='toDate']").first().click();
        visitor.page().locator("#rows").waitFor();
        assertThat(visitor.page().locator("main").innerText()).contains("2 dòng, 1 thành phần khác nhau");
    }

    private void sold() throws Exception {
        orders(
                "DH1,1,NA,5,50000,01,,DELIVERED,2021-08-05T10:00",
                "DH1,2,HOI,2,20000,01,,PLACED,2021-08-05T10:00",
                "DH2,1,NA,3,30000,,JP,DELIVERED,2021-08-06T10:00",
                "DH2,1,NA,1,,,JP,RETURNED,2021-08-10T10:00",
                "DH3,1,HOI,4,,20,,COMPLETED,2021-08-07T10:00");
    }

    private Visitor enter(Visitor visitor, String login) {
        Map<String, String> passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
        return visitor.signIn(login, passwords.getOrDefault(login, ""));
    }
}
