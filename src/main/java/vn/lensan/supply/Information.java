package vn.lensan.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensan.intake.RecordTable;
import vn.lensan.shared.Text;

/** An information item: a row of {@code supply.information_item}, opened for change. */
final class Information extends Item {
    static final RecordTable TABLE = new RecordTable(
            20,
            "supply.information_item",
            List.of(
                    "part_id",
                    "item_id",
                    "source",
                    "external_id",
                    "channel",
                    "title",
                    "published_at",
                    "province",
                    "recipients",
                    "upload_id",
                    "folded_title"));

    int channel;
    String title = "";
    Instant publishedAt = Instant.EPOCH;

    @Nullable
    Long recipients;

    Information(String source, String externalId) {
        super(source, externalId);
    }

    static Information of(ResultSet row) throws SQLException {
        Information item = new Information(row.getString("source"), row.getString("external_id"));
        item.stored(row.getLong("item_id"), row.getObject("province", Integer.class), row.getLong("upload_id"));
        item.channel = row.getInt("channel");
        item.title = row.getString("title");
        item.publishedAt = Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class))
                .toInstant();
        item.recipients = row.getObject("recipients", Long.class);
        return item;
    }

    @Override
    @Nullable
    Object[] content() {
        return new Object[] {channel, title, publishedAt, province, recipients};
    }

    @Override
    @Nullable
    Object[] row() {
        return new Object[] {
            PART, id, source, externalId, channel, title, publishedAt, province, recipients, uploadId, Text.fold(title)
        };
    }
}
