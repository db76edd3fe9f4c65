package vn.lensan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lensan.household.Merging;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Tally;
import vn.lensan.intake.Undo;

/** One story a test, each with families of its own code, so that the tests may come in any order. */
class ProductsIT extends CatalogueFixture {
    @Autowired
    Merging merging;

    private long[] before = {};

    @BeforeEach
    void families_and_their_stalls() throws Exception {
        if (jdbc.sql("select count(*) from shop.account").query(Integer.class).single() == 0) {
            send("households", LANG_SON, FAMILIES);
            send("shop-accounts", VOSO, """
                account_id,opened_on,closed_on,citizen_number,full_name,phone
                V1,01/08/2021,,020085001234,Nông Văn Mẫu,
                V2,01/08/2021,,020190001235,Hoàng Thị Thử,
                V3,01/08/2021,,,Hợp tác xã Na Thử,0912000003
                """);
            send("shop-accounts", POSTMART, """
                account_id,opened_on,citizen_number,full_name
                P1,01/08/2021,020085001234,Nông Văn Mẫu
                """);
        }
        before = new long[] {figure("II.1", "products"), figure("II.3", "products"), figure("II.5", "products")};
    }

    private long more(String code) {
        return figure(code, "products") - before[List.of("II.1", "II.3", "II.5").indexOf(code)];
    }

    private long product(String id) {
        return jdbc.sql("select product_id from catalogue.product where external_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void a_product_on_both_platforms_counts_once_and_ends_with_the_last() throws Exception {
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on,gtin
            A1,V1,Na dai,Na,1,05/08/2021,
            A2,V1,Hồi khô,Hồi,"0,25",05/08/2021,8930000000019
            """);
        send("products", POSTMART, """
            product_id,account_id,name,kind,net_weight_kg,listed_on,gtin
            A1,P1,NA  ĐAI,na,1,06/08/2021,
            A2,P1,Hoa hồi sấy,hồi,"0,25",06/08/2021,8930000000019
            A3,P1,Na dai,Na,"0,5",06/08/2021,
            """);
        assertThat(more("II.1")).isEqualTo(3);
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on,delisted_on,gtin
            A1,V1,Na dai,Na,1,05/08/2021,20/08/2021,
            A2,V1,Hồi khô,Hồi,"0,25",05/08/2021,20/08/2021,8930000000019
            """);
        assertThat(more("II.1")).isEqualTo(3);
        send("products", POSTMART, """
            product_id,account_id,name,kind,net_weight_kg,listed_on,delisted_on
            A1,P1,NA  ĐAI,na,1,06/08/2021,25/08/2021
            """);
        assertThat(more("II.1")).isEqualTo(2);
        figuresEqualTheRecords();
    }

    @Test
    void products_marks_and_tracing_end_with_their_account_and_come_back_with_it() throws Exception {
        send("shop-accounts", VOSO, """
            account_id,opened_on,citizen_number,full_name
            B1,01/08/2021,020190001235,Hoàng Thị Thử
            """);
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on,marked_from,marked_until,traced_from,traced_until
            B1,B1,Chè Shan,Chè,"0,2",05/08/2021,07/08/2021,,07/08/2021,10/08/2021
            """);
        assertThat(List.of(more("II.1"), more("II.3"), more("II.5"))).containsExactly(1L, 1L, 0L);
        Intake.Answer closing = send("shop-accounts", VOSO, """
            account_id,opened_on,closed_on,citizen_number,full_name
            B1,01/08/2021,20/08/2021,020190001235,Hoàng Thị Thử
            """);
        assertThat(List.of(more("II.1"), more("II.3"))).containsExactly(0L, 0L);
        assertThat(undo.undo(closing.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(List.of(more("II.1"), more("II.3"))).containsExactly(1L, 1L);
        figuresEqualTheRecords();
    }

    @Test
    void a_mark_of_the_account_makes_a_household_of_the_figure_and_one_of_a_product_does_not() throws Exception {
        long marked = figure("II.4", "households");
        long traced = figure("II.5", "households");
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on,marked_from,traced_from
            C1,V3,Gạo nếp,Gạo,5,05/08/2021,05/08/2021,05/08/2021
            """);
        send("shop-accounts", VOSO, """
            account_id,opened_on,marked_from,traced_from,citizen_number,full_name,phone
            V3,01/08/2021,05/08/2021,05/08/2021,,Hợp tác xã Na Thử,0912000003
            """);
        assertThat(figure("II.4", "households"))
                .as("a cooperative is no household")
                .isEqualTo(marked);
        send("shop-accounts", VOSO, """
            account_id,opened_on,marked_from,traced_from,citizen_number,full_name
            V2,01/08/2021,05/08/2021,05/08/2021,020190001235,Hoàng Thị Thử
            """);
        assertThat(figure("II.4", "households")).isEqualTo(marked + 1);
        assertThat(figure("II.5", "households")).isEqualTo(traced + 1);
        assertThat(more("II.3")).as("the cooperative's product counts").isEqualTo(1);
        figuresEqualTheRecords();
    }

    @Test
    void a_product_sent_again_changes_nothing_and_listed_again_gets_a_second_interval() throws Exception {
        String sent = """
            product_id,account_id,name,kind,net_weight_kg,listed_on,delisted_on
            D1,V1,Mật ong rừng,Mật ong,1,05/08/2021,10/08/2021
            """;
        send("products", VOSO, sent);
        assertThat(verdicts(send("products", VOSO, sent + "\n"))).containsExactly(0, 0, 1, 0, 0);
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            D1,V1,Mật ong rừng,Mật ong,1,12/08/2021
            """);
        assertThat(jdbc.sql("select listed_on::text || delisted_on::text from catalogue.product where external_id"
                                + " = 'D1'")
                        .query(String.class)
                        .single())
                .isEqualTo("{2021-08-05,2021-08-12}{2021-08-10,infinity}");
        assertThat(more("II.1")).isEqualTo(1);
        Intake.Answer later = send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            D1,V1,Mật ong,Mật ong,1,13/08/2021
            """);
        assertThat(undo.undo(later.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(jdbc.sql("select name from catalogue.product where external_id = 'D1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Mật ong rừng");
        figuresEqualTheRecords();
    }

    @Test
    void products_follow_their_account_to_another_household_and_back() throws Exception {
        send("shop-accounts", VOSO, """
            account_id,opened_on,citizen_number,full_name
            E1,01/08/2021,020085001234,Nông Văn Mẫu
            """);
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            E1,E1,Măng khô,Măng,1,05/08/2021
            """);
        long first = owner("E1");
        Intake.Answer other = send("shop-accounts", VOSO, """
            account_id,opened_on,citizen_number,full_name
            E1,01/08/2021,020190001235,Hoàng Thị Thử
            """);
        assertThat(owner("E1")).isNotEqualTo(first);
        assertThat(more("II.1")).isEqualTo(1);
        figuresEqualTheRecords();
        assertThat(undo.undo(other.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(owner("E1")).isEqualTo(first);
        figuresEqualTheRecords();
    }

    @Test
    void the_same_product_of_two_households_counts_once_while_they_are_merged() throws Exception {
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            F1,V1,Rượu men lá,Rượu,1,05/08/2021
            F2,V2,Rượu men lá,Rượu,1,07/08/2021
            """);
        assertThat(more("II.1")).isEqualTo(2);
        long survivor = owner("F1");
        long absorbed = owner("F2");
        merging.merge(survivor, absorbed, "test");
        assertThat(more("II.1")).isEqualTo(1);
        assertThat(owner("F2")).isEqualTo(survivor);
        figuresEqualTheRecords();
        merging.unmerge(absorbed, "test");
        assertThat(more("II.1")).isEqualTo(2);
        assertThat(owner("F2")).isEqualTo(absorbed);
        figuresEqualTheRecords();
    }

    @Test
    void an_account_is_not_undone_while_a_later_file_put_products_on_it() throws Exception {
        Intake.Answer stall = send("shop-accounts", VOSO, """
            account_id,opened_on,citizen_number,full_name
            G1,01/08/2021,020085001234,Nông Văn Mẫu
            """);
        Intake.Answer products = send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            G1,G1,Lạc đỏ,Lạc,1,05/08/2021
            """);
        assertThat(undo.undo(stall.uploadId(), "test"))
                .isEqualTo(new Undo.Result.RestedOn(stall.uploadId(), List.of(products.uploadId())));
        assertThat(undo.undo(products.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(undo.undo(stall.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        figuresEqualTheRecords();
    }

    @Test
    void a_known_product_named_with_an_unknown_account_keeps_its_own_and_the_row_waits() throws Exception {
        send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            H1,V1,Khoai lang,Khoai,1,05/08/2021
            """);
        Intake.Answer waits = send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            H1,H9,Khoai lang tím,Khoai,1,05/08/2021
            """);
        assertThat(verdicts(waits)).containsExactly(0, 0, 0, 1, 0);
        assertThat(waits.tally().notices())
                .singleElement()
                .extracting(Tally.Trouble::message)
                .asString()
                .contains("«H9»");
        assertThat(more("II.1")).isEqualTo(1);
        Intake.Answer moved = send("products", VOSO, """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            H1,V2,Khoai lang tím,Khoai,1,05/08/2021
            """);
        assertThat(verdicts(moved)).containsExactly(0, 0, 1, 0, 0);
        assertThat(onRecord(waits)).as("its row came in before").containsExactly(0, 1, 0, 0, 0);
        assertThat(jdbc.sql("select state from intake.entry where record_key = 'H1'")
                        .query(String.class)
                        .list())
                .containsExactly("RESOLVED");
        figuresEqualTheRecords();
    }

    @Test
    void what_cannot_be_is_refused_and_what_is_odd_is_told_and_counted() throws Exception {
        Intake.Answer answer = send("products", VOSO, """
            product_id,account_id,name,kind,unit,net_weight_kg,price_vnd,listed_on,delisted_on,ocop_stars,gtin
            I1,V1,Cam,Cam,kg,0,1000,05/08/2021,,,
            I2,V1,Cam,Cam,kg,-1,1000,05/08/2021,,,
            I3,V1,Cam,Cam,kg,,1000,05/08/2021,,,
            I4,V1,Cam,Cam,kg,1,1000,05/08/2021,01/08/2021,,
            I5,V1,Cam,Cam,kg,1,1000,05/08/2021,,6,
            I6,V1,Cam,Cam,kg,1,-5,05/08/2021,,,
            I7,V1,Cam,Cam,kg,1,1000,05/08/2021,,,12345
            I8,V1,Cam,Cam,kg,1,1000,31/02/2021,,,
            I9,V1,,Cam,kg,1,1000,05/08/2021,,,
            J1,V1,Cam sành,Cam,gói 500g,500,1000,05/08/2021,,4,
            J2,V1,Cam canh,Cam,kg,1,1000,05/08/2021,,5,8930000000010
            """);
        assertThat(verdicts(answer)).containsExactly(2, 0, 0, 0, 9);
        assertThat(answer.tally().problems().stream().map(Tally.Trouble::row).distinct())
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(answer.tally().problems())
                .extracting(Tally.Trouble::column)
                .contains("net_weight_kg", "delisted_on", "ocop_stars", "price_vnd", "gtin", "listed_on", "name");
        assertThat(answer.tally().notices())
                .extracting(Tally.Trouble::code)
                .containsExactly("weight.suspicious", "gtin.suspicious");
        assertThat(more("II.1")).isEqualTo(2);
        figuresEqualTheRecords();
    }

    private long owner(String id) {
        return jdbc.sql("select household_id from catalogue.product where product_id = :id")
                .param("id", product(id))
                .query(Long.class)
                .single();
    }
}
