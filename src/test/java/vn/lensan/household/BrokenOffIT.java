package vn.lensan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.Sending;

/** A decision whose connection is killed while it is being written. */
class BrokenOffIT extends Sending {
    @Autowired
    Decisions decisions;

    @Autowired
    HouseholdLookup lookup;

    @Autowired
    DataSource dataSource;

    @Test
    void a_decision_broken_off_leaves_the_row_waiting_and_is_made_again() throws Exception {
        send("households", LANG_SON, """
                household_code,full_name,commune_code,listed_on
                LS-1,Nông Văn Mẫu,06463,2021-08-01
                """);
        send("shop-accounts", VOSO, "account_id,opened_on,full_name,commune_code\nV1,2021-08-05,Nông Văn Mẫu,06463\n");
        long household = lookup.find("LS-1", null, null, "06463");
        long entry =
                jdbc.sql("select entry_id from intake.entry").query(Long.class).single();
        int uploads = uploads();

        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select from household.household for update"); // holds the decision up half-way
                CompletableFuture<Long> decision =
                        CompletableFuture.supplyAsync(() -> decisions.same(entry, household, "test"));
                while (killed() == 0 && !decision.isDone()) {
                    Thread.onSpinWait();
                }
                assertThatThrownBy(decision::join).isNotNull();
            }
            other.rollback();
        }
        assertThat(jdbc.sql("select state from intake.entry")
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
        assertThat(uploads()).isEqualTo(uploads);
        assertThat(figure("I.3", "households")).isZero();

        decisions.same(entry, household, "test");
        assertThat(figure("I.3", "households")).isEqualTo(1);
        assertThat(jdbc.sql("select verdict from intake.outcome where entry_id is not null")
                        .query(Integer.class)
                        .list())
                .isEqualTo(List.of(0));
        figuresEqualTheRecords();
    }

    private int uploads() {
        return jdbc.sql("select count(*)::int from intake.upload")
                .query(Integer.class)
                .single();
    }

    /** Kills whoever waits for a household's lock; how many. */
    private int killed() {
        return jdbc.sql("""
                        select count(pg_terminate_backend(pid))::int from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%household.household%' and datname = current_database()
                        """).query(Integer.class).single();
    }
}
