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

/** Seller accounts (format {@code shop-accounts}): stalls of households, with their brand marks and tracing. */
@Component
class SellerAccountFormat extends AccountFormat {
    static final String NAME = "shop-accounts";
    private static final Column STALL =
            Column.of("stall_name", "Tên gian hàng", "Tên gian hàng trên sàn.", "Gian hàng");
    static final Column MARKED_FROM =
            Column.of("marked_from", "Gắn mark từ ngày", "Ngày đầu tiên có mark thương hiệu.");
    static final Column MARKED_UNTIL = Column.of("marked_until", "Gắn mark đến ngày", "Ngày cuối cùng có mark.");
    static final Column TRACED_FROM =
            Column.of("traced_from", "Truy xuất từ ngày", "Ngày đầu tiên có công cụ truy xuất nguồn gốc.");
    static final Column TRACED_UNTIL =
            Column.of("traced_until", "Truy xuất đến ngày", "Ngày cuối cùng có công cụ truy xuất.");
    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(ID, OPENED_ON, CLOSED_ON, STALL, MARKED_FROM, MARKED_UNTIL, TRACED_FROM, TRACED_UNTIL),
                    References.columns().stream())
            .toList();

    SellerAccountFormat(FactDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Tài khoản bán hàng/gian hàng";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public AccountRow read(Fields fields, Sender sender) {
        return read(fields, sender, STALL, true);
    }

    @Override
    protected RecordTable table() {
        return Account.SELLING;
    }

    @Override
    protected Set<String> views() {
        return Set.of("shop_account", "account_mark", "account_trace");
    }
}
