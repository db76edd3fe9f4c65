package vn.lensan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;

/** Trainings to look at: a class of one topic with the households that attended it, within what a person may see. */
@Component
class Classes {
    /** Attendances of a class of usual size: so many rows are looked at first for each class of a page. */
    private static final int USUAL = 60;

    private static final int MORE = 4;

    private static final String ALL = "training.attendance t";

    /** What there is of the classes held that day or later; looked up class by class: «offset 0» keeps the rest unread. */
    private static final String LATEST = """
        (select distinct training_code, topic from training.attendance where held_on >= :since) latest
        cross join lateral (
            select a.* from training.attendance a
            where a.training_code = latest.training_code and a.topic = latest.topic
            offset 0
        ) t
        """;

    private static final String OF_ONE = " and t.training_code = :code and t.topic = :topic";

    /** The classes whose code, venue or organiser is like what was typed; each wording is looked at once. */
    private static final String TOLD_SO = """
         and (t.training_code, t.topic) in (
            select c.training_code, c.topic
            from (select distinct t.training_code, t.topic, t.venue, t.organiser from %s offset 0) c
            where c.training_code ilike :pattern
               or unaccent(c.venue) ilike unaccent(:pattern)
               or unaccent(c.organiser) ilike unaccent(:pattern))
        """;

    private final JdbcClient jdbc;

    Classes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param text part of a class's code, venue or organiser, with marks or without; blank: any
     * @param topic 0 or 1; negative: any
     */
    record Asked(String text, int topic) {
        public boolean narrow() {
            return !text.isEmpty() || topic >= 0;
        }
    }

    /**
     * A class of one topic.
     *
     * @param lastOn the last day it was held, where attendance names several
     * @param households how many of those the person may see attended
     */
    record Shown(
            String code,
            int topic,
            LocalDate heldOn,
            LocalDate lastOn,
            @Nullable String venue,
            @Nullable String organiser,
            long households) {
        /** The letter's programme had 14,811 attendances a class on paper; real classes hold about fifty. */
        public boolean crowded() {
            return households > 300;
        }
    }

    private static final String CLASS = """
        select t.training_code, t.topic, min(t.held_on), max(t.held_on), max(t.venue), max(t.organiser),
               count(distinct t.household_id)
        """;

    /** Classes that fit, the latest first. */
    List<Shown> find(Horizon.Limit limit, Asked asked, int size, long offset) {
        if (limit.places() != null) {
            return page(limit, asked, null, size, offset);
        }
        // of the whole nation: where the classes of the latest days fill the page, all others come behind it
        for (long rows = (offset + size) * USUAL; ; rows *= MORE) {
            LocalDate since = dayOf(rows);
            List<Shown> found = page(limit, asked, since, size, offset);
            if (since == null || found.size() == size) {
                return found;
            }
        }
    }

    /** The day of the attendance that so many later ones stand before; null: there are fewer. */
    private @Nullable LocalDate dayOf(long rows) {
        return jdbc.sql("select held_on from training.attendance order by held_on desc limit 1 offset :rows")
                .param("rows", rows)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** A page of them; of those held on that day or later, where one is given. */
    private List<Shown> page(Horizon.Limit limit, Asked asked, @Nullable LocalDate since, int size, long offset) {
        String seen = (since == null ? ALL : LATEST) + " where true" + limit.on("t");
        String fits = (asked.topic() < 0 ? "" : " and t.topic = :topic")
                + (asked.text().isEmpty() ? "" : TOLD_SO.formatted(seen));
        return jdbc.sql(CLASS + " from " + seen + fits + """
                 group by t.training_code, t.topic
                order by max(t.held_on) desc, t.training_code, t.topic
                limit :size offset :offset
                """)
                .params(limit.parameters())
                .param("since", since)
                .param("topic", asked.topic())
                .param("pattern", Text.containing(asked.text()))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> shown(row))
                .list();
    }

    /** One class, if anybody the person may see attended it. */
    Optional<Shown> open(Horizon.Limit limit, String code, int topic) {
        return within(limit, CLASS, OF_ONE + " group by t.training_code, t.topic")
                .param("code", code)
                .param("topic", topic)
                .query((row, n) -> shown(row))
                .optional();
    }

    /** A household at a class: on which day, and the upload that said so last. */
    record Attending(long householdId, LocalDate heldOn, long uploadId) {}

    /** Who attended a class, in the order of registration. */
    List<Attending> attending(Horizon.Limit limit, String code, int topic, int size, long offset) {
        return within(
                        limit,
                        "select t.household_id, max(t.held_on), max(t.upload_id)",
                        OF_ONE + " group by t.household_id order by t.household_id limit :size offset :offset")
                .param("code", code)
                .param("topic", topic)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Attending(
                        row.getLong(1), Objects.requireNonNull(row.getObject(2, LocalDate.class)), row.getLong(3)))
                .list();
    }

    private static Shown shown(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Shown(
                row.getString(1),
                row.getInt(2),
                Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }

    private StatementSpec within(Horizon.Limit limit, String select, String further) {
        return jdbc.sql(select + " from " + ALL + " where true" + limit.on("t") + further)
                .params(limit.parameters());
    }
}
