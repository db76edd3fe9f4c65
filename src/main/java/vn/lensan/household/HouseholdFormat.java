package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.household.HouseholdRow.Given;
import vn.lensan.indicator.Recount;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Read;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Waiting;
import vn.lensan.place.Places;
import vn.lensan.repair.Birth;
import vn.lensan.repair.CitizenNumber;
import vn.lensan.repair.NumberColumn;
import vn.lensan.repair.Sex;
import vn.lensan.shared.Vault;

/** The household list (format {@code households}): who farms where, sent by communes and provinces. */
@Component
class HouseholdFormat implements RowFormat<HouseholdRow> {
    static final String NAME = "households";
    private static final NumberColumn HECTARES =
            NumberColumn.decimal(3, 1_000_000).unit("ha", "héc ta", "hecta");
    private static final NumberColumn TONNES =
            NumberColumn.decimal(3, 1_000_000).unit("tấn", "tấn/năm", "t");
    /** Beside the official names of {@link HouseholdColumns#KIND}. */
    private static final Map<String, Integer> KINDS =
            Map.of("Hộ sản xuất nông nghiệp", 0, "SXNN", 0, "HKD", 1, "HTX", 2, "THT", 3, "DN", 5);

    private final References references;
    private final HouseholdRegister register;
    private final HouseholdUndo undo;
    private final Places places;
    private final Vault vault;
    private final Waiting waiting;
    private final Recount recount;

    HouseholdFormat(
            References references,
            HouseholdRegister register,
            HouseholdUndo undo,
            Places places,
            Vault vault,
            Waiting waiting,
            Recount recount) {
        this.references = references;
        this.register = register;
        this.undo = undo;
        this.places = places;
        this.vault = vault;
        this.waiting = waiting;
        this.recount = recount;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Danh sách hộ";
    }

    @Override
    public List<Column> columns() {
        return HouseholdColumns.LIST;
    }

    @Override
    public boolean accepts(Sender sender) {
        return !(sender instanceof Sender.OfPlatform);
    }

    @Override
    public HouseholdRow read(Fields fields, Sender sender) {
        Given<LocalDate> listedOn = day(fields, HouseholdColumns.LISTED_ON);
        LocalDate date = listedOn == null || listedOn.value() == null ? fields.uploadDay() : listedOn.value();
        String name = Read.name(fields, HouseholdColumns.NAME.must());
        Integer locality = references.home(fields, date, sender);
        Reference reference = references.read(fields, locality);
        Birth birth = Read.birth(fields, HouseholdColumns.BIRTH);
        Sex sex = Read.sex(fields, HouseholdColumns.SEX);
        compare(fields, reference.citizen(), sex, birth);
        return new HouseholdRow(
                reference,
                locality == null ? 0 : locality,
                name == null ? "" : name,
                Read.text(fields, HouseholdColumns.HAMLET),
                Read.pastDay(fields, HouseholdColumns.MOVED_ON),
                day(fields, HouseholdColumns.CEASED_ON),
                Read.choice(fields, HouseholdColumns.KIND, KINDS),
                fields.text(HouseholdColumns.PHONE.key()),
                fields.has(HouseholdColumns.BIRTH.key()) ? new Given<>(birth == null ? null : birth.day()) : null,
                birth == null ? null : birth.year(),
                sex == null ? null : sex.ordinal(),
                Read.text(fields, HouseholdColumns.PRODUCTS),
                Read.number(fields, HouseholdColumns.AREA, HECTARES),
                Read.number(fields, HouseholdColumns.OUTPUT, TONNES),
                Read.text(fields, HouseholdColumns.SEASON),
                Read.text(fields, HouseholdColumns.STANDARD),
                Read.yes(fields, HouseholdColumns.SMARTPHONE),
                listedOn,
                day(fields, HouseholdColumns.CONSENT_ON),
                Read.text(fields, HouseholdColumns.CONSENT_FORM),
                RecordNumber.of(fields.text(HouseholdColumns.CODE.key())),
                cleared(fields));
    }

    /** What a citizen number tells of its bearer and the row says otherwise is told, and never holds the row up. */
    private static void compare(Fields fields, @Nullable String citizen, @Nullable Sex sex, @Nullable Birth birth) {
        if (citizen != null && citizen.length() == 12) {
            new CitizenNumber(citizen)
                    .warnings(sex, birth == null ? null : birth.year())
                    .forEach(warning -> fields.notice(HouseholdColumns.CITIZEN.key(), warning));
        }
    }

    private static Set<String> cleared(Fields fields) {
        String columns = fields.text(HouseholdColumns.CLEARED);
        return columns == null ? Set.of() : Set.of(columns.split(" "));
    }

    private static @Nullable Given<LocalDate> day(Fields fields, Column column) {
        LocalDate day = Read.pastDay(fields, column);
        return fields.has(column.key()) ? new Given<>(day) : null;
    }

    @Override
    public Set<Object> records(List<Chunk.Sent<HouseholdRow>> rows) {
        return Chunk.keys(rows, HouseholdRow::names);
    }

    @Override
    public List<Outcome> take(Connection connection, Chunk<HouseholdRow> chunk) throws SQLException {
        return new HouseholdIntake(connection, chunk, register, places, vault, this::entryKey).take(waiting, recount);
    }

    @Override
    public List<Long> renamed(Connection connection, List<Outcome> outcomes) throws SQLException {
        return undo.renamed(connection, outcomes);
    }

    @Override
    public void undo(Connection connection, long uploadId, List<Outcome> outcomes) throws SQLException {
        undo.undo(connection, uploadId, outcomes);
    }

    /** How the queue names the row's household: by its code where it has one. */
    String entryKey(Reference reference) {
        UUID hash = vault.hash(
                "household.reference",
                reference.code() == null ? reference.text() : "code " + reference.code() + "|" + reference.province());
        return hash.toString();
    }
}
