package vn.lensan.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.LenSanTest;

/** Households of the nation looked for by name, among more than a page is made from. */
@LenSanTest
class HouseholdSearchIT {
    @Autowired
    HouseholdSearch search;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void many_households() {
        if (jdbc.sql("select count(*) from household.household")
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql("""
                    insert into household.household (part_id, household_id, locality_id, full_name, folded_name, upload_id)
                    select i % 32, i, (select min(locality_id) from place.locality), 'Nông Văn Mẫu ' || i,
                           'nong van mau ' || i, 1
                    from generate_series(1, 5000) i
                    """).update();
        }
    }

    @Test
    void a_household_is_found_by_its_name_with_marks_or_without() {
        assertThat(search.find("NÔNG VĂN MẪU 4321", null, 50, 0))
                .singleElement()
                .extracting(HouseholdCards.Card::name)
                .isEqualTo("Nông Văn Mẫu 4321");
        assertThat(search.find("nong van mau 77", null, 50, 0))
                .hasSize(11)
                .first()
                .extracting(HouseholdCards.Card::name)
                .isEqualTo("Nông Văn Mẫu 77");
        assertThat(search.find("vi thị lụa", null, 50, 0)).isEmpty();
        assertThat(search.find("nong%mau", null, 50, 0)).isEmpty();
    }
}
