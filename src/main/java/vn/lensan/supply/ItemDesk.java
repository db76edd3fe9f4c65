package vn.lensan.supply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Recount;
import vn.lensan.indicator.SubjectKind;
import vn.lensan.indicator.Subjects;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.place.CommuneAnswer;
import vn.lensan.place.Places;
import vn.lensan.shared.Text;

/** What every {@link ItemFormat} works with: where items are meant for, their ids, their recount. */
@Component
class ItemDesk {
    static final Column PROVINCE = Column.of(
            "province_code",
            "Mã tỉnh",
            "Mã hoặc tên tỉnh được cung cấp, theo danh mục có hiệu lực vào ngày của dòng; để trống: toàn quốc.",
            "Mã tỉnh/thành phố",
            "Tỉnh");
    private static final Set<String> NATIONWIDE = Set.of("vn", "toan quoc", "ca nuoc");

    private final Places places;
    private final Recount recount;

    ItemDesk(Places places, Recount recount) {
        this.places = places;
        this.recount = recount;
    }

    /**
     * Whom a row of that date means: blank is the whole nation, also for what was one province's before. Null where the
     * file has no such column (nothing is said), or with the problem noted.
     */
    @Nullable
    Where where(Fields fields, LocalDate date) {
        String text = Read.text(fields, PROVINCE);
        if (text == null) {
            return fields.has(PROVINCE.key()) && fields.cell(PROVINCE.key()) == null ? Where.NATION : null;
        }
        if (NATIONWIDE.contains(Text.fold(text))) {
            return Where.NATION;
        }
        return switch (places.province(text, date)) {
            case CommuneAnswer.Refused refused -> {
                fields.problem(PROVINCE.key(), refused.problem());
                yield null;
            }
            case CommuneAnswer.At at -> new Where(at.unit().id());
        };
    }

    /** New ids, one each. */
    List<Long> ids(Connection connection, int count) throws SQLException {
        List<Long> ids = new ArrayList<>(count);
        String sql = "select nextval('supply.item_id') from generate_series(1, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    /** Counts these items anew in the figures that read these published views. */
    void recount(Collection<Long> items, long uploadId, Set<String> views) {
        if (!items.isEmpty()) {
            short[] parts = new short[items.size()];
            Arrays.fill(parts, (short) Item.PART);
            long[] ids = items.stream().mapToLong(Long::longValue).sorted().toArray();
            recount.around(SubjectKind.ITEM, new Subjects(parts, ids), uploadId, views);
        }
    }
}
