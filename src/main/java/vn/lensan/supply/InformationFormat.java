package vn.lensan.supply;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Read;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.repair.NumberColumn;

/** Information given to households through platforms and apps (format {@code information}). */
@Component
class InformationFormat extends ItemFormat<InformationRow, Information> {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final List<String> CHANNELS = List.of("Bài viết", "Tin nhắn", "Thông báo");
    private static final Column ID = Column.of(
                    "item_id", "Mã tin", "Mã của hạng mục thông tin; duy nhất ở nơi gửi.", "Mã thông tin", "ID tin")
            .must();
    private static final Column CHANNEL = Column.of(
                    "channel", "Kênh", "Bài viết (ARTICLE), tin nhắn (MESSAGE) hoặc thông báo (NOTICE).", "Loại tin")
            .must()
            .oneOf(CHANNELS.toArray(String[]::new));
    private static final Column TITLE =
            Column.of("title", "Tiêu đề", "Tiêu đề của tin.", "Tên tin").must();
    private static final Column PUBLISHED_AT = Column.of(
                    "published_at", "Thời điểm đăng", "Ngày giờ đăng hoặc gửi.", "Ngày đăng", "Ngày gửi")
            .must();
    private static final Column RECIPIENTS =
            Column.of("recipients", "Số người nhận", "Số hộ hoặc người nhận được; để trống nếu không biết.");
    private static final Map<String, Integer> KEYS = Map.of("ARTICLE", 0, "MESSAGE", 1, "NOTICE", 2);
    private static final NumberColumn PEOPLE = NumberColumn.whole(0, 200_000_000);

    InformationFormat(ItemDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return "information";
    }

    @Override
    public String title() {
        return "Thông tin cung cấp đến hộ";
    }

    @Override
    public List<Column> columns() {
        return List.of(ID, CHANNEL, TITLE, PUBLISHED_AT, ItemDesk.PROVINCE, RECIPIENTS);
    }

    @Override
    public boolean accepts(Sender sender) {
        return !(sender instanceof Sender.OfPlace);
    }

    @Override
    public InformationRow read(Fields fields, Sender sender) {
        String id = Read.id(fields, ID);
        Integer channel = Read.choice(fields, CHANNEL, KEYS);
        String title = Read.text(fields, TITLE);
        Instant at = Read.instant(fields, PUBLISHED_AT);
        LocalDate day = at == null ? fields.uploadDay() : LocalDate.ofInstant(at, ZONE);
        if (day.isAfter(fields.uploadDay())) {
            fields.problem(PUBLISHED_AT.key(), IntakeProblem.FUTURE.with(Read.shown(day), PUBLISHED_AT.heading()));
        }
        BigDecimal recipients = Read.number(fields, RECIPIENTS, PEOPLE);
        return new InformationRow(
                id == null ? "" : id,
                channel == null ? 0 : channel,
                title == null ? "" : title,
                at == null ? Instant.EPOCH : at,
                desk().where(fields, day),
                recipients == null ? null : recipients.longValueExact());
    }

    @Override
    RecordTable table() {
        return Information.TABLE;
    }

    @Override
    Set<String> views() {
        return Set.of("information_item");
    }

    @Override
    String loading() {
        return """
                select i.*
                from supply.information_item i
                where i.part_id = 0 and i.source = ? and i.external_id = any (?::text[])
                order by i.item_id
                for update
                """;
    }

    @Override
    Information item(ResultSet row) throws SQLException {
        return Information.of(row);
    }

    @Override
    Information empty(String source, InformationRow row) {
        return new Information(source, row.key());
    }

    @Override
    void apply(InformationRow row, Information item) {
        item.channel = row.channel();
        item.title = row.title();
        item.publishedAt = row.publishedAt();
        item.meantFor(row.where());
        item.recipients = row.recipients() == null ? item.recipients : row.recipients();
    }
}
