package vn.lensan.supply;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Text;

/** Farm inputs to look at on a day: by name, searched by name or id, perhaps only those with a running offer. */
@Component
class FarmInputs {
    private static final String LISTED = """
            with listed as (
                select i.*,
                       i.offered_from[cardinality(i.offered_from)] as first_day,
                       nullif(i.offered_until[cardinality(i.offered_until)], 'infinity') as first_day_gone,
                       exists (
                           select from unnest(i.offered_from, i.offered_until) as o (since, until)
                           where o.since <= :day::date and :day::date < o.until
                       ) as offered,
                       (
                           select min(s.since)
                           from unnest(i.offer_from, i.offer_until) as s (since, until)
                           where s.since <= :day::date and :day::date < s.until
                       ) as offer_since,
                       (
                           select nullif(max(s.until), 'infinity')
                           from unnest(i.offer_from, i.offer_until) as s (since, until)
                           where s.since <= :day::date and :day::date < s.until
                       ) as offer_gone
                from supply.farm_input i
                where i.part_id = 0
                  and %s
                  and (:kind < 0 or i.kind = :kind)
                  and (:folded = '' or position(:folded in i.folded_name) > 0 or i.external_id = :text)
            )
            """.formatted(Sight.SQL.formatted("platform"));

    private static final String ASKED = """
            from listed i
            where :running = false or i.offered and i.offer_since is not null and i.platform_price < i.market_price
            """;

    private final JdbcClient jdbc;
    private final Sight sight;

    FarmInputs(JdbcClient jdbc, Sight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * One input on the day asked for.
     *
     * @param kind place in the list of groups
     * @param offered whether it is on the platform that day
     * @param lastDay the last day it is; null: no end known
     * @param marketPrice đồng; null: not known
     * @param offerSince first day of the offer that runs; null: none runs
     * @param offerLastDay its last day; null: no end known
     * @param place the province it is for; null: the whole nation
     */
    record Shown(
            String platform,
            String id,
            String name,
            int kind,
            boolean offered,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Long marketPrice,
            @Nullable Long platformPrice,
            @Nullable LocalDate offerSince,
            @Nullable LocalDate offerLastDay,
            @Nullable String offerText,
            @Nullable String place) {

        /** Whether III.5 counts it: a running offer below the market price, the input itself on the platform. */
        public boolean cheaper() {
            return offered
                    && offerSince != null
                    && marketPrice != null
                    && platformPrice != null
                    && platformPrice < marketPrice;
        }
    }

    /** What is looked for; kind -1 is any; running: only what III.5 counts. */
    record Asked(String text, int kind, boolean running, LocalDate day) {}

    long count(Sight.Limit limit, Asked asked) {
        return ask(LISTED + "select count(*) " + ASKED, limit, asked)
                .query(Long.class)
                .single();
    }

    List<Shown> page(Sight.Limit limit, Asked asked, int size, long offset) {
        return ask(LISTED + "select i.* " + ASKED + """
                        order by position(:text in i.name) > 0 desc, i.name collate "vi-x-icu", i.input_id
                        limit :size offset :offset
                        """, limit, asked)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Shown(
                        row.getString("platform"),
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getInt("kind"),
                        row.getBoolean("offered"),
                        row.getObject("first_day", LocalDate.class),
                        dayBefore(row.getObject("first_day_gone", LocalDate.class)),
                        row.getObject("market_price", Long.class),
                        row.getObject("platform_price", Long.class),
                        row.getObject("offer_since", LocalDate.class),
                        dayBefore(row.getObject("offer_gone", LocalDate.class)),
                        row.getString("offer_text"),
                        sight.named(row.getObject("province", Integer.class))))
                .list();
    }

    /** Inputs that were ordered though no list names them. */
    long orderedUnlisted(Sight.Limit limit) {
        return jdbc.sql("""
                        select count(*)
                        from (select distinct o.platform, o.input_external_id from supply.input_order o) as asked
                        where (:any_source or asked.platform = :source)
                          and not exists (
                              select from supply.farm_input i
                              where i.part_id = 0 and i.platform = asked.platform
                                and i.external_id = asked.input_external_id
                          )
                        """).params(limit.parameters()).query(Long.class).single();
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate end) {
        return end == null ? null : end.minusDays(1);
    }

    private StatementSpec ask(String sql, Sight.Limit limit, Asked asked) {
        return jdbc.sql(sql)
                .params(limit.parameters())
                .param("kind", asked.kind())
                .param("running", asked.running())
                .param("day", asked.day().toString())
                .param("text", asked.text())
                .param("folded", Text.fold(asked.text()));
    }
}
