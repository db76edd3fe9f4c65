package vn.lensan.household;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Sender;
import vn.lensan.place.Places;
import vn.lensan.repair.Masked;
import vn.lensan.shared.VietnameseNumber;

/** Everything on record about one household, numbers masked. */
@Component
public class HouseholdFile {
    private static final java.time.ZoneId ZONE = java.time.ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> KINDS =
            List.of("Hộ SXNN", "Hộ kinh doanh", "Hợp tác xã", "Tổ hợp tác", "Trang trại", "Doanh nghiệp");

    private final JdbcClient jdbc;
    private final HouseholdRegister register;
    private final Places places;
    private final List<Event.Story> stories;

    HouseholdFile(JdbcClient jdbc, HouseholdRegister register, Places places, List<Event.Story> stories) {
        this.jdbc = jdbc;
        this.register = register;
        this.places = places;
        this.stories = stories;
    }

    /**
     * The household's page.
     *
     * @param details label key and value, in the order they are shown
     * @param numbers kind of masked number and how it is shown
     */
    public record Page(
            int partId,
            long id,
            int localityId,
            String name,
            @Nullable Long mergedInto,
            List<Detail> details,
            List<Detail> numbers,
            List<Sent> history) {}

    /** A labelled value. */
    public record Detail(String label, String value) {}

    /**
     * A row of an upload that made or changed something of the household.
     *
     * @param form whether it was entered on screen; its file name then says what was done
     * @param by who sent it
     * @param sender the office or platform it was sent for
     */
    public record Sent(
            OffsetDateTime at,
            String format,
            int verdict,
            long uploadId,
            int line,
            String fileName,
            boolean form,
            String by,
            int record,
            long recordId,
            Sender sender) {}

    /** A line of the household's life: what happened, and the rows that say so (none: recorded before rows were kept). */
    public record Lived(@Nullable LocalDate day, String word, String detail, List<Sent> rows) {}

    /** The household's life, oldest first: what it was listed with, what befell it, and from which rows this is known. */
    public List<Lived> life(Page page) {
        Map<String, List<Sent>> rows = new LinkedHashMap<>();
        page.history()
                .forEach(sent -> rows.computeIfAbsent(
                                sent.record() + " " + sent.recordId(), k -> new java.util.ArrayList<>())
                        .add(sent));
        List<Lived> life = new java.util.ArrayList<>();
        for (Event.Story story : stories) {
            for (Event event : story.of(page.partId(), page.id())) {
                Event.From from = event.from();
                List<Sent> of = from == null ? rows.remove(event.record() + " " + event.recordId()) : sent(event, from);
                life.add(new Lived(event.day(), event.word(), event.detail(), of == null ? List.of() : of));
            }
        }
        rows.values().stream()
                .flatMap(List::stream)
                .forEach(sent -> life.add(new Lived(
                        sent.at().atZoneSameInstant(ZONE).toLocalDate(),
                        "history." + sent.format(),
                        sent.form() ? sent.fileName() : "",
                        List.of(sent))));
        life.sort(java.util.Comparator.comparing(lived -> lived.day() == null ? LocalDate.MIN : lived.day()));
        return life;
    }

    /** What a form about the household shows, by column; phone and citizen number are typed anew or stay. */
    public Map<String, String> typed(long id) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("select * from household.household where household_id = :id")
                .param("id", id)
                .query((row, n) -> register.read(row))
                .optional()
                .ifPresent(h -> {
                    values.put(HouseholdColumns.NAME.key(), h.fullName);
                    values.put(
                            HouseholdColumns.BIRTH.key(),
                            h.bornOn == null ? String.valueOf(text(h.bornYear)) : day(h.bornOn));
                    values.put(HouseholdColumns.SEX.key(), h.sex == null ? null : h.sex == 0 ? "Nam" : "Nữ");
                    values.put(HouseholdColumns.HAMLET.key(), h.hamlet);
                    values.put(HouseholdColumns.KIND.key(), KINDS.get(h.kind));
                    values.put(HouseholdColumns.PRODUCTS.key(), h.mainProducts);
                    values.put(HouseholdColumns.AREA.key(), shown(h.areaHa));
                    values.put(HouseholdColumns.OUTPUT.key(), shown(h.outputTonnes));
                    values.put(HouseholdColumns.SEASON.key(), h.season);
                    values.put(HouseholdColumns.STANDARD.key(), h.standard);
                    values.put(HouseholdColumns.CEASED_ON.key(), day(h.ceasedOn));
                    values.put(HouseholdColumns.CONSENT_ON.key(), day(h.consentOn));
                    values.put(HouseholdColumns.CONSENT_FORM.key(), h.consentForm);
                });
        values.replaceAll((column, value) -> value == null || value.equals("null") ? "" : value);
        return values;
    }

    private static @Nullable String shown(java.math.@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The page of a household, if there is such a household. */
    public Optional<Page> open(long id) {
        return jdbc.sql("select * from household.household where household_id = :id")
                .param("id", id)
                .query((row, n) -> register.read(row))
                .optional()
                .map(this::page);
    }

    /** A phone or citizen number in clear, for who gave a reason. */
    public Optional<String> reveal(long id, String kind) {
        return jdbc.sql("select * from household.household where household_id = :id")
                .param("id", id)
                .query((row, n) -> register.read(row))
                .optional()
                .map(h -> kind.equals("household-phone") ? h.phone : h.cccd == null ? h.cmnd : h.cccd);
    }

    private Page page(Household h) {
        List<Detail> details = new java.util.ArrayList<>();
        add(details, "household.code", h.code);
        add(
                details,
                "household.place",
                places.path(places.unit(places.locality(h.localityId).home())));
        add(details, "household.hamlet", h.hamlet);
        add(details, "household.kind", KINDS.get(h.kind));
        add(details, "household.born", h.bornOn == null ? text(h.bornYear) : day(h.bornOn));
        add(details, "household.sex", h.sex == null ? null : h.sex == 0 ? "Nam" : "Nữ");
        add(details, "household.products", h.mainProducts);
        add(details, "household.area", number(h.areaHa));
        add(details, "household.output", number(h.outputTonnes));
        add(details, "household.listed", day(h.listedOn));
        add(details, "household.ceased", day(h.ceasedOn));
        add(details, "household.consent", day(h.consentOn));
        for (int i = 0; i < h.movedOn.size(); i++) {
            add(
                    details,
                    "household.moved",
                    day(h.movedOn.get(i)) + ", từ "
                            + places.path(places.unit(
                                    places.locality(h.earlierLocalities.get(i)).home())));
        }
        String number = h.cccd == null ? h.cmnd : h.cccd;
        List<Detail> numbers = new java.util.ArrayList<>();
        add(numbers, "household-phone", h.phone == null ? null : Masked.of(h.phone));
        add(numbers, "household-citizen", number == null ? null : Masked.of(number));
        return new Page(h.partId, h.id, h.localityId, h.fullName, h.mergedInto, details, numbers, history(h.id));
    }

    private List<Sent> history(long id) {
        return jdbc.sql("""
                        select u.received_at, u.format, o.verdict, o.upload_id, o.line, u.file_name, u.channel = 'FORM', u.received_by, o.record, o.record_id, u.sender
                        from intake.outcome o join intake.upload u using (upload_id)
                        where o.household_id = :id and u.state in ('APPLYING', 'APPLIED') and o.verdict in (0, 1)
                        order by o.upload_id, o.line limit 200
                        """).param("id", id).query(HouseholdFile::sent).list();
    }

    /** The row an event names itself. */
    private List<Sent> sent(Event event, Event.From from) {
        return jdbc.sql("""
                        select u.received_at, u.format, 0, u.upload_id, :line::integer, u.file_name,
                            u.channel = 'FORM', u.received_by, :record::integer, :id::bigint, u.sender
                        from intake.upload u where u.upload_id = :upload
                        """)
                .param("upload", from.uploadId())
                .param("line", from.line())
                .param("record", event.record())
                .param("id", event.recordId())
                .query(HouseholdFile::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int n) throws SQLException {
        return new Sent(
                java.util.Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getInt(9),
                row.getLong(10),
                Sender.of(row.getString(11)));
    }

    private static void add(List<Detail> to, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            to.add(new Detail(label, value));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : VietnameseNumber.text(number);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : vn.lensan.intake.Read.shown(day);
    }
}
