package vn.lensan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lensan.LenSanTest;
import vn.lensan.RowsRead;
import vn.lensan.territory.Horizon;

/** The list of products, of more than a page is made from. */
@LenSanTest
class ShelfIT {
    private static final Horizon.Limit ALL = new Horizon.Limit(null, null);

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** On the open account 1 products of even numbers, on the closed account 2 the others. */
    @BeforeEach
    void six_thousand_products() {
        if (jdbc.sql("select count(*) from catalogue.product").query(Long.class).single() == 0) {
            jdbc.sql("""
                    insert into shop.account (part_id, account_id, household_id, origin_id, platform, external_id,
                        opened_on, closed_on, marked_from, marked_until, traced_from, traced_until, upload_id)
                    select 1, i, i, i, 'voso', 'V' || i, array[date '2021-08-01'],
                           array[case i when 1 then date 'infinity' else date '2021-09-01' end], '{}', '{}', '{}', '{}', 1
                    from generate_series(1, 2) i
                    """).update();
            jdbc.sql("""
                    insert into catalogue.product (part_id, product_id, household_id, origin_id, account_id, platform,
                        external_id, name, folded_name, kind, kind_key, net_grams, listed_on, delisted_on,
                        marked_from, marked_until, traced_from, traced_until, upload_id)
                    select 1, i, 1 + i % 2, 1 + i % 2, 1 + i % 2, 'voso', 'SP' || i,
                           'Chè Đồng Mỏ ' || lpad(i::text, 4, '0'), 'che dong mo ' || lpad(i::text, 4, '0'),
                           'Chè', case when i % 100 = 0 then 'chè xanh' else 'chè' end, 500,
                           array[date '2021-08-05'], array[date 'infinity'], '{}', '{}', '{}', '{}', 1
                    from generate_series(1, 6000) i
                    """).update();
            jdbc.sql("vacuum analyze catalogue.product").update();
            jdbc.sql("vacuum analyze shop.account").update();
        }
    }

    @Test
    void a_page_of_all_products_reads_those_it_shows() {
        RowsRead<List<Shelf.Shown>> page = read("", "");
        assertThat(page.found()).hasSize(51).first().satisfies(one -> {
            assertThat(one.externalId()).isEqualTo("SP1");
            assertThat(one.onOffer()).isFalse();
        });
        assertThat(page.found().get(1).onOffer()).isTrue();
        assertThat(page.rows()).isLessThan(500);
    }

    @Test
    void a_kind_and_a_name_are_found_without_reading_all_products() {
        RowsRead<List<Shelf.Shown>> kind = read("", "chè xanh");
        assertThat(kind.found())
                .hasSize(51)
                .first()
                .extracting(Shelf.Shown::externalId)
                .isEqualTo("SP100");
        assertThat(kind.rows()).isLessThan(500);
        RowsRead<List<Shelf.Shown>> name = read("ĐỒNG mo 0421", "");
        assertThat(name.found())
                .singleElement()
                .extracting(Shelf.Shown::externalId)
                .isEqualTo("SP421");
        RowsRead<List<Shelf.Shown>> none = read("vải thiều", "");
        assertThat(none.found()).isEmpty();
        assertThat(name.rows() + none.rows()).isLessThan(500);
        assertThat(read("SP77", "").found())
                .singleElement()
                .extracting(Shelf.Shown::id)
                .isEqualTo(77L);
    }

    private RowsRead<List<Shelf.Shown>> read(String text, String kind) {
        return RowsRead.in(
                "catalogue", jdbc, transactions, () -> shelf.find(ALL, new Shelf.Asked(text, kind, ""), 51, 0));
    }
}
