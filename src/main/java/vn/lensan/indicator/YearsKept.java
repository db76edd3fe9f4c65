package vn.lensan.indicator;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which years' definitions are kept counted. Those of the first year always are; a later year's cost nothing until a
 * report first asks for them: then they are counted throughout, once, and kept current from there on.
 */
@Component
public class YearsKept {
    private static final Logger LOG = LoggerFactory.getLogger(YearsKept.class);

    private final JdbcClient jdbc;
    private final FigureRegister register;
    private final CountAnewAtStart countAnew;
    private final TransactionTemplate apart;

    YearsKept(
            JdbcClient jdbc,
            FigureRegister register,
            CountAnewAtStart countAnew,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.register = register;
        this.countAnew = countAnew;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes sure that the figures of this year's definitions are there; returns when they are counted. */
    public void keep(int year) {
        if (!counted(year)) {
            // whoever asks at the same time waits here and then finds it done
            apart.executeWithoutResult(status -> {
                jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator.years-kept'))")
                        .query(rs -> {});
                if (!counted(year)) {
                    apart.executeWithoutResult(change -> register.keep(year));
                    List<PostingSql.Figure> figures = register.outdated();
                    LOG.info("Đếm lần đầu {} chỉ tiêu của năm {}", figures.size(), year);
                    countAnew.count(figures);
                }
            });
        }
    }

    private boolean counted(int year) {
        return register.allCounted(year);
    }
}
