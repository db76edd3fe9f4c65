package vn.lensan.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A figure of order lines by kind of product and buyer. */
@Component
public class SoldLines {
    /** More lines are not added up by kind and buyer while somebody waits. */
    private static final int MOST_LINES = 1_000_000;

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final Evidence evidence;
    private final Planner planner;

    SoldLines(JdbcClient jdbc, FigureRegister register, Evidence evidence) {
        this.jdbc = jdbc;
        this.register = register;
        this.evidence = evidence;
        this.planner = new Planner(jdbc);
    }

    /**
     * What of a figure of order lines is of one kind of product and went to one buyer.
     *
     * @param kind as kinds are compared: {@code na}
     * @param province unit of the buyer's province, on either map; null abroad
     */
    public record Sold(
            String kind,
            @Nullable Integer province,
            @Nullable String country,
            long amount) {}

    /** A figure of order lines by kind and buyer; empty when there are too many to add up while somebody waits. */
    @Transactional(readOnly = true)
    public Optional<List<Sold>> of(Evidence.Question question) {
        if (moreLines(question, MOST_LINES)) {
            return Optional.empty();
        }
        Supplier<List<Sold>> sold = () -> evidence.ask(question, """
                        with r as materialized (
                        %s having sum(j.amount) <> 0
                        )
                        select s.kind_key, s.buyer_province, s.buyer_country, sum(r.amount)::bigint
                        from r
                        join published.sold_line as s on s.part_id = r.part_id and s.line_id = r.subject
                        group by s.kind_key, s.buyer_province, s.buyer_country
                        """.formatted(Evidence.rows(question, "")))
                .query((row, n) ->
                        new Sold(row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getLong(4)))
                .list();
        return Optional.of(planner.all(question.area(), sold));
    }

    /** Whether the nation's figure has so many postings that there must be more lines: each comes, few go again. */
    boolean moreLines(Evidence.Question question, int most) {
        return question.area().everywhere()
                && jdbc.sql("select coalesce(sum(e.postings), 0) > :most from indicator.effect as e"
                                + " where e.figure_id = :figure")
                        .param("most", most * 2L)
                        .param("figure", register.id(question.definition()))
                        .query(Boolean.class)
                        .single();
    }
}
