package vn.lensan.supply;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Text;

/** Information items to look at: the newest first, searched by title or id. */
@Component
class InformationItems {
    private static final String ASKED = """
            from supply.information_item i
            where i.part_id = 0
              and %s
              and (:channel < 0 or i.channel = :channel)
              and (:folded = '' or position(:folded in i.folded_title) > 0 or i.external_id = :text)
            """.formatted(Sight.SQL.formatted("source"));

    private final JdbcClient jdbc;
    private final Sight sight;

    InformationItems(JdbcClient jdbc, Sight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * One item.
     *
     * @param source the platform, or {@code VN} for the ministry
     * @param channel 0 article, 1 message, 2 notice
     * @param place the province it is for; null: the whole nation
     */
    record Shown(
            String source,
            String id,
            int channel,
            String title,
            OffsetDateTime publishedAt,
            @Nullable String place,
            @Nullable Long recipients) {}

    /** What is looked for; channel -1 is any. */
    record Asked(String text, int channel) {}

    long count(Sight.Limit limit, Asked asked) {
        return ask("select count(*) " + ASKED, limit, asked).query(Long.class).single();
    }

    List<Shown> page(Sight.Limit limit, Asked asked, int size, long offset) {
        return ask("select i.* " + ASKED + """
                        order by position(:text in i.title) > 0 desc, i.published_at desc, i.item_id desc
                        limit :size offset :offset
                        """, limit, asked)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Shown(
                        row.getString("source"),
                        row.getString("external_id"),
                        row.getInt("channel"),
                        row.getString("title"),
                        row.getObject("published_at", OffsetDateTime.class),
                        sight.named(row.getObject("province", Integer.class)),
                        row.getObject("recipients", Long.class)))
                .list();
    }

    private StatementSpec ask(String sql, Sight.Limit limit, Asked asked) {
        return jdbc.sql(sql)
                .params(limit.parameters())
                .param("channel", asked.channel())
                .param("text", asked.text())
                .param("folded", Text.fold(asked.text()));
    }
}
