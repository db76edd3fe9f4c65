package vn.lensan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is damaged, verification names it. */
class VerifyIT {
    private static final LocalDate DAY = LocalDate.of(2021, 8, 5);

    private final Counting counting = Counting.fresh();

    @BeforeEach
    void lan_and_minh_are_trained() {
        for (String name : new String[] {"Lan", "Minh"}) {
            Map<String, Object> row = Map.of("household", name, "topic", "DIGITAL_SKILLS", "held_on", DAY.toString());
            counting.cast.insert("attendance", row);
            counting.recount(row);
        }
        assertThat(counting.verify.everything().equal()).isTrue();
        assertThat(counting.verify.everything().postings()).isEqualTo(2);
    }

    @Test
    void a_damaged_record_is_named_in_journal_cells_and_standings() {
        counting.jdbc
                .sql("delete from published.attendance where household_id = 1001")
                .update();

        Verified verified = counting.verify.everything();

        assertThat(verified.equal()).isFalse();
        assertThat(verified.named())
                .contains(new Verified.Difference(
                        Verified.Kept.JOURNAL, "2021/I.1/households", 1, 1001, 1, "ngày", DAY, "", 0, 1))
                .extracting(Verified.Difference::kept)
                .contains(Verified.Kept.STANDING);
        assertThat(verified.named().getFirst().sentence())
                .isEqualTo("2021/I.1/households, sổ ghi, đối tượng 1/1001, địa bàn 1, ngày 2021-08-05:"
                        + " tính từ hồ sơ được 0, đang lưu 1.");
    }

    @Test
    void a_damaged_journal_row_is_named_alone() {
        counting.fold.standings();
        counting.jdbc
                .sql("update indicator.journal set amount = 2 where subject = 1002")
                .update();

        assertThat(counting.verify.everything().named())
                .containsExactly(new Verified.Difference(
                        Verified.Kept.JOURNAL, "2021/I.1/households", 2, 1002, 2, "ngày", DAY, "", 1, 2));
    }

    @Test
    void a_damaged_standing_is_named_alone() {
        counting.fold.standings();
        counting.jdbc
                .sql("update indicator.standing set amounts[1] = amounts[1] + 1 where grain = 1"
                        + " and province_2021 > 0")
                .update();

        assertThat(counting.verify.everything().named())
                .containsExactly(new Verified.Difference(
                        Verified.Kept.STANDING,
                        "2021/I.1/households",
                        0,
                        0,
                        1,
                        "tháng từ",
                        LocalDate.of(2021, 8, 1),
                        "",
                        2,
                        3));
    }

    @Test
    void a_damaged_standing_of_the_nation_is_named() {
        counting.fold.standings();
        counting.jdbc
                .sql("update indicator.standing set amounts[1] = 7 where grain = 2 and province_2021 = -1")
                .update();

        assertThat(counting.verify.everything().named())
                .singleElement()
                .extracting(Verified.Difference::sentence)
                .isEqualTo("2021/I.1/households, số tích lũy theo tỉnh, cả nước, năm từ 2021-01-01:"
                        + " tính từ hồ sơ được 2, đang lưu 7.");
    }

    @Test
    void a_change_said_to_have_done_what_it_did_not_is_named() {
        counting.jdbc
                .sql("update indicator.effect set amounts[1] = amounts[1] + 4 where change_id ="
                        + " (select max(change_id) from indicator.effect)")
                .update();

        assertThat(counting.verify.everything().named()).singleElement().satisfies(difference -> {
            assertThat(difference.kept()).isEqualTo(Verified.Kept.EFFECT);
            assertThat(difference.found()).isEqualTo(difference.expected() + 4);
        });
    }

    @Test
    void folding_and_rebuilding_change_no_figure() {
        assertThat(counting.fold.standings()).isEqualTo(2);
        assertThat(counting.fold.standings()).isZero();
        assertThat(counting.verify.everything().equal()).isTrue();

        counting.transaction.executeWithoutResult(status -> counting.standing.rebuild());
        assertThat(counting.verify.everything().equal()).isTrue();
    }

    @Test
    void a_new_map_moves_what_stands_to_the_new_province() {
        counting.transaction.executeWithoutResult(status -> {
            counting.jdbc
                    .sql("update published.locality set province_2025 = 53 where locality_id = 2")
                    .update();
            counting.standing.rebuild();
        });

        assertThat(counting.verify.everything().equal()).isTrue();
        Span week = new Span(null, DAY, DAY.plusDays(7));
        assertThat(counting.at("province 53", week, 2021)
                        .figure(week, "I.1", "households")
                        .toDate())
                .isEqualTo(1);
        assertThat(counting.at("province 51", week, 2021)
                        .figure(week, "I.1", "households")
                        .toDate())
                .isEqualTo(1);
    }
}
