package vn.lensan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.lensan.territory.Horizon;

/** Trainings to look at: a class of one topic with the households that attended it, within what a person may see. */
@Component
class Classes {
    private static final String VISIBLE = """
        from training.attendance t
        where (:everywhere or exists (
            select from published.home h
            where h.part_id = t.part_id and h.household_id = t.household_id and h.locality_id = any (:places)))
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
        String sql = CLASS + VISIBLE + """
              and (:topic < 0 or t.topic = :topic)
              and (:text = '' or t.training_code ilike '%' || :text || '%'
                   or unaccent(t.venue) ilike '%' || unaccent(:text) || '%'
                   or unaccent(t.organiser) ilike '%' || unaccent(:text) || '%')
            group by t.training_code, t.topic
            order by max(t.held_on) desc, t.training_code, t.topic
            limit :size offset :offset
            """;
        return within(sql, limit)
                .param("topic", asked.topic())
                .param("text", asked.text().replaceAll("[%_\\\\]", ""))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> shown(row))
                .list();
    }

    /** One class, if anybody the person may see attended it. */
    Optional<Shown> open(Horizon.Limit limit, String code, int topic) {
        return within(
                        CLASS + VISIBLE
                                + " and t.training_code = :code and t.topic = :topic group by t.training_code, t.topic",
                        limit)
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
                        "select t.household_id, max(t.held_on), max(t.upload_id) " + VISIBLE
                                + " and t.training_code = :code and t.topic = :topic"
                                + " group by t.household_id order by t.household_id limit :size offset :offset",
                        limit)
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

    private StatementSpec within(String sql, Horizon.Limit limit) {
        return jdbc.sql(sql)
                .param("everywhere", limit.places() == null)
                .param("places", limit.places() == null ? new int[0] : limit.places());
    }
}
