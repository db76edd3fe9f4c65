package vn.lensan.sales;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.household.HouseholdCards;
import vn.lensan.sheet.TableColumn;
import vn.lensan.sheet.TableWriter;
import vn.lensan.territory.Horizon;

/** The order lines a list shows, as a table to take away: found page by page, so that memory stays flat. */
@Controller
@Permitted(May.SEE_ORDERS)
class OrdersTable {
    private static final int FETCHED = 1_000;

    /** Rows a sheet holds. */
    private static final int MOST = 1_000_000;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LineList lines;
    private final BuyerNames buyers;
    private final HouseholdCards cards;
    private final Horizon horizon;
    private final Log log;

    OrdersTable(LineList lines, BuyerNames buyers, HouseholdCards cards, Horizon horizon, Log log) {
        this.lines = lines;
        this.buyers = buyers;
        this.cards = cards;
        this.horizon = horizon;
        this.log = log;
    }

    @GetMapping("/orders/lines.{format:csv|xlsx}")
    void table(@PathVariable String format, OrderSearch search, HttpServletResponse response) throws IOException {
        LineQuery.Asked asked = search.asked(buyers);
        Horizon.Limit limit = horizon.working();
        log.write(Deed.EXPORTED, "orders." + format, null, null);
        boolean csv = format.equals("csv");
        response.setContentType(csv ? "text/csv; charset=utf-8" : XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"don-hang." + format + "\"");
        try (TableWriter table = csv
                ? TableWriter.csv(response.getOutputStream(), columns())
                : TableWriter.xlsx(response.getOutputStream(), "Đơn hàng", columns())) {
            write(limit, asked, table);
        }
    }

    private void write(Horizon.Limit limit, LineQuery.Asked asked, TableWriter table) throws IOException {
        Long before = null;
        int rows = 0;
        do {
            LineList.Found found = lines.find(limit, asked, before, FETCHED);
            Map<Long, HouseholdCards.Card> sellers =
                    horizon.households() ? cards.byId(found.lines().stream().map(LineView::householdId)) : Map.of();
            for (LineView line : found.lines()) {
                table.row(values(line, sellers.get(line.householdId())));
            }
            rows += found.lines().size();
            before = found.next();
        } while (before != null && rows < MOST);
        if (before != null) {
            table.row(List.of("Còn nữa: tệp chỉ ghi được " + rows + " dòng; lọc theo tháng để lấy phần còn lại."));
        }
    }

    private List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("Sàn"),
                TableColumn.text("Mã đơn"),
                TableColumn.number("Dòng"),
                TableColumn.text("Mã sản phẩm"),
                TableColumn.text("Tên sản phẩm"),
                TableColumn.text("Loại"),
                TableColumn.text("Nơi mua"),
                TableColumn.number("Số lượng"),
                TableColumn.number("Thành tiền"),
                TableColumn.text("Trạng thái"),
                new TableColumn("Thời điểm", TableColumn.Kind.MOMENT, 20),
                TableColumn.number("Số lượng đang tính"),
                TableColumn.number("Khối lượng đang tính (kg)")));
        if (horizon.households()) {
            columns.add(TableColumn.text("Mã hộ"));
            columns.add(TableColumn.text("Hộ bán"));
            columns.add(TableColumn.text("Nơi ở"));
        }
        return columns;
    }

    private List<@Nullable Object> values(LineView line, HouseholdCards.@Nullable Card seller) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(line.platform());
        values.add(line.order());
        values.add(line.line());
        values.add(line.product());
        values.add(line.name());
        values.add(line.kind());
        values.add(buyers.of(line.buyer()));
        values.add(line.quantity());
        values.add(line.amount());
        values.add(line.last().status().word());
        values.add(LocalDateTime.ofInstant(line.last().instant(), Event.ZONE));
        values.add(line.stands());
        values.add(line.kilograms());
        if (seller != null) {
            values.add(seller.code());
            values.add(seller.name());
            values.add(seller.place());
        }
        return values;
    }
}
