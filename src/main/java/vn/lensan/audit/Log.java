package vn.lensan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actor;
import vn.lensan.access.Actors;
import vn.lensan.access.Role;
import vn.lensan.access.Scope;

/** The door of the log: write to it, read it; nothing changes or removes a line. */
@Component
public class Log {
    private static final Actor NOBODY = stranger("-");

    private final JdbcClient jdbc;
    private final Clock clock;

    Log(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down a deed of whoever is at work now; subject as {@code kind:id}. */
    public void write(Deed deed, @Nullable String subject) {
        write(deed, subject, null, null);
    }

    /**
     * Writes down a deed of whoever is at work now.
     *
     * @param subject {@code kind:id}
     * @param reason why, as the person gave it
     * @param detail what a later reader needs besides; never personal data
     */
    public void write(Deed deed, @Nullable String subject, @Nullable String reason, @Nullable String detail) {
        insert(deed, Actors.maybe().orElse(NOBODY), subject, reason, detail);
    }

    /** Writes down something that befell a login nobody is signed in with yet. */
    public void writeAbout(Deed deed, String login, @Nullable String detail) {
        insert(deed, stranger(login), null, null, detail);
    }

    /** The newest lines before {@code before} (exclusive entry id; {@link Long#MAX_VALUE} for the newest of all). */
    public List<Entry> read(@Nullable Deed deed, @Nullable String login, long before, int most) {
        return jdbc.sql("""
                        select entry_id, at, login, name, deed, subject, reason, detail
                        from audit.entry
                        where entry_id < :before
                            and (:deed::text is null or deed = :deed)
                            and (:login::text is null or login = :login)
                        order by entry_id desc
                        limit :most
                        """)
                .param("before", before)
                .param("deed", deed == null ? null : deed.name())
                .param("login", login)
                .param("most", most)
                .query(Log::entry)
                .list();
    }

    private void insert(
            Deed deed, Actor actor, @Nullable String subject, @Nullable String reason, @Nullable String detail) {
        jdbc.sql("""
                        insert into audit.entry (at, person_id, login, name, deed, subject, reason, detail)
                        values (:at, :person, :login, :name, :deed, :subject, :reason, :detail)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("person", actor.personId())
                .param("login", actor.login())
                .param("name", actor.name())
                .param("deed", deed.name())
                .param("subject", subject)
                .param("reason", reason)
                .param("detail", detail)
                .update();
    }

    private static Actor stranger(String login) {
        return new Actor(0, login, "", Role.MINISTRY, false, new Scope.Nation());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("entry_id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("login"),
                row.getString("name"),
                Deed.valueOf(row.getString("deed")),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("detail"));
    }
}
