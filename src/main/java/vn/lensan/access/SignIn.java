package vn.lensan.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a login and password. What is wrong, the login or the password, is nobody's business but the log's. */
@Component
public class SignIn implements AuthenticationProvider {
    private final People people;
    private final Guesses guesses;
    private final PasswordEncoder encoder;
    private final Clock clock;
    /** Compared with when there is no such person, so that the answer takes as long. */
    private final String nobody;

    SignIn(People people, Guesses guesses, PasswordEncoder encoder, Clock clock) {
        this.people = people;
        this.guesses = guesses;
        this.encoder = encoder;
        this.clock = clock;
        this.nobody = encoder.encode(Passwords.fresh());
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String tidied = Users.tidy(asked.getName());
        String login = tidied.substring(0, Math.min(tidied.length(), 60));
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (guesses.tooMany(login, address)) {
            throw new LockedException("too many tries");
        }
        String password = String.valueOf(asked.getCredentials());
        Optional<Person> person = people.byLogin(login).filter(found -> found.disabledAt() == null);
        String hash = person.flatMap(found -> people.passwordOf(login)).orElse(nobody);
        if (!encoder.matches(password, hash) || person.isEmpty()) {
            throw new BadCredentialsException("wrong login or password");
        }
        Actor actor = person.get().actor();
        guesses.right(login, address);
        people.seen(actor.personId(), OffsetDateTime.now(clock));
        int stamp = people.stampOf(actor.personId()).orElseThrow();
        var welcome = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(actor, stamp), null, List.of());
        welcome.setDetails(asked.getDetails());
        return welcome;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** Whether the session may go on: its person is still let in and nothing has ended their sessions since. */
    public boolean stillHolds(Authentication present) {
        return !(present.getPrincipal() instanceof SignedIn signedIn)
                || people.stampOf(signedIn.actor().personId())
                        .filter(stamp -> stamp == signedIn.stamp())
                        .isPresent();
    }
}
