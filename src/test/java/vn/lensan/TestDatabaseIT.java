package vn.lensan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LenSanTest
class TestDatabaseIT {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void a_test_class_has_a_migrated_database_in_vietnam_time() {
        assertThat(jdbc.sql("select current_setting('TimeZone')")
                        .query(String.class)
                        .single())
                .isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(jdbc.sql("select unaccent('Đức')").query(String.class).single())
                .isEqualTo("Duc");
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
    }

    @Test
    void without_spring_every_call_gives_another_database() {
        JdbcClient one = JdbcClient.create(TestDatabase.fresh());
        JdbcClient other = JdbcClient.create(TestDatabase.fresh());
        one.sql("create table public.mine (id int)").update();
        assertThat(other.sql("select to_regclass('public.mine')")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }
}
