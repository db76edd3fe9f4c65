package vn.lensan.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.shared.Rejected;

/** The door for keeping the people who may come in. */
@Component
@Transactional
public class Users {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

    private final People people;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Users(People people, PasswordEncoder encoder, Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Lets someone in; answers the password made for them, which is shown this once and never again. */
    public String add(String login, String name, Role role, boolean leads, Scope scope) {
        String password = Passwords.fresh();
        add(login, name, role, leads, scope, password, true);
        return password;
    }

    /** Every person ever let in, by login. */
    @Transactional(readOnly = true)
    public List<Person> list() {
        return people.all();
    }

    /** The person of that login. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String login) {
        return people.byLogin(tidy(login));
    }

    /** What whoever signs in so is called; the login itself where nobody does, as for a command. */
    @Transactional(readOnly = true)
    public String nameOf(String login) {
        return people.byLogin(login).map(person -> person.actor().name()).orElse(login);
    }

    /** Gives a new password, shown this once, and ends the person's sessions. */
    public String renewPassword(String login) {
        String password = Passwords.fresh();
        setPassword(login, password, true);
        return password;
    }

    /** A person changes their own password; their other sessions end. */
    public void changePassword(String login, String current, String next) {
        String hash = people.passwordOf(tidy(login)).orElseThrow(() -> AccountProblem.UNKNOWN.rejected(login));
        if (!encoder.matches(current, hash)) {
            throw new Rejected("current", AccountProblem.WRONG_PASSWORD.problem());
        }
        setPassword(login, Passwords.checked(tidy(login), next), false);
    }

    /** Shuts someone out at once: no new sign-in, and their open sessions end with the next request. */
    public void disable(String login) {
        mustExist(login, people.disable(tidy(login), now()));
    }

    /** Lets a person who was shut out in again, with their old password. */
    public void enable(String login) {
        mustExist(login, people.enable(tidy(login)));
    }

    void add(String login, String name, Role role, boolean leads, Scope scope, String password, boolean given) {
        String tidied = tidy(login);
        if (!LOGIN.matcher(tidied).matches()) {
            throw new Rejected("login", AccountProblem.BAD_LOGIN.problem(login));
        }
        if (name.isBlank()) {
            throw new Rejected("name", AccountProblem.NO_NAME.problem());
        }
        mustFit(role, scope);
        try {
            people.add(tidied, name.strip(), role, leads, scope, encoder.encode(password), given, now());
        } catch (DuplicateKeyException taken) {
            throw new Rejected("login", AccountProblem.LOGIN_TAKEN.problem(tidied));
        }
    }

    void setPassword(String login, String password, boolean given) {
        mustExist(login, people.setPassword(tidy(login), encoder.encode(password), given));
    }

    static String tidy(@Nullable String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    private static void mustFit(Role role, Scope scope) {
        boolean fits = switch (scope) {
            case Scope.Nation nation -> role == Role.MINISTRY;
            case Scope.OfPlace place -> role == Role.PROVINCE || role == Role.DISTRICT || role == Role.COMMUNE;
            case Scope.OfPlatform platform -> role == Role.PLATFORM;
        };
        if (!fits) {
            throw AccountProblem.SCOPE_MISFIT.rejected(role.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void mustExist(String login, int changed) {
        if (changed == 0) {
            throw AccountProblem.UNKNOWN.rejected(login);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
