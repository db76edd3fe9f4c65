package vn.lensan.sales;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Read;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.repair.NumberColumn;
import vn.lensan.shared.OrderStatus;
import vn.lensan.shared.Text;

/** Order lines and their states (format {@code orders}), as platforms send them. */
@Component
class OrderFormat implements RowFormat<OrderRow> {
    static final String PRODUCTS = "products";

    private static final Column ORDER = Column.of("order_id", "Mã đơn", "Mã đơn của sàn.", "Mã đơn hàng", "Số đơn")
            .must();
    private static final Column LINE = Column.of(
                    "line", "Dòng", "Số thứ tự của dòng hàng trong đơn.", "Dòng hàng", "Dòng đơn")
            .must();
    static final Column PRODUCT = Column.of(
                    "product_id", "Mã sản phẩm", "Mã của sàn, như trong danh sách sản phẩm.", "ID sản phẩm", "Mã hàng")
            .must();
    private static final Column QUANTITY = Column.of(
                    "quantity", "Số lượng", "Số đơn vị bán; với hàng trả lại là số trả lại.", "SL")
            .must();
    private static final Column AMOUNT = Column.of(
            "amount_vnd", "Thành tiền", "Đồng Việt Nam; để trống nếu không biết.", "Thành tiền (đồng)", "Giá trị");
    private static final NumberColumn LINES = NumberColumn.whole(0, 1_000_000);
    /** No order of the programme is for more than a million pieces of one thing. */
    private static final NumberColumn PIECES = NumberColumn.whole(0, 1_000_000);

    private static final NumberColumn DONG = NumberColumn.dong();
    private static final Column STATUS = Column.of(
                    "status", "Trạng thái", "Trạng thái của dòng hàng.", "Tình trạng", "Trạng thái đơn")
            .must()
            .oneOf(OrderStatus.codes());
    private static final Column STATUS_AT = Column.of(
                    "status_at",
                    "Thời điểm",
                    "Ngày giờ có trạng thái này, giờ Việt Nam nếu không ghi múi giờ.",
                    "Thời điểm trạng thái",
                    "Ngày giờ",
                    "Thời gian")
            .must();
    private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());
    private static final Map<String, Integer> WORDS = OrderStatus.words();

    private final Buyers buyers;
    private final OrderDesk desk;

    OrderFormat(Buyers buyers, OrderDesk desk) {
        this.buyers = buyers;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String title() {
        return "Đơn hàng";
    }

    @Override
    public List<Column> columns() {
        return List.of(ORDER, LINE, PRODUCT, QUANTITY, AMOUNT, Buyers.PROVINCE, Buyers.COUNTRY, STATUS, STATUS_AT);
    }

    @Override
    public boolean accepts(Sender sender) {
        return sender instanceof Sender.OfPlatform;
    }

    @Override
    public Set<String> awaits() {
        return Set.of(PRODUCTS);
    }

    /** Their figures cost the database hardly more for many lines than for few. */
    @Override
    public int chunk() {
        return 10_000;
    }

    @Override
    public OrderRow read(Fields fields, Sender sender) {
        String order = Read.id(fields, ORDER);
        BigDecimal line = Read.number(fields, LINE, LINES);
        String product = Read.id(fields, PRODUCT);
        BigDecimal quantity = Read.number(fields, QUANTITY, PIECES);
        if (quantity != null && quantity.signum() == 0) {
            fields.problem(QUANTITY.key(), SalesProblem.NO_QUANTITY.with());
        }
        BigDecimal amount = Read.number(fields, AMOUNT, DONG);
        OrderStatus status = status(fields);
        Instant at = Read.instant(fields, STATUS_AT);
        LocalDate day = at == null ? fields.uploadDay() : LocalDate.ofInstant(at, Event.ZONE);
        if (day.isAfter(fields.uploadDay())) {
            fields.problem(STATUS_AT.key(), IntakeProblem.FUTURE.with(Read.shown(day), STATUS_AT.heading()));
        }
        Buyer buyer = buyers.read(fields, day);
        return new OrderRow(
                new Line.Key(order == null ? "" : order, line == null ? 0 : line.intValueExact()),
                product == null ? "" : product,
                quantity == null ? 0 : quantity.longValueExact(),
                amount == null ? null : amount.longValueExact(),
                buyer,
                status == null ? OrderStatus.PLACED : status,
                at == null ? 0 : Event.micros(at));
    }

    /** A state nobody knows is named and its row kept: what it means must not be guessed. */
    private static @Nullable OrderStatus status(Fields fields) {
        String text = Read.text(fields, STATUS);
        if (text == null) {
            return null;
        }
        String plain = text.toUpperCase(java.util.Locale.ROOT);
        Integer word = WORDS.get(plain);
        if (word != null) {
            return STATUSES.get(word);
        }
        String folded = Text.fold(plain.replace('_', ' '));
        for (OrderStatus status : STATUSES) {
            if (Text.fold(status.name().replace('_', ' ')).equals(folded)
                    || Text.fold(status.word()).equals(folded)) {
                return status;
            }
        }
        fields.problem(STATUS.key(), SalesProblem.STATUS_UNKNOWN.with(text, String.join(", ", OrderStatus.codes())));
        return null;
    }

    @Override
    public Chunk.Ahead lookAhead(Connection connection, Sender sender, List<Chunk.Sent<OrderRow>> rows)
            throws SQLException {
        return OrderIntake.find(desk, connection, sender, rows);
    }

    @Override
    public Set<Object> records(List<Chunk.Sent<OrderRow>> rows) {
        return Chunk.keys(rows, row -> Stream.of(row.line()));
    }

    @Override
    public List<Outcome> take(Connection connection, Chunk<OrderRow> chunk) throws SQLException {
        return new OrderIntake(desk, connection, chunk).take();
    }

    @Override
    public void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        new OrderUndo(desk, connection, uploadId).undo(outcomes);
    }
}
