package vn.lensan.catalogue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.household.FactDesk;
import vn.lensan.household.HangingFormat;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.repair.NumberColumn;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Problem;
import vn.lensan.shop.SellerAccounts;

/** Products households offer on the platforms (format {@code products}). */
@Component
class ProductFormat extends HangingFormat<ProductRow, Product> {
    private static final Column ID = Column.of(
                    "product_id", "Mã sản phẩm", "Mã của sàn; duy nhất trong sàn.", "ID sản phẩm", "Mã hàng")
            .must();
    private static final Column ACCOUNT = Column.of(
                    "account_id",
                    "Mã tài khoản",
                    "Mã tài khoản bán hàng của sàn, như trong tệp tài khoản.",
                    "ID tài khoản",
                    "Mã gian hàng")
            .must();
    private static final Column NAME =
            Column.of("name", "Tên sản phẩm", "Tên trên sàn.", "Sản phẩm").must();
    private static final Column KIND = Column.of(
                    "kind", "Loại", "Loại nông sản, ví dụ Na, Gạo, Chè.", "Loại sản phẩm", "Loại nông sản")
            .must();
    private static final Column UNIT = Column.of("unit", "Đơn vị bán", "Túi, hộp, kg…", "Đơn vị", "ĐVT");
    private static final Column WEIGHT = Column.of(
                    "net_weight_kg",
                    "Khối lượng tịnh (kg)",
                    "Khối lượng của một đơn vị bán, tính bằng kg: 500 g ghi 0,5.",
                    "Khối lượng (kg)",
                    "Khối lượng tịnh")
            .must()
            .ofMeasures();
    private static final Column PRICE = Column.of("price_vnd", "Giá", "Giá bán (đồng).", "Giá bán", "Giá (đồng)");
    private static final Column LISTED_ON = Column.of(
                    "listed_on", "Ngày đăng", "Ngày đầu tiên có trên sàn.", "Ngày đăng bán")
            .must();
    private static final Column DELISTED_ON = Column.of(
            "delisted_on", "Ngày gỡ", "Ngày đầu tiên không còn trên sàn; để trống nếu đang bán.", "Ngày gỡ bán");
    private static final Column MARKED_FROM =
            Column.of("marked_from", "Gắn mark từ ngày", "Ngày đầu tiên có mark thương hiệu.");
    private static final Column MARKED_UNTIL =
            Column.of("marked_until", "Gắn mark đến ngày", "Ngày cuối cùng có mark.");
    private static final Column TRACED_FROM =
            Column.of("traced_from", "Truy xuất từ ngày", "Ngày đầu tiên có công cụ truy xuất nguồn gốc.");
    private static final Column TRACED_UNTIL =
            Column.of("traced_until", "Truy xuất đến ngày", "Ngày cuối cùng có công cụ truy xuất.");
    private static final Column TRACE_CODE = Column.of("trace_code", "Mã truy xuất", "Mã tra cứu nguồn gốc.");
    private static final Column STANDARD =
            Column.of("standard", "Tiêu chuẩn", "VietGAP, GlobalGAP, hữu cơ…", "Tiêu chuẩn chất lượng");
    private static final Column OCOP =
            Column.of("ocop_stars", "Sao OCOP", "Từ 1 đến 5; để trống nếu không có.", "OCOP");
    private static final Column GTIN =
            Column.of("gtin", "GTIN", "Mã vạch sản phẩm, 8, 12, 13 hoặc 14 chữ số.", "Mã vạch", "Mã GTIN");
    private static final NumberColumn KILOGRAMS =
            NumberColumn.decimal(3, 100_000).unit("kg");
    private static final NumberColumn DONG = NumberColumn.dong();
    private static final NumberColumn STARS = NumberColumn.whole(1, 5).unit("sao");

    ProductFormat(FactDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public String title() {
        return "Sản phẩm trên sàn";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                ID,
                ACCOUNT,
                NAME,
                KIND,
                UNIT,
                WEIGHT,
                PRICE,
                LISTED_ON,
                DELISTED_ON,
                MARKED_FROM,
                MARKED_UNTIL,
                TRACED_FROM,
                TRACED_UNTIL,
                TRACE_CODE,
                STANDARD,
                OCOP,
                GTIN);
    }

    @Override
    public boolean accepts(Sender sender) {
        return sender instanceof Sender.OfPlatform;
    }

    @Override
    public ProductRow read(Fields fields, Sender sender) {
        LocalDate listed = Read.pastDay(fields, LISTED_ON);
        String unit = Read.text(fields, UNIT);
        String name = orEmpty(Read.text(fields, NAME));
        long grams = grams(fields);
        Problem suspicion = Weights.suspicion(grams, unit, name);
        if (suspicion != null) {
            fields.notice(WEIGHT.key(), suspicion);
        }
        BigDecimal price = Read.number(fields, PRICE, DONG);
        BigDecimal stars = Read.number(fields, OCOP, STARS);
        return new ProductRow(
                orEmpty(Read.id(fields, ID)),
                orEmpty(Read.id(fields, ACCOUNT)),
                name,
                orEmpty(Read.text(fields, KIND)),
                grams,
                unit,
                price == null ? null : price.longValueExact(),
                Read.since(fields, listed == null ? fields.uploadDay() : listed, LISTED_ON, DELISTED_ON),
                Read.held(fields, MARKED_FROM, MARKED_UNTIL),
                Read.held(fields, TRACED_FROM, TRACED_UNTIL),
                Read.text(fields, TRACE_CODE),
                Read.text(fields, STANDARD),
                stars == null ? null : stars.intValueExact(),
                gtin(fields));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Exact: a kilogram has a thousand grams and the column three decimals. */
    private static long grams(Fields fields) {
        BigDecimal kilograms = Read.number(fields, WEIGHT, KILOGRAMS);
        if (kilograms == null) {
            return 0;
        }
        if (kilograms.signum() <= 0) {
            fields.problem(WEIGHT.key(), CatalogueProblem.WEIGHT.with(kilograms.toPlainString()));
        }
        return kilograms.movePointRight(3).longValueExact();
    }

    private static @Nullable String gtin(Fields fields) {
        String typed = Read.id(fields, GTIN);
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8}|\\d{12,14}")) {
            fields.problem(GTIN.key(), CatalogueProblem.GTIN.with(typed));
        } else if (!checks(digits)) {
            fields.notice(GTIN.key(), CatalogueProblem.GTIN_DIGIT.with(digits));
        }
        return digits;
    }

    /** GS1: from the right, digits weigh 1 and 3 in turn, and the sum is a multiple of ten. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    @Override
    protected RecordTable table() {
        return Product.TABLE;
    }

    @Override
    protected Set<String> views() {
        return Set.of("product", "product_listing", "product_mark", "product_trace");
    }

    @Override
    protected Parents parents() {
        return SellerAccounts.PARENTS;
    }

    @Override
    protected String reason(ProductRow row) {
        return "Chưa có tài khoản bán hàng «%s» của sàn. Sản phẩm được tính, kể cả những ngày trước, khi sàn gửi tài khoản này hoặc tài khoản đang chờ được ghép hộ."
                .formatted(row.accountId());
    }

    @Override
    protected Map<String, Parent> find(Connection connection, Sender sender, Collection<String> names)
            throws SQLException {
        return SellerAccounts.find(connection, sender, names);
    }

    @Override
    protected Map<String, Product> load(Connection connection, Sender sender, Collection<Placed<ProductRow>> rows)
            throws SQLException {
        Map<String, Product> products = new HashMap<>();
        String sql = """
            select p.*, p.listed_on::text[] as listed_firsts, p.delisted_on::text[] as listed_ends,
                   p.marked_from::text[] as marked_firsts, p.marked_until::text[] as marked_ends,
                   p.traced_from::text[] as traced_firsts, p.traced_until::text[] as traced_ends
            from (select distinct * from unnest(?::text[]) as a (external_id)) asked
            join catalogue.product p on p.external_id = asked.external_id and p.platform = ?
            order by p.product_id
            for update of p
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(rows.stream().map(p -> p.row().productId()).toList()));
            statement.setString(2, platform(sender));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Product product = Product.of(found);
                    products.put(product.externalId, product);
                }
            }
        }
        return products;
    }

    private static String platform(Sender sender) {
        return sender instanceof Sender.OfPlatform of ? of.platform() : "";
    }

    @Override
    protected Product empty(ProductRow row, Sender sender) {
        return new Product(platform(sender), row.productId());
    }

    @Override
    protected void apply(ProductRow row, Product product) {
        row.applyTo(product);
    }
}
