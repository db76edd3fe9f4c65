package vn.lensan.target;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Read;
import vn.lensan.intake.Sender;
import vn.lensan.place.Unit;
import vn.lensan.repair.NumberColumn;

/** Counts of farm households, place by place (format {@code universe}): the denominators. */
@Component
class UniverseFormat extends PlaceRowFormat<Universe> {
    private static final Column VALID_FROM = Column.of("valid_from", "Từ ngày", "Ngày đầu tiên số này có hiệu lực.")
            .must();
    private static final Column HOUSEHOLDS = Column.of(
                    "households", "Số hộ SXNN", "Số hộ sản xuất nông nghiệp trên địa bàn.")
            .must();
    private static final Column SOURCE =
            Column.of("source", "Nguồn", "Số lấy từ đâu.").must();
    private static final NumberColumn COUNT = NumberColumn.whole(0, 100_000_000);

    private final Universes universes;

    UniverseFormat(PlaceCodes places, JsonMapper json, Universes universes) {
        super(places, json, Universe.class, 5);
        this.universes = universes;
    }

    @Override
    public String name() {
        return "universe";
    }

    @Override
    public String title() {
        return "Số hộ SXNN trên địa bàn";
    }

    @Override
    public List<Column> columns() {
        return List.of(PlaceCodes.COLUMN, VALID_FROM, HOUSEHOLDS, SOURCE);
    }

    @Override
    public @Nullable Universe read(Fields fields, Sender sender) {
        LocalDate validFrom = Read.day(fields, VALID_FROM);
        Unit unit = places().read(fields, validFrom == null ? fields.uploadDay() : validFrom, sender);
        BigDecimal households = Read.number(fields, HOUSEHOLDS, COUNT);
        String source = Read.text(fields, SOURCE);
        return unit == null || validFrom == null || households == null || source == null
                ? null
                : new Universe(unit.id(), validFrom, households.longValueExact(), source);
    }

    @Override
    Accepted<Universe> accept(Universe universe, String by) {
        return universes.accept(universe, by);
    }

    @Override
    void putBack(long id, @Nullable Universe before, String by) {
        universes.putBack(id, before, by);
    }

    @Override
    public void undo(Connection connection, long uploadId, List<Outcome> outcomes) {
        putAllBack(outcomes);
    }
}
