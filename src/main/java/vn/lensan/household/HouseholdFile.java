package vn.lensan.household;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.place.Places;
import vn.lensan.repair.Masked;

/** Everything on record about one household, numbers masked. */
@Component
public class HouseholdFile {
    private static final List<String> KINDS =
            List.of("Hộ SXNN", "Hộ kinh doanh", "Hợp tác xã", "Tổ hợp tác", "Trang trại", "Doanh nghiệp");

    private final JdbcClient jdbc;
    private final HouseholdRegister register;
    private final Places places;

    HouseholdFile(JdbcClient jdbc, HouseholdRegister register, Places places) {
        this.jdbc = jdbc;
        this.register = register;
        this.places = places;
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

    /** A row of an upload that made or changed something of the household. */
    public record Sent(OffsetDateTime at, String format, int verdict, long uploadId, int line, String fileName) {}

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
        add(details, "household.area", text(h.areaHa));
        add(details, "household.output", text(h.outputTonnes));
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
        List<Detail> numbers = new java.util.ArrayList<>();
        add(numbers, "household-phone", masked(h.phone));
        add(numbers, "household-citizen", masked(h.cccd == null ? h.cmnd : h.cccd));
        return new Page(h.partId, h.id, h.localityId, h.fullName, h.mergedInto, details, numbers, history(h.id));
    }

    private List<Sent> history(long id) {
        return jdbc.sql("""
                        select u.received_at, u.format, o.verdict, o.upload_id, o.line, u.file_name
                        from intake.outcome o join intake.upload u using (upload_id)
                        where o.household_id = :id and u.state in ('APPLYING', 'APPLIED') and o.verdict in (0, 1)
                        order by o.upload_id, o.line limit 200
                        """)
                .param("id", id)
                .query((row, n) -> new Sent(
                        java.util.Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getInt(5),
                        row.getString(6)))
                .list();
    }

    private static void add(List<Detail> to, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            to.add(new Detail(label, value));
        }
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null ? null : Masked.of(number);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : vn.lensan.intake.Read.shown(day);
    }
}
