package vn.lensan.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Spans;
import vn.lensan.shared.Text;

/** A farm input on a platform: a row of {@code supply.farm_input}, opened for change. */
final class FarmInput extends Item {
    static final RecordTable TABLE = new RecordTable(
            21,
            "supply.farm_input",
            List.of(
                    "part_id",
                    "input_id",
                    "platform",
                    "external_id",
                    "name",
                    "kind",
                    "offered_from",
                    "offered_until",
                    "market_price",
                    "platform_price",
                    "offer_from",
                    "offer_until",
                    "offer_text",
                    "province",
                    "upload_id",
                    "folded_name"));

    String name = "";
    int kind;
    Spans offered = new Spans();
    Spans offer = new Spans();

    @Nullable
    Long marketPrice;

    @Nullable
    Long platformPrice;

    @Nullable
    String offerText;

    FarmInput(String platform, String externalId) {
        super(platform, externalId);
    }

    /** The spans' columns are asked for as text arrays. */
    static FarmInput of(ResultSet row) throws SQLException {
        FarmInput input = new FarmInput(row.getString("platform"), row.getString("external_id"));
        input.stored(row.getLong("input_id"), row.getObject("province", Integer.class), row.getLong("upload_id"));
        input.name = row.getString("name");
        input.kind = row.getInt("kind");
        input.offered = Spans.of(row.getArray("offered_firsts"), row.getArray("offered_ends"));
        input.offer = Spans.of(row.getArray("offer_firsts"), row.getArray("offer_ends"));
        input.marketPrice = row.getObject("market_price", Long.class);
        input.platformPrice = row.getObject("platform_price", Long.class);
        input.offerText = row.getString("offer_text");
        return input;
    }

    @Override
    @Nullable
    Object[] content() {
        return new Object[] {name, kind, offered.copy(), offer.copy(), marketPrice, platformPrice, offerText, province};
    }

    @Override
    @Nullable
    Object[] row() {
        return new Object[] {
            PART,
            id,
            source,
            externalId,
            name,
            kind,
            offered.firsts(),
            offered.ends(),
            marketPrice,
            platformPrice,
            offer.firsts(),
            offer.ends(),
            offerText,
            province,
            uploadId,
            Text.fold(name)
        };
    }
}
