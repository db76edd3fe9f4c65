package vn.lensan.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door of counting. A record module changes its records, then calls this in the same transaction with the subjects
 * it touched: the postings that should stand for them now are compared with those that do, and the differences are
 * appended to the journal.
 *
 * <p>The caller has locked the households concerned (in ascending order of part and id) in an earlier statement of the
 * transaction, so that two changes of one household cannot be counted without seeing each other.
 */
@Component
public class Recount {
    /** The published facts a household's place comes from: who changes them touches everything counted by household. */
    public static final String RESIDENCE = "residence";

    /** The lock every recount holds until its transaction ends, shared with the others. */
    static final String UNDER_WAY = "hashtext('indicator.recount')";

    private static final int PARTS = 32;
    private static final int FEW = 50;

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final Fold fold;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Recount(JdbcClient jdbc, FigureRegister register, Fold fold) {
        this.jdbc = jdbc;
        this.register = register;
        this.fold = fold;
    }

    /** Recounts every figure that counts by this kind; for households also their order lines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recounted around(SubjectKind kind, Subjects subjects, long causeId) {
        return around(kind, subjects, causeId, Set.of(RESIDENCE));
    }

    /**
     * Recounts only the figures that read one of these published views ({@code attendance}, {@code shop_account}), the
     * ones the caller changed; with {@link #RESIDENCE} all of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recounted around(SubjectKind kind, Subjects subjects, long causeId, Set<String> facts) {
        if (subjects.size() == 0) {
            return Recounted.NOTHING;
        }
        settle(subjects.size());
        List<PostingSql.Figure> figures = register.figures();
        Recounted recounted = count(kind, subjects, causeId, facts, figures);
        if (kind == SubjectKind.HOUSEHOLD && facts.contains(RESIDENCE)) {
            Subjects lines = linesOf(subjects, figures);
            if (lines.size() > 0) {
                recounted = recounted.and(count(SubjectKind.LINE, lines, causeId, facts, figures));
            }
        }
        return recounted;
    }

    /** Standings are folded after the change that leaves much for readers to add up. */
    private void foldAfterCommit(long unfolded) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                fold.soon(unfolded);
            }
        });
    }

    /**
     * Counts figures anew in a whole part, in the caller's transaction, with nobody else writing; gives what changed.
     */
    Recounted everything(List<PostingSql.Figure> figures, int part, long causeId) {
        Recounted recounted = Recounted.NOTHING;
        for (SubjectKind kind : SubjectKind.values()) {
            List<PostingSql.Figure> mine = by(kind, figures);
            if (!mine.isEmpty() && (kind != SubjectKind.ITEM || part == 0)) {
                recounted = recounted.and(new Recounted(jdbc.sql(RecountSql.of(kind, PostingSql.Scope.PARTS, mine))
                        .param("first", part)
                        .param("last", part)
                        .param("cause", causeId)
                        .query((rs, n) -> change(mine, rs.getShort(1), rs.getLong(2), rs.getLong(3)))
                        .list()));
            }
        }
        if (recounted.postings() > 0) {
            foldAfterCommit(recounted.postings());
        }
        return recounted;
    }

    static int parts() {
        return PARTS;
    }

    private Recounted count(
            SubjectKind kind, Subjects subjects, long causeId, Set<String> facts, List<PostingSql.Figure> all) {
        List<PostingSql.Figure> figures = by(kind, all).stream()
                .filter(figure -> facts.contains(RESIDENCE)
                        || figure.definition().facts().stream().anyMatch(facts::contains))
                .toList();
        if (figures.isEmpty()) {
            return Recounted.NOTHING;
        }
        String sql = statements.computeIfAbsent(
                kind + " " + figures.stream().map(PostingSql.Figure::id).toList(),
                unused -> RecountSql.of(kind, PostingSql.Scope.TOUCHED, figures));
        long[] left = {0, 0};
        Recounted recounted = new Recounted(jdbc.sql(sql)
                .param("parts", subjects.parts())
                .param("ids", subjects.ids())
                .param("cause", causeId)
                .query((rs, n) -> {
                    left[0] = rs.getLong("unfolded");
                    left[1] = rs.getLong("changes");
                    return change(figures, rs.getShort(1), rs.getLong(2), rs.getLong(3));
                })
                .list());
        long unfolded = left[0] + recounted.postings();
        if (Fold.worthwhile(unfolded, left[1])) {
            foldAfterCommit(unfolded);
        }
        return recounted;
    }

    /** The order lines these households sell now; those they no longer sell were touched by whoever moved them. */
    private Subjects linesOf(Subjects households, List<PostingSql.Figure> all) {
        List<PostingSql.Figure> figures = by(SubjectKind.LINE, all);
        if (figures.isEmpty()) {
            return new Subjects(new short[0], new long[0]);
        }
        String sql = "";
        for (String body :
                figures.stream().map(f -> f.definition().body()).distinct().toList()) {
            sql += (sql.isEmpty() ? "" : "\nunion\n") + """
                    select f.part_id, f.subject
                    from unnest(:parts::smallint[], :ids::bigint[]) as t (part_id, household_id)
                    cross join lateral (
                        select * from (%s) as x
                        where x.part_id = t.part_id and x.household_id = t.household_id
                        offset 0
                    ) as f""".formatted(body);
        }
        return Subjects.of(jdbc.sql(sql)
                .param("parts", households.parts())
                .param("ids", households.ids())
                .query((rs, n) -> new Subjects.Subject(rs.getShort(1), rs.getLong(2)))
                .list());
    }

    /**
     * Plans made for a few subjects are kept; for many the numbers are worth a plan of their own. Held off while more
     * figures begin to be kept, so that none of them misses what is changed here.
     */
    private void settle(int size) {
        String mode = size > FEW ? "force_custom_plan" : "auto";
        jdbc.sql("select set_config('plan_cache_mode', :mode, true), set_config('jit', 'off', true),"
                        + " pg_advisory_xact_lock_shared(" + UNDER_WAY + ")")
                .param("mode", mode)
                .query(rs -> {});
    }

    private static List<PostingSql.Figure> by(SubjectKind kind, List<PostingSql.Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.definition().subject() == kind)
                .toList();
    }

    private static Recounted.Change change(List<PostingSql.Figure> figures, short id, long postings, long amount) {
        Definition definition = figures.stream()
                .filter(figure -> figure.id() == id)
                .findFirst()
                .orElseThrow()
                .definition();
        return new Recounted.Change(definition, postings, amount);
    }
}
