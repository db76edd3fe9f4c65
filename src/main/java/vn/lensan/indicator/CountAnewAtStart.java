package vn.lensan.indicator;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At every start: counts definitions that are new or were changed, so that adding an indicator is adding its file; and
 * notices a restored database, whose transaction numbers begin a new era. Not while a backup is being restored, into
 * tables that may be older than these statements.
 */
@Component
@ConditionalOnProperty(name = "lensan.restoring", havingValue = "false", matchIfMissing = true)
class CountAnewAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CountAnewAtStart.class);

    /** Cause of postings that come from a changed definition. */
    static final long CAUSE = 0;

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final Recount recount;
    private final Fold fold;
    private final TransactionTemplate transaction;

    CountAnewAtStart(
            JdbcClient jdbc,
            FigureRegister register,
            Recount recount,
            Fold fold,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.register = register;
        this.recount = recount;
        this.fold = fold;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> beginEra());
        List<PostingSql.Figure> outdated = register.outdated();
        if (!outdated.isEmpty()) {
            count(outdated);
        }
        fold.catchUp();
    }

    /** Part by part; writers of the same moment are held off, so that no subject is counted twice. */
    void count(List<PostingSql.Figure> figures) {
        long postings = 0;
        for (int part = 0; part < Recount.parts(); part++) {
            int one = part;
            Long posted = transaction.execute(status -> {
                jdbc.sql("lock table indicator.journal in share row exclusive mode")
                        .update();
                return recount.everything(figures, one, CAUSE).postings();
            });
            postings += posted == null ? 0 : posted;
        }
        transaction.executeWithoutResult(status -> figures.forEach(register::counted));
        if (postings > 0) {
            LOG.info("Đã đếm lại {} chỉ tiêu theo định nghĩa mới: {} bút toán", figures.size(), postings);
        }
    }

    private void beginEra() {
        jdbc.sql("""
                insert into indicator.era (era, system_identifier)
                select coalesce((select max(e.era) from indicator.era as e), 0) + 1, c.system_identifier
                from pg_control_system() as c
                where c.system_identifier is distinct from (
                    select e.system_identifier from indicator.era as e order by e.era desc limit 1
                )
                on conflict do nothing
                """).update();
    }
}
