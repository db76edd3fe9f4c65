package vn.lensan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;
import vn.lensan.intake.Intake;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** Products with the stalls and classes of their households, and what waits for an account, as a browser shows them. */
@BrowserTest
class ProductScreensIT extends CatalogueFixture {
    @Autowired
    ApplicationContext context;

    @Test
    void products_are_found_without_marks_and_rows_that_wait_say_what_for(Visitor visitor) throws Exception {
        Map<String, String> passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
        visitor.signIn("langson", passwords.getOrDefault("langson", ""));
        visitor.open("/products").look("products-empty");
        send("households", LANG_SON, FAMILIES);
        send("shop-accounts", VOSO, """
            account_id,opened_on,stall_name,citizen_number,full_name
            V1,01/08/2021,Na Mẫu,020085001234,Nông Văn Mẫu
            """);
        Intake.Answer products = send("products", VOSO, """
            product_id,account_id,name,kind,unit,net_weight_kg,price_vnd,listed_on,marked_from,ocop_stars
            SP1,V1,Na Chi Lăng túi 1kg,Na,túi,1,45000,05/08/2021,07/08/2021,4
            SP2,V1,Hồi khô,Hồi,gói 250g,250,60000,05/08/2021,,
            SP3,V9,Mật ong,Mật ong,chai,1,150000,05/08/2021,,
            """);
        visitor.open("/products").look("products");
        send("attendance", LANG_SON, """
            training_code,topic,held_on,venue,citizen_number,full_name
            L/1,KNS,05/08/2021,Nhà văn hoá Nà Lượt,020085001234,Nông Văn Mẫu
            """);
        visitor.open("/trainings?q=nha van hoa").look("trainings");
        visitor.page().click("tbody th a");
        visitor.page().locator("tbody a:has-text('Nông Văn Mẫu')").waitFor();
        visitor.look("training-class");
        visitor.open("/stalls?q=na mau").look("stalls");
        visitor.page().click("tbody th a");
        visitor.page().locator("h1:has-text('Na Mẫu')").waitFor();
        visitor.look("stall");
        visitor.open("/products?q=na chi lang").look("products-found");
        assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(1);
        visitor.page().locator("tbody th a").first().click();
        visitor.page().locator("text=Những ngày được tính").waitFor();
        visitor.look("product");
        visitor.page().click("details.me > summary");
        visitor.page().click("text=Thoát");
        visitor.signIn("voso", passwords.getOrDefault("voso", ""));
        visitor.open("/uploads/" + products.uploadId()).look("upload-with-notices");
        assertThat(visitor.page().content()).contains("Chưa có tài khoản bán hàng «V9»");
    }
}
