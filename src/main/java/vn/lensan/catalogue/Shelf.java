package vn.lensan.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Outcomes;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;

/** Products to look at: searched by name, id or kind, within what a person may see. */
@Component
class Shelf {
    private static final String OF_ACCOUNT = """
         join published.seller_account a on a.part_id = p.part_id and a.account_id = p.account_id
        """;

    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final DataSource dataSource;

    Shelf(JdbcClient jdbc, Outcomes outcomes, DataSource dataSource) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.dataSource = dataSource;
    }

    /** What is looked for; blanks are any. */
    record Asked(String text, String kind, String platform) {
        public boolean narrow() {
            return !text.isEmpty() || !kind.isEmpty() || !platform.isEmpty();
        }
    }

    /** One product in a list. */
    record Shown(
            long id,
            String externalId,
            String platform,
            String name,
            String kind,
            long netGrams,
            @Nullable String stall,
            long householdId,
            boolean onOffer) {}

    /** Products that fit, by name; those that begin with what was typed first. */
    List<Shown> find(Horizon.Limit limit, Asked asked, int size, long offset) {
        String folded = Text.fold(asked.text());
        String closest = asked.text().isEmpty() ? "" : """
                p.external_id = :text desc, position(:text in p.name) > 0 desc, position(:folded in p.folded_name) <> 1,
                """;
        String order = " order by " + closest + " p.folded_name, p.product_id ";
        String page = "select p.* from catalogue.product p where true" + limit.on("p")
                + (folded.isEmpty() ? "" : " and (p.folded_name like :pattern or p.external_id = :text)")
                + (asked.kind().isEmpty() ? "" : " and p.kind_key = :kind")
                + (asked.platform().isEmpty() ? "" : " and p.platform = :only")
                + order + "limit :size offset :offset";
        // what else is shown of a product is looked up for those of the page alone
        String sql =
                "select p.*, a.stall_name, " + onOffer("p") + " as on_offer from (" + page + ") p" + OF_ACCOUNT + order;
        return limited(sql, limit)
                .param("text", asked.text())
                .param("folded", folded)
                .param("pattern", Text.containing(folded))
                .param("kind", Text.kindKey(asked.kind()))
                .param("only", asked.platform())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Shown(
                        row.getLong("product_id"),
                        row.getString("external_id"),
                        row.getString("platform"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getLong("net_grams"),
                        row.getString("stall_name"),
                        row.getLong("household_id"),
                        row.getBoolean("on_offer")))
                .list();
    }

    private static String onOffer(String product) {
        return """
            exists (select from published.product_listing l
                where l.part_id = %1$s.part_id and l.household_id = %1$s.household_id and l.product_id = %1$s.product_id
                  and l.since <= current_date and current_date < l.until)\
            """.formatted(product);
    }

    /** Days something held: until is the first day no longer; null: still. */
    record Days(String what, LocalDate since, @Nullable LocalDate until) {
        /** The last day it held. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    /** A product's page. */
    record Page(
            Shown product,
            @Nullable String unit,
            @Nullable Long price,
            @Nullable String traceCode,
            @Nullable String standard,
            @Nullable Integer ocopStars,
            @Nullable String gtin,
            String account,
            List<Days> days,
            List<Outcomes.Source> sources) {}

    /** The page of a product, if there is such a product and the person may see it. */
    Optional<Page> open(Horizon.Limit limit, long id) {
        String sql = "select p.*, a.stall_name, a.external_id as account, " + onOffer("p")
                + " as on_offer from catalogue.product p" + OF_ACCOUNT + " where p.product_id = :id" + limit.on("p");
        return limited(sql, limit)
                .param("id", id)
                .query((row, n) -> {
                    long household = row.getLong("household_id");
                    Shown shown = new Shown(
                            id,
                            row.getString("external_id"),
                            row.getString("platform"),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getLong("net_grams"),
                            row.getString("stall_name"),
                            household,
                            row.getBoolean("on_offer"));
                    return new Page(
                            shown,
                            row.getString("unit"),
                            row.getObject("price_vnd", Long.class),
                            row.getString("trace_code"),
                            row.getString("standard"),
                            row.getObject("ocop_stars", Integer.class),
                            row.getString("gtin"),
                            row.getString("account"),
                            days(row.getInt("part_id"), id),
                            outcomes.behind(dataSource, Product.TABLE.kind(), id, household));
                })
                .optional();
    }

    private List<Days> days(int part, long id) {
        return jdbc.sql("""
            select d.what, d.since, nullif(d.until, 'infinity') as until
            from catalogue.product p
            cross join lateral (
                select 'listed' as what, since, until from unnest(p.listed_on, p.delisted_on) as l (since, until)
                union all
                select 'marked', since, until from unnest(p.marked_from, p.marked_until) as m (since, until)
                union all
                select 'traced', since, until from unnest(p.traced_from, p.traced_until) as t (since, until)
                union all
                select 'open', o.since, o.until from published.shop_account o
                where o.part_id = p.part_id and o.account_id = p.account_id
            ) d
            where p.part_id = :part and p.product_id = :id
            order by array_position(array['open', 'listed', 'marked', 'traced'], d.what), d.since
            """)
                .param("part", part)
                .param("id", id)
                .query((row, n) -> new Days(
                        row.getString(1),
                        java.util.Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Other listings of the household that count as one product with this one. */
    List<Shown> sameProduct(Shown product) {
        return jdbc.sql("""
            select q.product_id, q.external_id, q.platform, q.name, q.kind, q.net_grams
            from published.product p
            join published.product q on q.part_id = p.part_id and q.household_id = p.household_id and q.item = p.item
            where p.product_id = :id and p.household_id = :household and q.product_id <> p.product_id
            order by q.platform, q.product_id limit 20
            """)
                .param("id", product.id())
                .param("household", product.householdId())
                .query((row, n) -> new Shown(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        null,
                        product.householdId(),
                        false))
                .list();
    }

    private StatementSpec limited(String sql, Horizon.Limit limit) {
        return jdbc.sql(sql).params(limit.parameters());
    }
}
