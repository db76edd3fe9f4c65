package vn.lensan.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lensan.TestDatabase;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Unit;

/** The counting parts on a fresh database with the cast on stage, without Spring. */
final class Counting {
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Cast cast;
    final FigureRegister register;
    final Recount recount;
    final Figures figures;
    final Evidence evidence;
    final Recheck recheck;
    final Causes causes;
    final Verify verify;
    final Fold fold;
    final Standing standing;
    final YearsKept years;
    private long cause = 100;

    private Counting(DataSource database, IndicatorDefinitions definitions) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.cast = Cast.onStage(jdbc);
        this.register = new FigureRegister(jdbc, definitions, transactions);
        this.fold = new Fold(jdbc, transactions);
        this.recount = new Recount(jdbc, register, fold);
        this.figures = new Figures(jdbc, register, definitions);
        this.evidence = new Evidence(jdbc, register, figures);
        this.recheck = new Recheck(jdbc, register);
        this.causes = new Causes(jdbc, register);
        this.verify = new Verify(jdbc, register, transactions);
        this.standing = new Standing(jdbc);
        this.years = new YearsKept(
                jdbc, register, new CountAnewAtStart(jdbc, register, recount, fold, transactions), transactions);
    }

    static Counting fresh() {
        return new Counting(TestDatabase.fresh(), new IndicatorDefinitions());
    }

    static Counting with(List<Definition> definitions) {
        return new Counting(TestDatabase.fresh(), new IndicatorDefinitions(definitions));
    }

    /** Recounts around these subjects in a transaction; gives the cause used. */
    long recount(SubjectKind kind, Subjects subjects) {
        cause++;
        transaction.executeWithoutResult(status -> recount.around(kind, subjects, cause));
        return cause;
    }

    /** Recounts whom a row of a view is about. */
    void recount(Map<String, Object> row) {
        if (row.get("line_id") instanceof Number number) {
            recount(
                    SubjectKind.LINE,
                    Subjects.one(cast.household(Cast.text(row, "household")).part(), Cast.line(number)));
        } else if (row.getOrDefault("item_id", row.get("input_id")) instanceof Number item) {
            recount(SubjectKind.ITEM, Subjects.one(0, item.longValue()));
        } else {
            recount(SubjectKind.HOUSEHOLD, cast.one(Cast.text(row, "household")));
        }
    }

    /** The net journal in words: {@code Lan, Tân Lập, 2021-08-05, +1}, with the member for sets. */
    List<String> postings(int year, String code, String key) {
        return jdbc.sql("""
                        select j.subject, j.locality_id, j.day, j.came_in, j.member, sum(j.amount)::bigint as amount
                        from indicator.journal as j
                        join indicator.figure as f on f.figure_id = j.figure_id
                        where f.year = :year and f.code = :code and f.key = :key
                        group by j.subject, j.locality_id, j.day, j.came_in, j.member
                        having sum(j.amount) <> 0
                        order by j.subject, j.day
                        """)
                .param("year", year)
                .param("code", code)
                .param("key", key)
                .query((rs, n) -> {
                    LocalDate day = rs.getObject("day", LocalDate.class);
                    LocalDate cameIn = rs.getObject("came_in", LocalDate.class);
                    String member = rs.getString("member");
                    return cast.nameOf(rs.getLong("subject")) + ", " + cast.localityName(rs.getInt("locality_id"))
                            + ", "
                            + day + (day.equals(cameIn) ? "" : " of " + cameIn)
                            + (member.isEmpty() ? "" : ", " + member)
                            + ", " + (rs.getLong("amount") > 0 ? "+" : "") + rs.getLong("amount");
                })
                .list();
    }

    /** {@code nation}, {@code province 51}, {@code commune 101}, {@code no commune in 53}. */
    PlaceFigures at(String place, Span span, int year) {
        if (place.startsWith("no commune in ")) {
            int within = Integer.parseInt(place.substring("no commune in ".length()));
            return figures.unassigned(Level.COMMUNE, unit(Level.PROVINCE, within), List.of(span), year);
        }
        Unit unit = unit(place);
        return figures.of(unit.geography(), List.of(unit), List.of(span), year).getFirst();
    }

    /** The same of a commune read beside a thousand others: the journal is read from end to end. */
    PlaceFigures amongThousands(String place, Span span, int year) {
        Unit unit = unit(place);
        List<Unit> units = new ArrayList<>(List.of(unit));
        IntStream.range(10_000, 11_000).forEach(other -> units.add(unit(unit.level(), other)));
        return figures.of(unit.geography(), units, List.of(span), year).getFirst();
    }

    private static Unit unit(String place) {
        return place.equals("nation")
                ? unit(Level.NATION, 0)
                : unit(
                        Level.valueOf(place.substring(0, place.indexOf(' ')).toUpperCase(java.util.Locale.ROOT)),
                        Integer.parseInt(place.substring(place.indexOf(' ') + 1)));
    }

    /** A unit of the cast's small country: 51.. and 501.. are of 2025. */
    static Unit unit(Level level, int id) {
        Geography geography = id >= 51 && id < 100 || id >= 500 ? Geography.Y2025 : Geography.Y2021;
        return new Unit(
                id,
                String.valueOf(id),
                level,
                geography,
                "",
                "",
                "",
                null,
                null,
                level == Level.NATION ? null : id,
                geography.validFrom(),
                null,
                null,
                null);
    }

    Definition definition(String code, String key) {
        return Objects.requireNonNull(register.figures().stream()
                .map(PostingSql.Figure::definition)
                .filter(d -> d.code().equals(code) && d.key().equals(key))
                .findFirst()
                .orElse(null));
    }
}
