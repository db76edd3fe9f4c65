package vn.lensan.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The small stable number of each figure, and with which definition it was last counted throughout. */
@Component
class FigureRegister {
    private final JdbcClient jdbc;
    private final IndicatorDefinitions definitions;
    private final TransactionTemplate apart;

    FigureRegister(JdbcClient jdbc, IndicatorDefinitions definitions, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Row(short id, int year, String code, String key, String hash, boolean kept) {
        String figure() {
            return year + "/" + code + "/" + key;
        }
    }

    /** Every figure that is kept counted, with its number; new definitions get the next ones. */
    List<PostingSql.Figure> figures() {
        Map<String, Row> rows = known();
        List<PostingSql.Figure> figures = new ArrayList<>();
        for (Definition definition : definitions.all()) {
            Row row = rows.get(definition.figure());
            if (row != null && row.kept()) {
                figures.add(new PostingSql.Figure(row.id(), definition));
            }
        }
        return figures;
    }

    /** The rows of all definitions, the new ones entered. */
    private Map<String, Row> known() {
        Map<String, Row> rows = rows();
        if (definitions.all().stream().allMatch(definition -> rows.containsKey(definition.figure()))) {
            return rows;
        }
        apart.executeWithoutResult(status -> enter());
        return rows();
    }

    /** Whether the figures a later year than the first adds have been counted throughout. */
    boolean allCounted(int year) {
        List<Definition> added = added(year);
        if (added.isEmpty()) {
            return true;
        }
        Map<String, Row> rows = known();
        return added.stream().allMatch(definition -> {
            Row row = rows.get(definition.figure());
            return row != null && row.kept() && row.hash().equals(definition.hash());
        });
    }

    private List<Definition> added(int year) {
        return definitions.inForce(year).stream()
                .filter(definition -> definition.year() != definitions.firstYear())
                .toList();
    }

    /**
     * From now on whoever recounts counts that year's figures too. Waits for the recounts under way, which do not yet;
     * what they changed is committed when the caller goes on.
     */
    void keep(int year) {
        jdbc.sql("select pg_advisory_xact_lock(" + Recount.UNDER_WAY + ")").query(rs -> {});
        added(year)
                .forEach(definition -> jdbc.sql("""
                        update indicator.figure set kept = true where year = :year and code = :code and key = :key
                        """)
                        .param("year", definition.year())
                        .param("code", definition.code())
                        .param("key", definition.key())
                        .update());
    }

    /** The number of one figure. */
    short id(Definition definition) {
        return figures().stream()
                .filter(figure -> figure.definition().equals(definition))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Figures whose postings were made with another definition, or with none yet. */
    List<PostingSql.Figure> outdated() {
        Map<String, Row> rows = rows();
        return figures().stream()
                .filter(figure -> {
                    Row row = rows.get(figure.definition().figure());
                    return row == null || !row.hash().equals(figure.definition().hash());
                })
                .toList();
    }

    void counted(PostingSql.Figure figure) {
        jdbc.sql("update indicator.figure set definition_hash = :hash where figure_id = :id")
                .param("hash", figure.definition().hash())
                .param("id", figure.id())
                .update();
    }

    private void enter() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator.figure'))").query(rs -> {});
        for (Definition definition : definitions.all()) {
            jdbc.sql("""
                    insert into indicator.figure (figure_id, year, code, key, definition_hash, kept)
                    select coalesce(max(f.figure_id), 0) + 1, :year, :code, :key, '', :kept
                    from indicator.figure as f
                    having not exists (
                        select from indicator.figure as known
                        where known.year = :year and known.code = :code and known.key = :key
                    )
                    """)
                    .param("year", definition.year())
                    .param("code", definition.code())
                    .param("key", definition.key())
                    .param("kept", definition.year() == definitions.firstYear())
                    .update();
        }
    }

    private Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql("select figure_id, year, code, key, definition_hash, kept from indicator.figure")
                .query((rs, n) -> new Row(
                        rs.getShort(1),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getBoolean(6)))
                .list()
                .forEach(row -> rows.put(row.figure(), row));
        return rows;
    }
}
