package vn.lensan.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums by province: made again from the journal when localities change their provinces. */
@Component
public class Standing {
    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Call it in the transaction that changed the provinces of localities, after the change. The fold waits for its
     * end; writers do not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild() {
        jdbc.sql("select pg_advisory_xact_lock(" + Fold.UNDER_WAY + ")").query(rs -> {});
        jdbc.sql("lock table indicator.standing in share row exclusive mode").update();
        jdbc.sql("delete from indicator.standing").update();
        jdbc.sql(Fold.taking("true")).query(rs -> {});
    }
}
