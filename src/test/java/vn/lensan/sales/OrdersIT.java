package vn.lensan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Tally;
import vn.lensan.intake.Undo;

/** Stories of orders, told by files: what stands in the report afterwards. */
class OrdersIT extends Market {
    @Test
    void a_delivery_counts_on_its_day_and_a_return_weeks_later_takes_it_back_on_the_day_of_the_return()
            throws Exception {
        open();
        assertThat(verdicts(judge("A,1,NA,5,50000,01,,DELIVERED,2021-08-05T10:00")))
                .isEqualTo(List.of(1, 0, 0, 0, 0));
        assertThat(jdbc.sql("select count(*) from sales.order_line")
                        .query(Integer.class)
                        .single())
                .isZero();
        Intake.Answer sold = orders(
                "A,1,NA,5,50000,01,,PLACED,2021-08-03T10:00",
                "A,1,NA,5,50000,01,,DELIVERED,2021-08-05T10:00",
                "A,2,HOI,3,90000,01,VN,DELIVERED,05/08/2021",
                "B,1,NA,1,10000,,JP,COMPLETED,2021-08-05T18:00:00Z");
        assertThat(verdicts(sold)).isEqualTo(List.of(3, 1, 0, 0, 0));
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.008 0.008");
        assertThat(tonnes("2021-W32", "VN")).isEqualTo("0.008 0.008");
        assertThat(markets("2021-W32", "20", "II.6")).isEqualTo("1 1");
        assertThat(markets("2021-W32", "20", "II.7")).isEqualTo("1 1");
        equal();

        Intake.Answer returned = orders("A,1,NA,5,50000,01,,RETURNED,2021-08-20T10:00");
        assertThat(verdicts(returned)).isEqualTo(List.of(0, 1, 0, 0, 0));
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.008 0.008");
        assertThat(tonnes("2021-W34", "20")).isEqualTo("-0.005 0.003");
        equal();

        assertThat(undo.undo(sold.uploadId(), "test"))
                .isEqualTo(new Undo.Result.RestedOn(sold.uploadId(), List.of(returned.uploadId())));
        back(returned);
        assertThat(tonnes("2021-W34", "20")).isEqualTo("0 0.008");
    }

    @Test
    void a_long_file_is_applied_as_if_row_by_row_though_its_chunks_overlap() throws Exception {
        open();
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < 45_000; n++) { // five chunks of three sellers
            rows.add("D%d,1,%s,1,,01,,DELIVERED,2021-08-05T10:00".formatted(n, n % 2 == 0 ? "NA" : "GAO"));
        }
        rows.set(9_990, "A,1,NA,5,,01,,DELIVERED,2021-08-05T10:00");
        rows.set(10_010, "A,1,NA,7,,01,,DELIVERED,2021-08-05T10:00"); // the line of the chunk before
        rows.set(30_010, "A,1,NA,9,,01,,DELIVERED,2021-08-05T10:00"); // of one long past
        rows.set(39_990, "B,1,NA,1,,01,,DELIVERED,2021-08-05T10:00");
        rows.set(40_010, "B,1,HOI,1,,01,,DELIVERED,2021-08-05T10:00");
        assertThat(verdicts(orders(rows.toArray(String[]::new)))).isEqualTo(List.of(44_997, 3, 0, 0, 0));
        // 22,495 lines of a kilogram, one of nine, one of half a kilogram, 22,500 of five
        assertThat(tonnes("2021-W32", "20")).isEqualTo("135.005 135.005");
        assertThat(jdbc.sql("select count(*), count(distinct line) from intake.outcome where upload_id ="
                                + " (select max(upload_id) from intake.upload)")
                        .query((row, n) -> row.getInt(1) + " " + row.getInt(2))
                        .single())
                .isEqualTo("45000 45000");
        equal();
    }

    @Test
    void a_late_older_state_joins_and_the_same_state_told_otherwise_replaces() throws Exception {
        open();
        orders("A,1,NA,5,,01,,RETURNED,2021-08-20T10:00");
        assertThat(tonnes("2021-W34", "20")).isEqualTo("0 0");
        assertThat(verdicts(orders("A,1,NA,5,,01,,DELIVERED,2021-08-05T10:00"))).isEqualTo(List.of(0, 1, 0, 0, 0));
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.005 0.005");
        assertThat(tonnes("2021-W34", "20")).isEqualTo("-0.005 0");

        Intake.Answer corrected = orders(
                "A,1,NA,8,,01,,DELIVERED,2021-08-05T10:00",
                "A,1,NA,8,,01,,DELIVERED,2021-08-05T10:00",
                "A,1,NA,9,,01,,DELIVERED,2021-08-05T10:00",
                "A,1,NA,2,,01,,RETURNED,2021-08-20T10:00");
        assertThat(verdicts(corrected)).isEqualTo(List.of(0, 3, 1, 0, 0));
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.009 0.009");
        assertThat(tonnes("2021-W34", "20")).isEqualTo("-0.002 0.007");
        equal();
        back(corrected);
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.005 0.005");
        assertThat(tonnes("2021-W34", "20")).isEqualTo("-0.005 0");
    }

    @Test
    void the_weight_a_product_has_now_is_the_weight_of_all_its_lines() throws Exception {
        open();
        orders("A,1,NA,5,,01,,DELIVERED,2021-08-05T10:00", "B,1,NA,1,,79,,DELIVERED,2021-08-12T10:00");
        assertThat(tonnes("2021-W33", "20")).isEqualTo("0.001 0.006");
        Intake.Answer heavier = send("products", VOSO, """
                product_id,account_id,name,kind,net_weight_kg,listed_on
                NA,V1,Na Chi Lăng,Na,2,01/08/2021
                """);
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.01 0.01");
        assertThat(tonnes("2021-W33", "20")).isEqualTo("0.002 0.012");
        equal();
        back(heavier);
        assertThat(tonnes("2021-W33", "20")).isEqualTo("0.001 0.006");
    }

    @Test
    void orders_of_an_unknown_product_wait_and_count_back_dated_once_account_and_product_are_known() throws Exception {
        send("households", LANG_SON, FAMILIES);
        assertThat(verdicts(judge("A,1,NA,5,,01,,DELIVERED,2021-08-05T10:00"))).isEqualTo(List.of(0, 0, 0, 1, 0));
        Intake.Answer early = orders(
                "A,1,NA,5,,01,,DELIVERED,2021-08-05T10:00",
                "A,1,NA,2,,01,,RETURNED,2021-08-09T10:00",
                "B,1,HOI,1,,79,,DELIVERED,2021-08-05T10:00");
        assertThat(verdicts(early)).isEqualTo(List.of(0, 0, 0, 3, 0));
        Intake.Answer again = orders("A,1,NA,5,,01,,DELIVERED,2021-08-05T10:00");
        assertThat(verdicts(again)).isEqualTo(List.of(0, 0, 0, 1, 0));
        send("products", VOSO, PRODUCTS);
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0 0");
        equal();

        Intake.Answer stalls = send("shop-accounts", VOSO, STALLS);
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.004 0.004");
        assertThat(markets("2021-W32", "20", "II.6")).isEqualTo("2 2");
        equal();
        assertThat(undo.undo(early.uploadId(), "test"))
                .isEqualTo(new Undo.Result.RestedOn(early.uploadId(), List.of(stalls.uploadId())));
        back(stalls);
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0 0");
        assertThat(jdbc.sql("select count(*) from sales.order_line")
                        .query(Integer.class)
                        .single())
                .isZero();
        send("shop-accounts", VOSO, STALLS);
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.004 0.004");
    }

    @Test
    void an_order_told_of_another_product_is_the_other_households_from_the_start() throws Exception {
        open();
        orders("A,1,NA,4,,01,,DELIVERED,2021-08-05T10:00");
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0.004 0.004");
        Intake.Answer moved = orders("A,1,GAO,4,,79,,COMPLETED,2021-08-08T10:00");
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0 0");
        assertThat(tonnes("2021-W32", "06007")).isEqualTo("0.02 0.02");
        assertThat(note("2021-W32", "20", "II.6")).contains("Hồ Chí Minh").doesNotContain("Hà Nội");
        equal();
        back(moved);
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0.004 0.004");
        orders("A,1,GAO,9,,79,,DELIVERED,2021-08-05T10:00");
        assertThat(tonnes("2021-W32", "06007")).isEqualTo("0.045 0.045");
    }

    @Test
    void what_was_sold_stays_where_the_household_lived_that_day() throws Exception {
        open();
        orders("A,1,NA,4,,01,,DELIVERED,2021-08-05T10:00", "B,1,NA,3,,01,,DELIVERED,2021-08-15T10:00");
        send("households", LANG_SON, """
                household_code,full_name,commune_code,moved_on,listed_on
                LS-1,Nông Văn Mẫu,06013,10/08/2021,10/08/2021
                """);
        assertThat(tonnes("2021-W33", "06001")).isEqualTo("0 0.004");
        assertThat(tonnes("2021-W33", "06013")).isEqualTo("0.003 0.003");
        equal();
        orders("A,1,NA,4,,01,,RETURNED,2021-08-16T10:00");
        assertThat(tonnes("2021-W33", "06001")).isEqualTo("0 0.004");
        assertThat(tonnes("2021-W33", "06013")).isEqualTo("-0.001 -0.001");
        assertThat(tonnes("2021-W33", "20")).isEqualTo("-0.001 0.003");
    }

    @Test
    void households_found_to_be_one_sell_as_one_and_each_gets_its_own_back() throws Exception {
        open();
        Intake.Answer first =
                orders("A,1,NA,4,,01,,DELIVERED,2021-08-05T10:00", "B,1,GAO,1,,79,,DELIVERED,2021-08-06T10:00");
        assertThat(part("LS-1")).isNotEqualTo(part("LS-3"));
        merging.merge(household("LS-1"), household("LS-3"), "test");
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0.009 0.009");
        assertThat(tonnes("2021-W32", "06007")).isEqualTo("0 0");
        equal();
        Intake.Answer whileOne =
                orders("B,1,GAO,1,,79,,RETURNED,2021-08-07T10:00", "C,1,GAO,2,,48,,DELIVERED,2021-08-07T10:00");
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0.014 0.014");
        equal();
        merging.unmerge(household("LS-3"), "test");
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0.004 0.004");
        assertThat(tonnes("2021-W32", "06007")).isEqualTo("0.01 0.01");
        equal();
        back(whileOne);
        assertThat(tonnes("2021-W32", "06007")).isEqualTo("0.005 0.005");
        merging.merge(household("LS-1"), household("LS-3"), "test");
        back(first);
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0 0");
        merging.unmerge(household("LS-3"), "test");
        equal();
    }

    @Test
    void an_account_that_changes_hands_takes_its_lines_along() throws Exception {
        open();
        orders("A,1,NA,4,,01,,DELIVERED,2021-08-05T10:00");
        Intake.Answer sold = send("shop-accounts", VOSO, """
                account_id,opened_on,citizen_number
                V1,01/08/2021,020190001235
                """);
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0 0");
        assertThat(tonnes("2021-W32", "06004")).isEqualTo("0.004 0.004");
        equal();
        back(sold);
        assertThat(tonnes("2021-W32", "06001")).isEqualTo("0.004 0.004");
    }

    @Test
    void markets_are_a_union_on_either_map_and_leave_with_their_last_line() throws Exception {
        open();
        orders(
                "A,1,NA,4,,02,,DELIVERED,2021-08-05T10:00",
                "B,1,HOI,4,,08,,DELIVERED,2021-08-05T10:00",
                "C,1,HOI,4,,02,,DELIVERED,2021-08-06T10:00",
                "D,1,HOI,4,,,FR,DELIVERED,2021-08-06T10:00",
                "E,1,NA,4,,,FR,DELIVERED,2021-08-12T10:00");
        assertThat(markets("2021-W32", "VN", "II.6")).isEqualTo("2 2");
        assertThat(marketsOf2025("2021-W32", "VN", "II.6")).isEqualTo("1 1");
        assertThat(markets("2021-W32", "06001", "II.6")).isEqualTo("1 1");
        assertThat(markets("2021-W33", "VN", "II.7")).isEqualTo("1 1");
        assertThat(markets("2021-W34", "VN", "II.7")).isEqualTo("0 1");
        assertThat(note("2021-W33", "VN", "II.7"))
                .contains("Châu Âu: Pháp", "Châu Á", "Châu Đại Dương", "Châu Mỹ", "Châu Nam Cực", "Châu Phi");
        assertThat(note("2021-W33", "VN", "II.6")).contains("Hà Giang", "Tuyên Quang", "Miền Trung", "Miền Nam");

        orders("A,1,NA,4,,02,,RETURNED,2021-08-13T10:00", "B,1,HOI,1,,08,,RETURNED,2021-08-13T10:00");
        assertThat(markets("2021-W33", "VN", "II.6")).isEqualTo("0 2");
        orders("C,1,HOI,4,,02,,LOST,2021-08-13T11:00", "B,1,HOI,1,,08,,LOST,2021-08-14T11:00");
        assertThat(markets("2021-W33", "VN", "II.6")).isEqualTo("0 0");
        assertThat(markets("2021-W32", "VN", "II.6")).isEqualTo("2 2");
        equal();
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_column_and_the_rest_is_taken() throws Exception {
        open();
        Intake.Answer answer = orders(
                "A,1,NA,0,,01,,DELIVERED,2021-08-05T10:00",
                "A,2,NA,-3,,01,,DELIVERED,2021-08-05T10:00",
                "A,3,NA,5,,01,JP,DELIVERED,2021-08-05T10:00",
                "A,4,NA,5,,,VN,DELIVERED,2021-08-05T10:00",
                "A,5,NA,5,,,XX,DELIVERED,2021-08-05T10:00",
                "A,6,NA,5,,,,DELIVERED,2021-08-05T10:00",
                "A,7,NA,5,,01,,TELEPORTED,2021-08-05T10:00",
                "A,8,NA,5,,01,,DELIVERED,2027-08-05T10:00",
                "A,9,NA,5,1000000000000001,01,,DELIVERED,2021-08-05T10:00",
                "A,10,NA,5,,06001,,DELIVERED,2021-08-05T10:00",
                "A,11,NA,5000000,,01,,DELIVERED,2021-08-05T10:00",
                "A,x,NA,5,,01,,DELIVERED,2021-08-05T10:00",
                "A,13,NA,5,,01,,Đã giao,2021-08-05T10:00",
                "A,14,NA,5,,01,,DELIVERED,2021-08-05T10:00",
                "A,14,NA,5,,01,,PLACED,2021-08-06T10:00");
        assertThat(verdicts(answer)).isEqualTo(List.of(2, 1, 0, 0, 12));
        assertThat(answer.tally().problems().stream().map(OrdersIT::where))
                .containsExactly(
                        "2 quantity quantity.zero",
                        "3 quantity number.range",
                        "4 buyer_country buyer.both",
                        "5 buyer_province buyer.province",
                        "6 buyer_country country.unknown",
                        "7 buyer_province buyer.missing",
                        "8 status status.unknown",
                        "9 status_at date.future",
                        "10 amount_vnd number.range",
                        "11 buyer_province province.level",
                        "12 quantity number.range",
                        "13 line number.invalid");
        assertThat(answer.tally().problems().get(6).message()).contains("TELEPORTED", "DELIVERED");
        assertThat(tonnes("2021-W32", "20")).isEqualTo("0.01 0.01");
    }

    private static String where(Tally.Trouble trouble) {
        return trouble.row() + " " + trouble.column() + " " + trouble.code();
    }
}
