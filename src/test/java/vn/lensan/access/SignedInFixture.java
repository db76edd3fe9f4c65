package vn.lensan.access;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The sample people in a test: made once per database, signed in without a password where a request needs no form. */
public final class SignedInFixture {
    /** {@code place.unit} of the sample people: Lạng Sơn, Chi Lăng and Đồng Mỏ on the map of 2021. */
    public static final Map<String, Integer> UNITS = Map.of("20", 1100020, "187", 1200187, "06463", 1306463);

    private SignedInFixture() {}

    /** Makes the sample people, bound to {@link #UNITS}. */
    public static List<SamplePeople.Login> people(ApplicationContext context) {
        return context.getBean(SamplePeople.class).ensure(code -> UNITS.getOrDefault(code, 0));
    }

    /** A MockMvc request of the person of that login. */
    public static RequestPostProcessor as(ApplicationContext context, String login) {
        Actor actor = actor(context, login);
        int stamp = context.getBean(People.class).stampOf(actor.personId()).orElseThrow();
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(actor, stamp), null, List.of()));
    }

    /** The person of that login, for {@link Actors#as}. */
    public static Actor actor(ApplicationContext context, String login) {
        return context.getBean(Users.class).find(login).orElseThrow().actor();
    }
}
