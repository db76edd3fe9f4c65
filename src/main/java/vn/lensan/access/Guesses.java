package vn.lensan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. A try is written down before its password is looked at, so that many at once
 * are counted too; a right one clears what was held against that login from that address.
 *
 * <p>The limit per login over all addresses is higher than the one from a single address: someone who only wants to
 * lock a colleague out has to work harder for it than someone who mistyped.
 */
@Component
class Guesses {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_LOGIN_AND_ADDRESS = 5;
    static final int PER_LOGIN = 20;
    static final int PER_ADDRESS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the try down; answers whether it is one too many. */
    boolean tooMany(String login, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into access.guess (login, address, at) values (:login, :address, :at)")
                .param("login", login)
                .param("address", address)
                .param("at", now)
                .update();
        return jdbc.sql("""
                        select count(*) filter (where login = :login and address = :address) > :both
                            or count(*) filter (where login = :login) > :perLogin
                            or count(*) filter (where address = :address) > :perAddress
                        from access.guess
                        where at > :since
                            and (login = :login or address = :address)
                        """)
                .param("login", login)
                .param("address", address)
                .param("since", now.minus(WINDOW))
                .param("both", PER_LOGIN_AND_ADDRESS)
                .param("perLogin", PER_LOGIN)
                .param("perAddress", PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    /** The password was right: forget what was held against this login from here, and what is old anyway. */
    void right(String login, String address) {
        jdbc.sql("""
                        delete from access.guess
                        where login = :login and address = :address
                            or at < :old
                        """)
                .param("login", login)
                .param("address", address)
                .param("old", OffsetDateTime.now(clock).minus(WINDOW.multipliedBy(4)))
                .update();
    }
}
