package vn.lensan.indicator;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes every figure from the records, part by part, and compares what is kept with it: the journal by subject, the
 * standings by province, and what each change did by the journal once
 * that is found right. The journal is compared by imprint first, and key by key only where an imprint differs
 * (docs/decisions/0015). All in one snapshot, so others may go on writing.
 */
@Component
public class Verify {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int NAMED = 1_000;
    private static final int SMALL = 200_000;

    /** Parts recomputed beside each other, in the same snapshot. */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private static final String SETTINGS =
            "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final TransactionTemplate snapshot;

    Verify(JdbcClient jdbc, FigureRegister register, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.register = register;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Recomputes and compares everything; {@link Verified#equal()} is the answer. */
    public Verified everything() {
        List<PostingSql.Figure> figures = register.figures();
        return Objects.requireNonNull(snapshot.execute(status -> new Run(figures).all()));
    }

    /** One run in its transaction. */
    private final class Run {
        private final List<PostingSql.Figure> figures;
        private final Map<Short, String> names;
        private final List<Verified.Difference> named = new ArrayList<>();
        private final long seed = CHANCE.nextLong();
        private final Map<Integer, BigDecimal> imprints = new HashMap<>();
        private BigDecimal effects = BigDecimal.ZERO;
        private final LongAdder expectedPostings = new LongAdder();
        private long postings;
        private long rows;
        private long differences;

        Run(List<PostingSql.Figure> figures) {
            this.figures = figures;
            this.names = figures.stream()
                    .collect(Collectors.toMap(
                            PostingSql.Figure::id, figure -> figure.definition().figure()));
        }

        Verified all() {
            jdbc.sql(SETTINGS).query(rs -> {});
            jdbc.sql(VerifySql.TABLES).update();
            rows = jdbc.sql("select pg_relation_size('indicator.journal') / 100")
                    .query(Long.class)
                    .single();
            imprints();
            boolean agree = agree();
            if (agree) {
                postings = expectedPostings.sum();
                jdbc.sql(VerifySql.ADD_UP_JOURNAL).update();
            } else {
                for (int first = 0; first < Recount.parts(); first += atOnce()) {
                    parts(first, first + atOnce() - 1);
                }
            }
            if (imprint(VerifySql.STANDING_EXPECTED).compareTo(imprint(VerifySql.STANDING_FOUND)) != 0) {
                compare(Verified.Kept.STANDING, jdbc.sql(VerifySql.STANDING));
            }
            if (agree && effects.compareTo(imprint(VerifySql.EFFECT_IMPRINT)) != 0) {
                compare(Verified.Kept.EFFECT, jdbc.sql(VerifySql.EFFECT));
            }
            return new Verified(postings, differences, named);
        }

        /** Parts that are recomputed together, so that memory and temporary tables stay small. */
        private int atOnce() {
            return rows > SMALL ? 1 : Recount.parts();
        }

        /** Whether the journal bears the imprint of the records; where not, what differs is looked for by key. */
        private boolean agree() {
            String shared =
                    jdbc.sql("select pg_export_snapshot()").query(String.class).single();
            List<Callable<Boolean>> parts = new ArrayList<>();
            for (int first = 0; first < Recount.parts(); first += atOnce()) {
                int from = first;
                parts.add(() -> Boolean.TRUE.equals(snapshot.execute(status -> {
                    jdbc.sql("set transaction snapshot '" + shared + "'").update();
                    return agree(from, from + atOnce() - 1);
                })));
            }
            try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
                return workers.invokeAll(parts).stream().allMatch(Verify::answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private boolean agree(int first, int last) {
            jdbc.sql(SETTINGS).query(rs -> {});
            BigDecimal[] expected = {BigDecimal.ZERO};
            for (SubjectKind kind : SubjectKind.values()) {
                List<PostingSql.Figure> mine = countedIn(kind, first);
                if (!mine.isEmpty()) {
                    part(PostingSql.of(kind, PostingSql.Scope.PARTS, mine) + VerifySql.EXPECTED_IMPRINT, first, last)
                            .param("seed", seed)
                            .query(rs -> {
                                expectedPostings.add(rs.getLong(1));
                                expected[0] = expected[0].add(rs.getBigDecimal(2));
                            });
                }
            }
            BigDecimal found = BigDecimal.ZERO;
            for (int part = first; part <= last; part++) {
                found = found.add(imprints.getOrDefault(part, BigDecimal.ZERO));
            }
            return expected[0].compareTo(found) == 0;
        }

        private void imprints() {
            jdbc.sql(VerifySql.JOURNAL_IMPRINTS).param("seed", seed).query(rs -> {
                imprints.put(rs.getInt(1), rs.getBigDecimal(2));
                effects = effects.add(rs.getBigDecimal(3));
            });
        }

        private BigDecimal imprint(String sql) {
            return jdbc.sql(sql).param("seed", seed).query(BigDecimal.class).single();
        }

        private StatementSpec part(String sql, int first, int last) {
            return jdbc.sql(sql).param("first", first).param("last", last);
        }

        /** Items have no part: they are counted with the first. */
        private List<PostingSql.Figure> countedIn(SubjectKind kind, int first) {
            return kind == SubjectKind.ITEM && first > 0
                    ? List.of()
                    : figures.stream()
                            .filter(figure -> figure.definition().subject() == kind)
                            .toList();
        }

        private void parts(int first, int last) {
            jdbc.sql("truncate expected_posting").update();
            for (SubjectKind kind : SubjectKind.values()) {
                List<PostingSql.Figure> mine = countedIn(kind, first);
                if (!mine.isEmpty()) {
                    postings += part(PostingSql.of(kind, PostingSql.Scope.PARTS, mine) + VerifySql.EXPECT, first, last)
                            .update();
                }
            }
            compare(Verified.Kept.JOURNAL, part(VerifySql.JOURNAL, first, last));
            jdbc.sql(VerifySql.ADD_UP).update();
        }

        private void compare(Verified.Kept kept, StatementSpec statement) {
            statement.param("named", NAMED).query(rs -> {
                if (rs.isFirst()) {
                    differences += rs.getLong("differences");
                }
                if (named.size() < NAMED) {
                    named.add(difference(kept, rs));
                }
            });
        }

        private Verified.Difference difference(Verified.Kept kept, ResultSet rs) throws SQLException {
            short id = rs.getShort("figure_id");
            return new Verified.Difference(
                    kept,
                    names.getOrDefault(id, "figure " + id),
                    rs.getInt("part_id"),
                    rs.getLong("subject"),
                    rs.getInt("place"),
                    switch (rs.getInt("grain")) {
                        case 1 -> "tháng từ";
                        case 2 -> "năm từ";
                        case 3 -> "tháng báo cáo từ";
                        case 4 -> "tuần báo cáo từ";
                        default -> "ngày";
                    },
                    rs.getObject("day", LocalDate.class),
                    rs.getString("member"),
                    rs.getLong("expected"),
                    rs.getLong("found"));
        }
    }

    private static boolean answer(Future<Boolean> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
