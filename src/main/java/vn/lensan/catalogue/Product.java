package vn.lensan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.Fact;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Spans;
import vn.lensan.shared.Text;

/** A product on a platform, opened for change; it hangs on its seller account. */
final class Product extends Fact {
    static final RecordTable TABLE = new RecordTable(
            5,
            "catalogue.product",
            List.of(
                    "part_id",
                    "product_id",
                    "household_id",
                    "origin_id",
                    "account_id",
                    "platform",
                    "external_id",
                    "name",
                    "folded_name",
                    "kind",
                    "kind_key",
                    "net_grams",
                    "unit",
                    "price_vnd",
                    "trace_code",
                    "standard",
                    "ocop_stars",
                    "gtin",
                    "listed_on",
                    "delisted_on",
                    "marked_from",
                    "marked_until",
                    "traced_from",
                    "traced_until",
                    "upload_id"));

    final String platform;
    final String externalId;
    String name = "";
    String kind = "";
    long netGrams;

    @Nullable
    String unit;

    @Nullable
    Long price;

    @Nullable
    String traceCode;

    @Nullable
    String standard;

    @Nullable
    Integer ocopStars;

    @Nullable
    String gtin;

    Spans listed = new Spans();
    Spans marked = new Spans();
    Spans traced = new Spans();

    Product(String platform, String externalId) {
        this.platform = platform;
        this.externalId = externalId;
    }

    /** Reads a row of the table whose days are selected as text arrays beside it. */
    static Product of(ResultSet row) throws SQLException {
        Product product = new Product(row.getString("platform"), row.getString("external_id"));
        product.stored(
                row.getInt("part_id"),
                row.getLong("product_id"),
                row.getLong("household_id"),
                row.getLong("origin_id"),
                row.getLong("upload_id"));
        product.hangsOn = row.getLong("account_id");
        product.name = row.getString("name");
        product.kind = row.getString("kind");
        product.netGrams = row.getLong("net_grams");
        product.unit = row.getString("unit");
        product.price = row.getObject("price_vnd", Long.class);
        product.traceCode = row.getString("trace_code");
        product.standard = row.getString("standard");
        product.ocopStars = row.getObject("ocop_stars", Integer.class);
        product.gtin = row.getString("gtin");
        product.listed = Spans.of(row.getArray("listed_firsts"), row.getArray("listed_ends"));
        product.marked = Spans.of(row.getArray("marked_firsts"), row.getArray("marked_ends"));
        product.traced = Spans.of(row.getArray("traced_firsts"), row.getArray("traced_ends"));
        return product;
    }

    @Override
    protected Object[] content() {
        return new Object[] {
            name,
            kind,
            netGrams,
            unit,
            price,
            traceCode,
            standard,
            ocopStars,
            gtin,
            listed.copy(),
            marked.copy(),
            traced.copy()
        };
    }

    @Override
    protected @Nullable Object[] row() {
        return new Object[] {
            partId,
            id,
            householdId,
            originId,
            hangsOn,
            platform,
            externalId,
            name,
            Text.fold(name),
            kind,
            Text.kindKey(kind),
            netGrams,
            unit,
            price,
            traceCode,
            standard,
            ocopStars,
            gtin,
            listed.firsts(),
            listed.ends(),
            marked.firsts(),
            marked.ends(),
            traced.firsts(),
            traced.ends(),
            uploadId
        };
    }
}
