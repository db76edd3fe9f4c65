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
import vn.lensan.report.Form;
import vn.lensan.report.FormVersions;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** «Cách đếm»: every row in the words of its definition, and the ministry makes another form the usual one. */
@BrowserTest
class HowWeCountIT {
    @Autowired
    ApplicationContext context;

    @Autowired
    FormVersions forms;

    @Autowired
    ReportingCalendar calendar;

    Map<String, String> passwords = Map.of();

    @BeforeEach
    void peopleAreThere() {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
    }

    @Test
    void every_row_says_what_it_counts(Visitor visitor) {
        enter(visitor, "voso").open("/how-we-count?form=monthly").look("how-we-count");
        assertThat(visitor.page().locator("article").count()).isEqualTo(16);
        assertThat(visitor.page().locator("[id='III.5']").innerText())
                .contains("giá trên sàn thấp hơn giá thị trường", "Phụ lục 03, mục III.5");
        assertThat(visitor.page().locator("form[action='/how-we-count/usual']").count())
                .isZero();
    }

    @Test
    void the_ministry_makes_the_form_of_2022_the_usual_one_from_a_date(Visitor visitor) {
        enter(visitor, "bo").open("/how-we-count?form=monthly&version=2022").look("how-we-count-2022");
        visitor.page().fill("#from", "1/6/2022");
        visitor.page().click("main button.main");
        assertThat(visitor.page().locator(".error-summary").innerText()).contains("lý do");
        visitor.page().fill("#from", "1/6/2022");
        visitor.page().fill("#reason", "Kế hoạch năm 2022");
        visitor.page().click("main button.main");
        visitor.page().waitForURL("**/how-we-count?form=monthly&version=2022");
        assertThat(visitor.page().locator("table").innerText()).contains("2022-06", "Kế hoạch năm 2022", "bo");

        // 01/6 lies in the period of 15/5 to 14/6, due 25/6
        assertThat(calendar.period(Form.MONTHLY, "2022-05").formVersion()).isEqualTo("2021");
        assertThat(calendar.period(Form.MONTHLY, "2022-06").formVersion()).isEqualTo("2022");
        assertThat(calendar.previous(calendar.period(Form.MONTHLY, "2022-06"))
                        .orElseThrow()
                        .formVersion())
                .isEqualTo("2021");
        assertThat(calendar.next(calendar.period(Form.MONTHLY, "2022-05")).formVersion())
                .isEqualTo("2022");
        assertThat(forms.inForce(Form.WEEKLY, "2022-W30").version()).isEqualTo("2021");
    }

    private Visitor enter(Visitor visitor, String login) {
        return visitor.signIn(login, passwords.getOrDefault(login, ""));
    }
}
