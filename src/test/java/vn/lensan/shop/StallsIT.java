package vn.lensan.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lensan.LenSanTest;
import vn.lensan.RowsRead;
import vn.lensan.shared.Text;
import vn.lensan.territory.Horizon;

/** The list of accounts, of more than a page is made from. */
@LenSanTest
class StallsIT {
    private static final Horizon.Limit ALL = new Horizon.Limit(null, null);

    @Autowired
    Stalls stalls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void six_thousand_stalls() {
        if (jdbc.sql("select count(*) from shop.account").query(Long.class).single() == 0) {
            jdbc.sql("""
                    insert into shop.account (part_id, account_id, household_id, origin_id, platform, external_id,
                        stall_name, folded_name, opened_on, closed_on, marked_from, marked_until, traced_from,
                        traced_until, upload_id)
                    select i % 32, i, i, i, 'voso', 'V' || i, 'Na Đồng Mỏ ' || i, 'na dong mo ' || i,
                           array[date '2021-08-01'], array[date 'infinity'], '{}', '{}', '{}', '{}', 1
                    from generate_series(1, 6000) i
                    """).update();
            jdbc.sql("vacuum analyze shop.account").update();
        }
    }

    @Test
    void a_name_nobody_has_is_looked_for_without_reading_all_stalls() {
        RowsRead<List<Stalls.Shown>> none = RowsRead.in("shop", jdbc, transactions, () -> found("vải thiều"));
        assertThat(none.found()).isEmpty();
        assertThat(none.rows()).isLessThan(100);
    }

    @Test
    void a_stall_is_found_by_its_name_without_marks_and_by_its_id() {
        assertThat(found("ĐỒNG mo 4321")).singleElement().satisfies(one -> {
            assertThat(one.externalId()).isEqualTo("V4321");
            assertThat(one.name()).isEqualTo("Na Đồng Mỏ 4321");
        });
        assertThat(found("V17")).singleElement().extracting(Stalls.Shown::id).isEqualTo(17L);
        assertThat(found("100%")).isEmpty();
        assertThat(found("na_dong")).isEmpty();
    }

    @Test
    void the_folded_name_a_stall_is_kept_with_is_the_one_it_is_found_by() {
        Account account = new Account(Account.SELLING, "voso", "V1");
        account.name = "Gian hàng ĐỒNG Mỏ";
        assertThat(account.is(1, 1, 1, 1, 1).row()).contains(Text.fold("gian hàng đồng mỏ"));
    }

    private List<Stalls.Shown> found(String text) {
        return stalls.find(ALL, new Stalls.Asked(Stalls.Kind.SELLING, text, ""), 51, 0);
    }
}
