package vn.lensan.supply;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Spans;
import vn.lensan.repair.NumberColumn;

/** Farm inputs platforms sell to households, and their special offers (format {@code inputs}). */
@Component
class InputFormat extends ItemFormat<InputRow, FarmInput> {
    static final List<String> KINDS =
            List.of("Giống", "Phân bón", "Thuốc BVTV", "Thức ăn", "Máy móc", "Bao bì", "Khác");
    private static final Map<String, Integer> OTHER_WORDS = Map.of(
            "THUỐC BẢO VỆ THỰC VẬT", 2,
            "THỨC ĂN CHĂN NUÔI", 3,
            "MÁY MÓC, THIẾT BỊ", 4);
    private static final Column ID = Column.of(
                    "input_id", "Mã vật tư", "Mã của sàn; duy nhất trong sàn.", "Mã hàng hóa", "Mã sản phẩm")
            .must();
    private static final Column NAME = Column.of(
                    "name", "Tên vật tư", "Tên hàng hoá, sản phẩm đầu vào.", "Tên sản phẩm", "Tên hàng hóa")
            .must();
    private static final Column KIND = Column.of(
                    "group",
                    "Nhóm",
                    "Giống, phân bón, thuốc BVTV, thức ăn, máy móc, bao bì hoặc khác.",
                    "Nhóm hàng",
                    "Nhóm vật tư")
            .must()
            .oneOf(KINDS.toArray(String[]::new));
    private static final Column OFFERED_FROM = Column.of(
                    "offered_from", "Bán từ ngày", "Ngày đầu tiên có trên sàn.", "Ngày đăng", "Giới thiệu từ ngày")
            .must();
    private static final Column OFFERED_UNTIL =
            Column.of("offered_until", "Bán đến ngày", "Ngày cuối cùng có trên sàn; để trống nếu đang bán.");
    private static final Column MARKET_PRICE = Column.of(
            "market_price_vnd", "Giá thị trường", "Giá mua ngoài thị trường (đồng).", "Giá thị trường (đồng)");
    private static final Column PLATFORM_PRICE =
            Column.of("platform_price_vnd", "Giá trên sàn", "Giá bán trên sàn (đồng).", "Giá trên sàn (đồng)");
    private static final Column OFFER_FROM = Column.of(
            "offer_from", "Ưu đãi từ", "Ngày đầu tiên có ưu đãi; để trống: không có ưu đãi.", "Ưu đãi từ ngày");
    private static final Column OFFER_UNTIL = Column.of(
            "offer_until", "Ưu đãi đến", "Ngày cuối cùng có ưu đãi; để trống: chưa định ngày hết.", "Ưu đãi đến ngày");
    private static final Column OFFER_TEXT = Column.of("offer_text", "Nội dung ưu đãi", "Giảm giá, khuyến mại gì.");
    private static final NumberColumn PRICE = NumberColumn.dong();

    InputFormat(ItemDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return "inputs";
    }

    @Override
    public String title() {
        return "Hàng hoá, sản phẩm đầu vào";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                ID,
                NAME,
                KIND,
                OFFERED_FROM,
                OFFERED_UNTIL,
                MARKET_PRICE,
                PLATFORM_PRICE,
                OFFER_FROM,
                OFFER_UNTIL,
                OFFER_TEXT,
                ItemDesk.PROVINCE);
    }

    @Override
    public boolean accepts(Sender sender) {
        return sender instanceof Sender.OfPlatform;
    }

    @Override
    public InputRow read(Fields fields, Sender sender) {
        String id = Read.id(fields, ID);
        String name = Read.text(fields, NAME);
        Integer kind = Read.choice(fields, KIND, OTHER_WORDS);
        Spans.Said offered = Read.held(fields, OFFERED_FROM, OFFERED_UNTIL);
        LocalDate first = offered == null ? null : soon(fields, OFFERED_FROM, offered.from());
        Spans.Said offer = Read.held(fields, OFFER_FROM, OFFER_UNTIL);
        if (offer != null) {
            soon(fields, OFFER_FROM, offer.from());
        }
        return new InputRow(
                id == null ? "" : id,
                name == null ? "" : name,
                kind == null ? 0 : kind,
                offered == null ? new Spans.Said(null, null, true) : offered,
                dong(fields, MARKET_PRICE),
                dong(fields, PLATFORM_PRICE),
                offer,
                Read.text(fields, OFFER_TEXT),
                desk().where(fields, first == null ? fields.uploadDay() : first));
    }

    private static @Nullable Long dong(Fields fields, Column column) {
        BigDecimal amount = Read.number(fields, column, PRICE);
        return amount == null ? null : amount.longValueExact();
    }

    /** Sales and offers are announced ahead, but not years ahead: that is a slip of the hand. */
    private static @Nullable LocalDate soon(Fields fields, Column column, @Nullable LocalDate day) {
        if (day != null && day.isAfter(fields.uploadDay().plusYears(1))) {
            fields.problem(column.key(), SupplyProblem.TOO_FAR.with(Read.shown(day), column.heading()));
        }
        return day;
    }

    @Override
    RecordTable table() {
        return FarmInput.TABLE;
    }

    @Override
    Set<String> views() {
        return Set.of("farm_input", "input_offer");
    }

    @Override
    String loading() {
        return """
                select i.*, i.offered_from::text[] as offered_firsts, i.offered_until::text[] as offered_ends,
                       i.offer_from::text[] as offer_firsts, i.offer_until::text[] as offer_ends
                from supply.farm_input i
                where i.part_id = 0 and i.platform = ? and i.external_id = any (?::text[])
                order by i.input_id
                for update
                """;
    }

    @Override
    FarmInput item(ResultSet row) throws SQLException {
        return FarmInput.of(row);
    }

    @Override
    FarmInput empty(String source, InputRow row) {
        return new FarmInput(source, row.key());
    }

    @Override
    void apply(InputRow row, FarmInput input) {
        input.name = row.name();
        input.kind = row.kind();
        input.offered.say(row.offered());
        if (row.offer() != null) {
            input.offer.say(row.offer());
        }
        input.marketPrice = row.marketPrice() == null ? input.marketPrice : row.marketPrice();
        input.platformPrice = row.platformPrice() == null ? input.platformPrice : row.platformPrice();
        input.offerText = row.offerText() == null ? input.offerText : row.offerText();
        input.meantFor(row.where());
    }
}
