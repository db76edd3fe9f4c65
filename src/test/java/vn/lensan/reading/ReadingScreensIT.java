package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** Reports, their life and figures opened, as a browser shows them. */
@BrowserTest
class ReadingScreensIT {
    private static final String W32 = "form=weekly&period=2021-W32&place=" + SmallSeason.LANG_SON;
    private static boolean played;

    @Autowired
    ApplicationContext context;

    Map<String, String> passwords = Map.of();

    @BeforeEach
    void aSmallSeason() {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
        if (!played) {
            SmallSeason.play(context);
            played = true;
        }
    }

    @Test
    void a_report_weekly_and_monthly(Visitor visitor) {
        enter(visitor, "langson.lanhdao").open("/reports?" + W32);
        visitor.page().locator("#check .tag.good").waitFor();
        visitor.look("report-weekly");
        visitor.open("/reports?form=monthly&period=2021-09&place=" + SmallSeason.LANG_SON)
                .look("report-monthly");
        visitor.open("/reports?" + W32);
        visitor.press("ArrowLeft");
        visitor.page().waitForURL(url -> url.contains("2021-W31"));
        visitor.page().locator("#check .tag.good").waitFor();
    }

    @Test
    void the_few_figures_of_a_place_stand_on_its_home_page_and_open(Visitor visitor) {
        enter(visitor, "langson").open("/");
        visitor.page().locator(".glance").waitFor();
        assertThat(visitor.page().locator(".glance li").nth(2).innerText()).contains("I.3", "2", "Hộ");
        visitor.look("home-figures");
        visitor.page().locator(".glance a").nth(2).click();
        visitor.page().waitForURL(url -> url.contains("/figures/I.3/households"));
        assertThat(visitor.open("/reports/glance").page().url()).contains("/reports?form=weekly");
    }

    @Test
    void a_figure_opened(Visitor visitor) {
        enter(visitor, "langson").open("/figures/I.3/households?" + W32);
        visitor.page().locator("text=Cộng các sàn").waitFor();
        visitor.look("figure");
    }

    @Test
    void the_life_of_a_report_and_the_ministry_s_overview(Visitor visitor) {
        String report = "/reports?form=weekly&period=2021-W31&place=" + SmallSeason.LANG_SON;
        enter(visitor, "langson.lanhdao").open(report);
        visitor.page().onDialog(com.microsoft.playwright.Dialog::accept);
        visitor.page().click("text=Gửi báo cáo cho Bộ");
        visitor.page().locator("text=chờ duyệt").first().waitFor();
        visitor.look("report-sent");
        visitor.page().click("details.me > summary");
        visitor.page().click("text=Thoát");
        enter(visitor, "bo").open(report);
        visitor.page().click("button.danger");
        visitor.page().locator("#reason-error").waitFor();
        visitor.look("report-return-refused");
        assertThat((boolean) visitor.page().evaluate("document.activeElement.matches('.error-summary')"))
                .isTrue();
        visitor.open("/reports/overview?form=weekly&period=2021-W32").look("overview");
    }

    private Visitor enter(Visitor visitor, String login) {
        return visitor.signIn(login, passwords.getOrDefault(login, ""));
    }
}
