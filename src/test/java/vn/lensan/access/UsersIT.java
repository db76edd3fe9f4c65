package vn.lensan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import vn.lensan.LenSanTest;
import vn.lensan.shared.Rejected;

@LenSanTest
class UsersIT {
    private static final Scope NATION = new Scope.Nation();

    @Autowired
    ApplicationContext context;

    @Autowired
    Users users;

    @Autowired
    SignIn signIn;

    @Test
    void a_person_let_in_signs_in_with_the_password_shown_once() {
        String password = users.add("Hoa.TT", "Trần Thị Hoa", Role.MINISTRY, false, NATION);
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        Authentication welcome = enter("hoa.tt", password);
        assertThat(welcome.getName()).isEqualTo("hoa.tt");
        assertThat(signIn.stillHolds(welcome)).isTrue();
        Person hoa = users.find("hoa.tt").orElseThrow();
        assertThat(hoa.passwordGiven()).isTrue();
        assertThat(hoa.lastSeenAt()).isNotNull();
    }

    @Test
    void who_is_shut_out_loses_the_open_session_too() {
        String password = users.add("khoa", "Lê Khoá", Role.MINISTRY, false, NATION);
        Authentication welcome = enter("khoa", password);
        users.disable("khoa");
        assertThat(signIn.stillHolds(welcome)).isFalse();
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> enter("khoa", password));
        users.enable("khoa");
        assertThat(signIn.stillHolds(welcome)).isFalse();
        assertThat(enter("khoa", password).isAuthenticated()).isTrue();
    }

    @Test
    void a_new_password_ends_the_old_one_and_its_sessions() {
        String given = users.add("doi", "Đỗ Đổi", Role.MINISTRY, false, NATION);
        Authentication welcome = enter("doi", given);
        users.changePassword("doi", given, "lúa chín vàng đồng");
        assertThat(signIn.stillHolds(welcome)).isFalse();
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> enter("doi", given));
        assertThat(enter("doi", "lúa chín vàng đồng").isAuthenticated()).isTrue();
        assertThat(users.find("doi").orElseThrow().passwordGiven()).isFalse();
    }

    @Test
    void a_poor_password_is_refused_with_the_reason() {
        String given = users.add("ngan", "Mai Ngân", Role.MINISTRY, false, NATION);
        assertThat(refusal(() -> users.changePassword("ngan", given, "ngắn"))).isEqualTo("password.short");
        assertThat(refusal(() -> users.changePassword("ngan", given, "ngan-ngan-ngan")))
                .isEqualTo("password.easy");
        assertThat(refusal(() -> users.changePassword("ngan", given, "ậ".repeat(30))))
                .isEqualTo("password.long");
        assertThat(refusal(() -> users.changePassword("ngan", "sai rồi", "lúa chín vàng đồng")))
                .isEqualTo("password.wrong");
    }

    @Test
    void a_login_is_given_once_and_fits_its_place() {
        users.add("mot", "Một", Role.PLATFORM, false, new Scope.OfPlatform("voso"));
        assertThat(refusal(() -> users.add("MOT", "Hai", Role.MINISTRY, false, NATION)))
                .isEqualTo("login.taken");
        assertThat(refusal(() -> users.add("a b", "Hai", Role.MINISTRY, false, NATION)))
                .isEqualTo("login.invalid");
        assertThat(refusal(() -> users.add("ba", "Ba", Role.COMMUNE, false, NATION)))
                .isEqualTo("scope.misfit");
        assertThat(refusal(() -> users.disable("khong-co"))).isEqualTo("login.unknown");
    }

    @Test
    void guessing_is_slowed_down_even_for_the_right_password() {
        String password = users.add("doan", "Đoàn Đoán", Role.MINISTRY, false, NATION);
        for (int i = 0; i < Guesses.PER_LOGIN_AND_ADDRESS; i++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> enter("doan", "đoán mò"));
        }
        assertThatExceptionOfType(LockedException.class).isThrownBy(() -> enter("doan", password));
    }

    @Test
    void the_sample_people_keep_their_passwords_from_start_to_start() {
        var first = SignedInFixture.people(context);
        assertThat(SignedInFixture.people(context)).isEqualTo(first);
        var langson = first.stream()
                .filter(login -> login.login().equals("langson"))
                .findFirst()
                .orElseThrow();
        assertThat(enter("langson", langson.password()).isAuthenticated()).isTrue();
        assertThat(SignedInFixture.actor(context, "langson").scope()).isEqualTo(new Scope.OfPlace(1100020));
    }

    private Authentication enter(String login, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
    }

    private static String refusal(Runnable deed) {
        try {
            deed.run();
        } catch (Rejected rejected) {
            return rejected.problem().code();
        }
        return "nothing was refused";
    }
}
