package vn.lensan.shop;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lensan.household.FactDesk;
import vn.lensan.household.References;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;

/** E-payment accounts (format {@code payment-accounts}). */
@Component
class PaymentAccountFormat extends AccountFormat {
    private static final Column PROVIDER = Column.of(
                    "provider",
                    "Tổ chức cung cấp",
                    "Ngân hàng hoặc ví điện tử.",
                    "Ngân hàng/Ví điện tử",
                    "Nhà cung cấp")
            .must();
    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(ID, PROVIDER, OPENED_ON, CLOSED_ON), References.columns().stream())
            .toList();

    PaymentAccountFormat(FactDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return "payment-accounts";
    }

    @Override
    public String title() {
        return "Tài khoản thanh toán điện tử";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public AccountRow read(Fields fields, Sender sender) {
        return read(fields, sender, PROVIDER, false);
    }

    @Override
    protected RecordTable table() {
        return Account.PAYMENT;
    }

    @Override
    protected Set<String> views() {
        return Set.of("payment_account");
    }
}
