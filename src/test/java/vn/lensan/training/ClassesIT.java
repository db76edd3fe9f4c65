package vn.lensan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lensan.LenSanTest;
import vn.lensan.RowsRead;
import vn.lensan.territory.Horizon;

/** The list of classes, of more than a page is made from. */
@LenSanTest
class ClassesIT {
    private static final Horizon.Limit ALL = new Horizon.Limit(null, null);
    private static final Classes.Asked ANY = new Classes.Asked("", -1);
    private static final int PAGE = 20;

    @Autowired
    Classes classes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** A class a day from L400 back to L1, fifty households each; L7 was held again on the last day. */
    @BeforeEach
    void four_hundred_classes() {
        if (jdbc.sql("select count(*) from training.attendance")
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql("""
                    insert into training.attendance
                    select h %% 32, c * 100 + h, h, h, 'L' || c, c %% 2, date '2021-07-25' + c, 'Nhà văn hoá ' || c / 40,
                           'UBND xã', 1
                    from generate_series(1, 400) c cross join generate_series(1, 50) h
                    union all
                    select 0, 7, 999, 999, 'L7', 1, date '2021-07-25' + 400, 'Nhà văn hoá 0', 'UBND xã', 1
                    """.replace("%%", "%")).update();
            jdbc.sql("analyze training.attendance").update();
        }
    }

    @Test
    void the_latest_classes_are_listed_without_reading_all_there_were() {
        RowsRead<List<Classes.Shown>> page =
                RowsRead.in("training", jdbc, transactions, () -> classes.find(ALL, ANY, PAGE, 0));
        assertThat(codes(page.found())).startsWith("L400", "L7", "L399", "L398").hasSize(PAGE);
        assertThat(page.found().get(1).households()).isEqualTo(51);
        assertThat(page.rows()).isLessThan(8_000);
    }

    @Test
    void pages_follow_each_other_and_hold_every_class_once() {
        List<String> all = new ArrayList<>();
        for (int offset = 0; offset <= 400; offset += PAGE) {
            all.addAll(codes(classes.find(ALL, ANY, PAGE, offset)));
        }
        assertThat(all).hasSize(400).doesNotHaveDuplicates().endsWith("L3", "L2", "L1");
    }

    @Test
    void a_class_is_found_by_code_venue_or_organiser_however_long_ago_it_was() {
        assertThat(codes(classes.find(ALL, new Classes.Asked("l13", -1), PAGE, 0)))
                .contains("L13", "L139", "L130")
                .hasSize(11);
        assertThat(codes(classes.find(ALL, new Classes.Asked("nha van hoa 0", 1), 50, 0)))
                .startsWith("L7", "L39", "L37")
                .hasSize(20);
        assertThat(classes.find(ALL, new Classes.Asked("%", -1), PAGE, 0)).isEmpty();
        assertThat(classes.find(ALL, new Classes.Asked("sân kho", -1), PAGE, 0)).isEmpty();
    }

    private static List<String> codes(List<Classes.Shown> found) {
        return found.stream().map(Classes.Shown::code).toList();
    }
}
