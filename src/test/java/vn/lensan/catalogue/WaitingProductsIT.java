package vn.lensan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Undo;

class WaitingProductsIT extends CatalogueFixture {
    private static final String PRODUCTS = """
            product_id,account_id,name,kind,net_weight_kg,listed_on
            SP1,V1,Na Chi Lăng 1kg,Na,1,05/08/2021
            SP2,V1,Hồng vành khuyên,Hồng,"0,5",06/08/2021
            SP1,V1,Na Chi Lăng túi 1kg,Na,1,05/08/2021
            """;
    private static final String STALL = """
            account_id,opened_on,closed_on,citizen_number,full_name
            V1,01/08/2021,,020085001234,Nông Văn Mẫu
            """;

    @Test
    void products_of_an_unknown_account_wait_and_count_back_dated_once_it_is_known() throws Exception {
        send("households", LANG_SON, FAMILIES);
        Intake.Answer products = send("products", VOSO, PRODUCTS);
        assertThat(verdicts(products)).containsExactly(0, 0, 0, 3, 0);
        assertThat(figure("II.1", "products")).isZero();
        assertThat(jdbc.sql("select record_key from intake.entry where queue = 'AWAITED' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("SP1", "SP2");

        Intake.Answer stall = send("shop-accounts", VOSO, STALL);
        assertThat(verdicts(stall)).containsExactly(1, 0, 0, 0, 0);
        assertThat(onRecord(products)).containsExactly(2, 1, 0, 0, 0);
        assertThat(figure("II.1", "products")).isEqualTo(2);
        assertThat(jdbc.sql("select name from catalogue.product where external_id = 'SP1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Na Chi Lăng túi 1kg");
        figuresEqualTheRecords();

        assertThat(undo.undo(products.uploadId(), "test"))
                .isEqualTo(new Undo.Result.RestedOn(products.uploadId(), List.of(stall.uploadId())));
        assertThat(undo.undo(stall.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(onRecord(products)).containsExactly(0, 0, 0, 3, 0);
        assertThat(figure("II.1", "products")).isZero();
        assertThat(jdbc.sql("select count(*) from catalogue.product")
                        .query(Integer.class)
                        .single())
                .isZero();
        figuresEqualTheRecords();

        send("shop-accounts", VOSO, STALL + "\n");
        assertThat(onRecord(products)).containsExactly(2, 1, 0, 0, 0);
        assertThat(figure("II.1", "products")).isEqualTo(2);
        figuresEqualTheRecords();
    }
}
