package vn.lensan.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Outcomes;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;

/** Seller and e-payment accounts to look at, within what a person may see. */
@Component
class Stalls {
    /** Which accounts: they stand in a table each, told apart by who keeps them. */
    enum Kind {
        SELLING("shop.account", "stall_name", Account.SELLING.kind()),
        PAYMENT("shop.payment_account", "provider", Account.PAYMENT.kind());

        private final String table;
        private final String name;
        private final int record;

        Kind(String table, String name, int record) {
            this.table = table;
            this.name = name;
            this.record = record;
        }
    }

    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final DataSource dataSource;

    Stalls(JdbcClient jdbc, Outcomes outcomes, DataSource dataSource) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.dataSource = dataSource;
    }

    /** What is looked for; blanks are any. */
    record Asked(Kind kind, String text, String platform) {
        public boolean narrow() {
            return !text.isEmpty() || !platform.isEmpty();
        }
    }

    /**
     * One account in a list.
     *
     * @param name of the stall, or of who provides the payment account
     * @param until the first day it no longer was open; null: open today
     */
    record Shown(
            int partId,
            long id,
            long householdId,
            String platform,
            String externalId,
            @Nullable String name,
            LocalDate openedOn,
            @Nullable LocalDate until) {}

    private static final String SHOWN = """
        select a.part_id, a.account_id, a.household_id, a.platform, a.external_id, a.%2$s,
               a.opened_on[1], nullif(a.closed_on[cardinality(a.closed_on)], 'infinity')
        from %1$s a
        where true %3$s
        """;

    /** Accounts that fit, by their platform's id. */
    List<Shown> find(Horizon.Limit limit, Asked asked, int size, long offset) {
        String fits = (asked.platform().isEmpty() ? "" : " and a.platform = :only")
                + (asked.text().isEmpty() ? "" : " and (a.external_id = :text or a.folded_name like :pattern)");
        return shown(limit, asked.kind(), fits + " order by a.external_id, a.platform limit :size offset :offset")
                .param("only", asked.platform())
                .param("text", asked.text())
                .param("pattern", Text.containing(Text.fold(asked.text())))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> shown(row))
                .list();
    }

    /** Days something held: until is the first day no longer; null: still. */
    record Days(String what, LocalDate since, @Nullable LocalDate until) {
        /** The last day it held. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    /** An account's page. */
    record Page(Kind kind, Shown account, List<Days> days, List<Outcomes.Source> sources) {}

    /** The page of an account, if there is such an account and the person may see it. */
    Optional<Page> open(Horizon.Limit limit, Kind kind, long id) {
        return shown(limit, kind, " and a.account_id = :id")
                .param("id", id)
                .query((row, n) -> shown(row))
                .optional()
                .map(account -> new Page(
                        kind,
                        account,
                        days(kind, account),
                        outcomes.behind(dataSource, kind.record, id, account.householdId())));
    }

    private StatementSpec shown(Horizon.Limit limit, Kind kind, String further) {
        return jdbc.sql(SHOWN.formatted(kind.table, kind.name, limit.on("a")) + further)
                .params(limit.parameters());
    }

    private List<Days> days(Kind kind, Shown account) {
        String marks = kind == Kind.PAYMENT ? "" : """
                union all
                select 'marked', since, until from unnest(a.marked_from, a.marked_until) as m (since, until)
                union all
                select 'traced', since, until from unnest(a.traced_from, a.traced_until) as t (since, until)
                """;
        return jdbc.sql("""
                select d.what, d.since, nullif(d.until, 'infinity')
                from %s a
                cross join lateral (
                    select 'open' as what, since, until from unnest(a.opened_on, a.closed_on) as o (since, until)
                    %s
                ) d
                where a.part_id = :part and a.account_id = :id
                order by array_position(array['open', 'marked', 'traced'], d.what), d.since
                """.formatted(kind.table, marks))
                .param("part", account.partId())
                .param("id", account.id())
                .query((row, n) -> new Days(
                        row.getString(1),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Objects.requireNonNull(row.getObject(7, LocalDate.class)),
                row.getObject(8, LocalDate.class));
    }
}
