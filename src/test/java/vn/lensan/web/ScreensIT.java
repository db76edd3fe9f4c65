package vn.lensan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;

@BrowserTest
class ScreensIT {
    @Autowired
    ApplicationContext context;

    Map<String, String> passwords = Map.of();

    @BeforeEach
    void peopleAreThere() {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
    }

    @Test
    void the_sign_in_page_and_its_refusal(Visitor visitor) {
        visitor.open("/sign-in").look("sign-in");
        visitor.page().fill("#login", "langson");
        visitor.page().fill("#password", "sai");
        visitor.page().click("button.main");
        visitor.look("sign-in-refused");
        assertThat(visitor.page().locator(".error-summary").innerText()).contains("chưa đúng");
    }

    @Test
    void the_pages_of_the_frame(Visitor visitor) {
        enter(visitor, "bo").look("today");
        assertThat(visitor.cookie("lensan")).isEqualTo(Map.of("httpOnly", true, "sameSite", "LAX"));
        visitor.open("/workplace").look("workplace");
        visitor.page().fill("#name", "chi lang");
        visitor.page().locator("text=Huyện Chi Lăng").first().waitFor();
        visitor.look("workplace-typed");
        visitor.page().locator("#choices button").first().click();
        visitor.page().waitForURL("**/");
        assertThat(visitor.page().locator(".bar .where").first().innerText()).contains("Chi Lăng");
        visitor.open("/territory").look("territory");
        visitor.open("/me").look("me");
        visitor.open("/people").look("people");
        visitor.open("/log").look("log");
        visitor.open("/khong-co-gi").look("fault-404");
    }

    @Test
    void a_page_not_for_me_and_a_wrong_form(Visitor visitor) {
        enter(visitor, "dongmo").open("/people").look("fault-403");
        visitor.open("/me");
        visitor.page().fill("#current", "sai");
        visitor.page().fill("#next", "lúa chín vàng đồng");
        visitor.page().click("main button.main");
        visitor.look("me-wrong");
        assertThat((boolean) visitor.page().evaluate("document.activeElement.matches('.error-summary')"))
                .isTrue();
    }

    @Test
    void the_menu_of_a_phone_opens_and_english_is_a_click_away(Visitor visitor) {
        enter(visitor, "bo");
        visitor.page().setViewportSize(360, 740);
        assertThat(visitor.page().isVisible("#nav")).isFalse();
        visitor.page().click(".menu-button");
        assertThat(visitor.page().isVisible("#nav")).isTrue();
        visitor.page().click("details.me > summary");
        visitor.page().click("text=English");
        assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Today");
        visitor.look("today-english");
    }

    @Test
    void every_fragment_and_a_number_shown_for_a_reason(Visitor visitor) {
        enter(visitor, "langson").open("/specimen?q=chi&page=2").look("specimen");
        assertThat(visitor.page().locator("a[rel=next]").getAttribute("href")).isEqualTo("/specimen?q=chi&page=3");
        visitor.open("/specimen"); // afresh: axe leaves empty style attributes, which htmx would carry over
        visitor.page().locator(".masked summary").first().click();
        visitor.page().locator(".masked input[name=reason]").first().fill("gọi mời đi tập huấn");
        visitor.press("Enter");
        visitor.page().locator("text=" + SpecimenPage.NUMBER).waitFor();
        visitor.page().locator(".masked summary").first().click();
        visitor.page().evaluate("document.querySelector('.masked form').noValidate = true");
        visitor.page().locator(".masked input[name=reason]").first().fill("a");
        visitor.press("Enter");
        visitor.page().locator(".masked .error").waitFor();
        visitor.look("specimen-masked");
    }

    @Test
    void a_fault_of_ours_gives_a_number_and_no_more(Visitor visitor) {
        enter(visitor, "langson").open("/specimen/fault").look("fault-500");
        assertThat(visitor.page().content()).contains("Số sự cố").doesNotContain("secret", "IllegalState", "at vn.");
    }

    @Test
    void what_a_door_refuses_comes_back_as_the_page_with_the_sentence_beside_the_field(Visitor visitor) {
        enter(visitor, "langson").open("/specimen?page=2");
        visitor.page().fill("#phone", "12");
        visitor.page().locator("main button.main").first().click();
        visitor.page().locator(".error-summary").first().waitFor();
        assertThat(visitor.page().url()).endsWith("/specimen");
        assertThat(visitor.page().locator("#phone-error").innerText()).contains("mười chữ số");
        assertThat(visitor.page().inputValue("#phone")).isEqualTo("12");
        assertThat(visitor.page().locator(".pager span").innerText()).startsWith("51");
        visitor.look("refused-beside-the-field");
    }

    @Test
    void keys_lead_to_the_next_page(Visitor visitor) {
        enter(visitor, "langson").open("/specimen?page=2");
        visitor.page().locator("h1").click();
        visitor.press("ArrowRight");
        visitor.page().waitForURL("**/specimen?page=3");
    }

    @Test
    void a_key_is_heard_as_soon_as_the_page_is_seen(Visitor visitor) {
        enter(visitor, "langson").page().route("**/*.js", slow -> {
            visitor.page().waitForTimeout(1_500);
            slow.resume();
        });
        visitor.page().navigate("/specimen?page=2", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        visitor.page().locator("a[rel=next]").waitFor();
        visitor.page().keyboard().press("ArrowRight");
        visitor.page().waitForURL("**/specimen?page=3");
    }

    private Visitor enter(Visitor visitor, String login) {
        return visitor.signIn(login, passwords.getOrDefault(login, ""));
    }
}
