package vn.lensan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code access.person}. */
@Component
class People {
    private static final String SELECT = """
            select person_id, login, name, role, leads, unit_id, platform, password_given, disabled_at, last_seen_at
            from access.person
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by login").query(People::person).list();
    }

    Optional<Person> byLogin(String login) {
        return jdbc.sql(SELECT + "where login = :login")
                .param("login", login)
                .query(People::person)
                .optional();
    }

    Optional<String> passwordOf(String login) {
        return jdbc.sql("select password from access.person where login = :login")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    /** The stamp of an account that may come in; empty when there is none such. */
    Optional<Integer> stampOf(int personId) {
        return jdbc.sql("select stamp from access.person where person_id = :id and disabled_at is null")
                .param("id", personId)
                .query(Integer.class)
                .optional();
    }

    void add(
            String login,
            String name,
            Role role,
            boolean leads,
            Scope scope,
            String password,
            boolean given,
            OffsetDateTime now) {
        jdbc.sql("""
                        insert into access.person
                            (login, name, role, leads, unit_id, platform, password, password_given, created_at)
                        values
                            (:login, :name, :role, :leads, :unit, :platform, :password, :given, :now)
                        """)
                .param("login", login)
                .param("name", name)
                .param("role", role.name())
                .param("leads", leads)
                .param("unit", scope instanceof Scope.OfPlace place ? place.unitId() : null)
                .param("platform", scope instanceof Scope.OfPlatform of ? of.platform() : null)
                .param("password", password)
                .param("given", given)
                .param("now", now)
                .update();
    }

    int setPassword(String login, String password, boolean given) {
        return jdbc.sql("""
                        update access.person
                        set password = :password, password_given = :given, stamp = stamp + 1
                        where login = :login
                        """)
                .param("password", password)
                .param("given", given)
                .param("login", login)
                .update();
    }

    int disable(String login, OffsetDateTime now) {
        return jdbc.sql("""
                        update access.person
                        set disabled_at = coalesce(disabled_at, :now), stamp = stamp + 1
                        where login = :login
                        """).param("now", now).param("login", login).update();
    }

    int enable(String login) {
        return jdbc.sql("update access.person set disabled_at = null where login = :login")
                .param("login", login)
                .update();
    }

    void seen(int personId, OffsetDateTime now) {
        jdbc.sql("update access.person set last_seen_at = :now where person_id = :id")
                .param("now", now)
                .param("id", personId)
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        Scope scope = switch (role) {
            case MINISTRY -> new Scope.Nation();
            case PROVINCE, DISTRICT, COMMUNE -> new Scope.OfPlace(row.getInt("unit_id"));
            case PLATFORM -> new Scope.OfPlatform(row.getString("platform"));
        };
        Actor actor = new Actor(
                row.getInt("person_id"),
                row.getString("login"),
                row.getString("name"),
                role,
                row.getBoolean("leads"),
                scope);
        return new Person(
                actor,
                row.getBoolean("password_given"),
                row.getObject("disabled_at", OffsetDateTime.class),
                row.getObject("last_seen_at", OffsetDateTime.class));
    }
}
