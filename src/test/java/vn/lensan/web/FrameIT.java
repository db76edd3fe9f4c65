package vn.lensan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.SignedInFixture;
import vn.lensan.access.Users;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;

@LenSanTest
class FrameIT {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Users users;

    @Autowired
    Log log;

    MockMvcTester visitor;

    @BeforeEach
    void peopleAreThere() {
        visitor = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        SignedInFixture.people(context);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page() {
        assertThat(visitor.get().uri("/"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
        assertThat(visitor.get().uri("/sign-in"))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", SecurityRules.CONTENT_POLICY)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .bodyText()
                .contains("<html lang=\"vi\"")
                .contains("Tên đăng nhập")
                .doesNotContain("??");
    }

    @Test
    void a_stranger_asking_for_a_fragment_is_led_there_with_the_whole_page() {
        assertThat(visitor.get().uri("/workplace").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?stale");
    }

    @Test
    void signing_in_leads_home_and_is_logged() {
        String password = users.renewPassword("chilang");
        assertThat(visitor.post()
                        .uri("/sign-in")
                        .param("login", "chilang")
                        .param("password", password)
                        .with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(log.read(Deed.SIGNED_IN, "chilang", Long.MAX_VALUE, 1)).hasSize(1);
        assertThat(visitor.post()
                        .uri("/sign-in")
                        .param("login", "chilang")
                        .param("password", "sai")
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in?refused");
        assertThat(log.read(Deed.SIGN_IN_REFUSED, "chilang", Long.MAX_VALUE, 1)).hasSize(1);
    }

    @Test
    void a_wrong_password_is_held_against_one_once_and_the_sixth_waits() {
        users.renewPassword("voso");
        List<String> answers = new ArrayList<>();
        for (int attempt = 1; attempt <= 6; attempt++) {
            answers.add(visitor.post()
                    .uri("/sign-in")
                    .param("login", "voso")
                    .param("password", "sai " + attempt)
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getRedirectedUrl());
        }
        assertThat(answers)
                .startsWith(Collections.nCopies(5, "/sign-in?refused").toArray(String[]::new))
                .endsWith("/sign-in?wait");
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        assertThat(visitor.post().uri("/sign-out").with(as("langson"))).hasStatus(403);
        assertThat(visitor.post().uri("/sign-in")).hasRedirectedUrl("/sign-in?stale");
    }

    @Test
    void the_session_of_someone_shut_out_ends_with_the_next_page() {
        RequestPostProcessor dongmo = as("dongmo");
        assertThat(visitor.get().uri("/").with(dongmo)).hasStatusOk();
        users.disable("dongmo");
        assertThat(visitor.get().uri("/").with(dongmo)).hasStatus3xxRedirection();
        users.enable("dongmo");
    }

    @Test
    void a_page_someone_may_not_see_says_so_and_whom_to_ask() {
        assertThat(visitor.get().uri("/people").with(as("langson")))
                .hasStatus(403)
                .bodyText()
                .contains("Bạn không được xem trang này", "hãy hỏi đầu mối chương trình ở Bộ")
                .doesNotContain("Nông Thị Bích", "PeoplePage");
        assertThat(visitor.get().uri("/people").with(as("bo"))).hasStatusOk();
    }

    @Test
    void what_is_not_there_is_said_plainly() {
        assertThat(visitor.get().uri("/khong-co-gi").with(as("langson")))
                .hasStatus(404)
                .bodyText()
                .contains("Không có trang này");
        assertThat(visitor.post()
                        .uri("/workplace")
                        .param("unit", "1")
                        .with(as("langson"))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(visitor.post().uri("/workplace").with(as("langson")).with(csrf()))
                .hasStatus(400);
        assertThat(visitor.get().uri("/log?before=x").with(as("bo"))).hasStatus(404);
    }

    @Test
    void the_left_column_shows_only_what_one_may_follow() {
        assertThat(visitor.get().uri("/").with(as("langson")))
                .bodyText()
                .contains("Việc hôm nay")
                .doesNotContain("href=\"/people\"");
        assertThat(visitor.get().uri("/").with(as("bo"))).bodyText().contains("href=\"/people\"");
    }

    @Test
    void a_given_password_is_a_task_until_it_is_changed() {
        String given = users.renewPassword("voso");
        assertThat(visitor.get().uri("/").with(as("voso"))).bodyText().contains("nên đổi ngay");
        assertThat(visitor.post()
                        .uri("/me/password")
                        .param("current", given)
                        .param("next", "ngắn")
                        .with(as("voso"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 10 ký tự", "aria-invalid=\"true\"");
        assertThat(visitor.post()
                        .uri("/me/password")
                        .param("current", given)
                        .param("next", "lúa chín vàng đồng")
                        .with(as("voso"))
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in?stale");
        assertThat(visitor.get().uri("/").with(as("voso"))).bodyText().doesNotContain("nên đổi ngay");
    }

    @Test
    void a_masked_number_asks_for_a_reason() {
        assertThat(visitor.post()
                        .uri("/reveal")
                        .param("kind", "khong")
                        .param("id", "1")
                        .param("shown", "•••")
                        .param("reason", "a")
                        .header("HX-Request", "true")
                        .with(as("langson"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("từ 5 đến 300 ký tự")
                .doesNotContain("<html");
    }

    @Test
    void what_the_database_fails_before_or_after_a_handler_is_told_as_such_on_a_page_that_asks_it_nothing() {
        assertThat(visitor.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new ServletException(new SQLException("connection is lost", "08006")))
                        .with(as("langson")))
                .hasStatus(503)
                .bodyText()
                .contains("Cơ sở dữ liệu đang khởi động lại")
                .doesNotContain("class=\"bar\"", "Số sự cố");
        assertThat(visitor.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new ServletException("ours"))
                        .with(as("langson")))
                .hasStatus(500)
                .bodyText()
                .contains("Số sự cố")
                .doesNotContain("class=\"bar\"");
    }

    @Test
    void english_is_spoken_to_whoever_chose_it() {
        assertThat(visitor.post()
                        .uri("/language")
                        .param("to", "en")
                        .header(HttpHeaders.REFERER, "http://localhost/me?x=1")
                        .with(csrf()))
                .hasRedirectedUrl("/me?x=1");
        assertThat(visitor.get().uri("/sign-in").cookie(new jakarta.servlet.http.Cookie("language", "en")))
                .bodyText()
                .contains("<html lang=\"en\"", "Password");
        assertThat(visitor.post()
                        .uri("/language")
                        .param("to", "en")
                        .header(HttpHeaders.REFERER, "//evil.example")
                        .with(csrf()))
                .hasRedirectedUrl("/");
    }

    @Test
    void whether_we_are_well_is_open_to_all_and_the_measurements_are_not() {
        assertThat(visitor.get().uri("/actuator/health")).hasStatusOk();
        assertThat(visitor.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(visitor.get().uri("/actuator/prometheus").with(basic("bo"))).hasStatusOk();
        assertThat(visitor.get().uri("/actuator/prometheus").with(basic("langson")))
                .hasStatus(403);
        assertThat(visitor.get().uri("/actuator/env")).hasStatus(401);
    }

    private RequestPostProcessor basic(String login) {
        return httpBasic(login, users.renewPassword(login));
    }

    private RequestPostProcessor as(String login) {
        return SignedInFixture.as(context, login);
    }
}
