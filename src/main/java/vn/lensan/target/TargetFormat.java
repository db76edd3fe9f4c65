package vn.lensan.target;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Read;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Unit;
import vn.lensan.repair.NumberColumn;

/** What is promised (format {@code targets}): a share of the households, or an amount. */
@Component
class TargetFormat extends PlaceRowFormat<Target> {
    private static final Column INDICATOR = Column.of(
                    "indicator", "Chỉ tiêu", "Mã chỉ tiêu, ví dụ I.3 hoặc II.2.", "Mã chỉ tiêu")
            .must();
    private static final Column YEAR =
            Column.of("year", "Năm", "Năm của chỉ tiêu.").must();
    private static final Column SHARE = Column.of(
                    "share_percent", "Tỉ lệ %", "Phần trăm số hộ SXNN trên địa bàn.", "Tỉ lệ (%)", "Tỷ lệ %")
            .ofMeasures();
    private static final Column AMOUNT = Column.of("amount", "Số lượng", "Số tuyệt đối, theo đơn vị tính của chỉ tiêu.")
            .ofMeasures();
    private static final Column SOURCE = Column.of("source", "Nguồn", "Văn bản giao chỉ tiêu.");
    /** The letter's sixteen rows, and groups that later years add (docs/decisions/0010). */
    private static final Pattern CODE =
            Pattern.compile("I\\.[1-4]|II\\.[1-7]|III\\.[1-5]|(IV|VI{0,3}|IX|X)\\.[1-9]\\d?");

    private static final NumberColumn YEARS = NumberColumn.whole(2021, 2100);
    private static final NumberColumn PERCENT = NumberColumn.decimal(3, 100).unit("%");
    private static final NumberColumn ANY = NumberColumn.decimal(3, 1_000_000_000_000L);

    private final Targets targets;

    TargetFormat(PlaceCodes places, JsonMapper json, Targets targets) {
        super(places, json, Target.class, 6);
        this.targets = targets;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public String title() {
        return "Chỉ tiêu giao";
    }

    @Override
    public List<Column> columns() {
        return List.of(INDICATOR, PlaceCodes.COLUMN, YEAR, SHARE, AMOUNT, SOURCE);
    }

    @Override
    public @Nullable Target read(Fields fields, Sender sender) {
        String indicator = Read.text(fields, INDICATOR);
        BigDecimal year = Read.number(fields, YEAR, YEARS);
        Unit unit = places().read(fields, year == null ? List.of() : maps(year.intValue(), fields.uploadDay()), sender);
        BigDecimal share = Read.number(fields, SHARE, PERCENT);
        BigDecimal amount = Read.number(fields, AMOUNT, ANY);
        String source = Read.text(fields, SOURCE);
        if (indicator != null
                && !CODE.matcher(indicator.toUpperCase(Locale.ROOT)).matches()) {
            fields.problem(INDICATOR.key(), IntakeProblem.CHOICE.with(indicator, INDICATOR.heading(), "I.1 … III.5"));
            return null;
        }
        if (fields.problems().isEmpty() && (share == null) == (amount == null)) {
            fields.problem(SHARE.key(), TargetProblem.SHARE_OR_AMOUNT.problem());
        }
        return indicator == null
                        || unit == null
                        || year == null
                        || !fields.problems().isEmpty()
                ? null
                : new Target(
                        unit.id(),
                        indicator.toUpperCase(Locale.ROOT),
                        year.intValue(),
                        share,
                        amount,
                        source == null ? "" : source);
    }

    /**
     * A target has no date but its year: its code is one of the map of that year, or else of the other. In the year in
     * which the map changes the day of the upload decides between two places of one code (contract §2.12).
     */
    private static List<Geography> maps(int year, LocalDate uploadDay) {
        Geography first = Geography.inForceOn(LocalDate.of(year, 1, 1));
        Geography last = Geography.inForceOn(LocalDate.of(year, 12, 31));
        Geography meant = first == last ? first : Geography.inForceOn(uploadDay);
        return List.of(meant, meant.other());
    }

    @Override
    Accepted<Target> accept(Target target, String by) {
        return targets.accept(target, by);
    }

    @Override
    void putBack(long id, @Nullable Target before, String by) {
        targets.putBack(id, before, by);
    }

    @Override
    public void undo(Connection connection, long uploadId, List<Outcome> outcomes) {
        putAllBack(outcomes);
    }
}
