package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Read;
import vn.lensan.intake.Sender;
import vn.lensan.place.CommuneAnswer;
import vn.lensan.place.CommuneAsked;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Locality;
import vn.lensan.place.Lookup;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.shared.Text;
import vn.lensan.shared.Vault;

/** Reads how rows say which household they mean, and finds whom they mean. */
@Component
public class References {
    private static final Set<String> PLACE = Set.of(
            HouseholdColumns.COMMUNE_CODE.key(),
            HouseholdColumns.PROVINCE.key(),
            HouseholdColumns.DISTRICT.key(),
            HouseholdColumns.COMMUNE.key());

    private static final String SERIALIZATION_FAILURE = "40001";

    private final Places places;
    private final HouseholdRegister register;
    private final Vault vault;

    References(Places places, HouseholdRegister register, Vault vault) {
        this.places = places;
        this.register = register;
        this.vault = vault;
    }

    /** Where a row of that date says the household lives: its locality, or null with the problem noted. */
    @Nullable
    Integer home(Fields fields, LocalDate date, Sender sender) {
        String chosen = fields.text(HouseholdColumns.LOCALITY);
        if (chosen != null) {
            return chosen(fields, Integer.parseInt(chosen), date, sender);
        }
        CommuneAsked asked = new CommuneAsked(
                Read.text(fields, HouseholdColumns.COMMUNE_CODE),
                Read.text(fields, HouseholdColumns.PROVINCE),
                Read.text(fields, HouseholdColumns.DISTRICT),
                Read.text(fields, HouseholdColumns.COMMUNE));
        if (unreadable(fields)) {
            return null;
        }
        Unit own = sender instanceof Sender.OfPlace place ? senderAt(place, date) : null;
        return switch (places.commune(asked, date, own)) {
            case CommuneAnswer.Refused refused -> {
                if (!dateWrong(fields)) { // else the code was read as of a day nobody meant
                    fields.problem(refused.column(), refused.problem());
                }
                yield null;
            }
            case CommuneAnswer.At at -> {
                int locality = places.localityOf(at.unit());
                if (own != null && !places.locality(locality).within(own)) {
                    fields.problem(
                            asked.code() != null ? HouseholdColumns.COMMUNE_CODE.key() : HouseholdColumns.COMMUNE.key(),
                            IntakeProblem.OUTSIDE.with(places.path(at.unit())));
                    yield null;
                }
                yield locality;
            }
        };
    }

    /** A cell of the place that says nothing readable is the row's fault, not that the place is missing. */
    private static boolean unreadable(Fields fields) {
        return fields.problems().stream().anyMatch(noted -> PLACE.contains(noted.column()));
    }

    private static boolean dateWrong(Fields fields) {
        return fields.problems().stream()
                .anyMatch(noted -> noted.problem().code().startsWith("date."));
    }

    private @Nullable Integer chosen(Fields fields, int locality, LocalDate date, Sender sender) {
        if (!within(sender, locality, date)) {
            Unit home = places.unit(places.locality(locality).home());
            fields.problem(HouseholdColumns.COMMUNE.key(), IntakeProblem.OUTSIDE.with(places.path(home)));
            return null;
        }
        return locality;
    }

    /** The reference of a row of the household list, given where it lives. */
    Reference read(Fields fields, @Nullable Integer locality) {
        String name = Read.name(fields, HouseholdColumns.NAME);
        return new Reference(
                code(fields),
                locality == null ? Set.of() : Set.of(codeProvince(locality)),
                Read.citizen(fields, HouseholdColumns.CITIZEN),
                Read.oldCitizen(fields, HouseholdColumns.CITIZEN),
                Read.phone(fields, HouseholdColumns.PHONE),
                name == null ? null : Text.fold(name),
                locality);
    }

    /**
     * The reference of a row of any other format, where a place is optional; it may say nothing at all.
     *
     * @param date the row's own date: place codes are read as of it
     */
    public Reference read(Fields fields, LocalDate date, Sender sender) {
        boolean placed = fields.text(HouseholdColumns.COMMUNE_CODE.key()) != null
                || fields.text(HouseholdColumns.COMMUNE.key()) != null;
        Integer locality = placed ? home(fields, date, sender) : null;
        Reference reference = read(fields, locality);
        String province = Read.text(fields, HouseholdColumns.PROVINCE);
        if (!placed && province != null) {
            reference = reference.within(provincesNamed(fields, province, date));
        }
        return reference;
    }

    /**
     * The 2021 provinces meant by a code or name of the row's date, or by a name of 2021 whatever the date, for codes are
     * unique in those; none, with the problem noted, when it is no province.
     */
    private Set<Integer> provincesNamed(Fields fields, String province, LocalDate date) {
        boolean district = Read.text(fields, HouseholdColumns.DISTRICT) != null; // districts are of 2021
        CommuneAnswer answer = places.province(province, district ? Geography.Y2021.validFrom() : date);
        if (answer instanceof CommuneAnswer.Refused
                && places.find(province, Level.PROVINCE, Geography.Y2021, null) instanceof Lookup.Found found) {
            answer = new CommuneAnswer.At(found.unit());
        }
        return switch (answer) {
            case CommuneAnswer.At at ->
                places.on(Geography.Y2021, at.unit()).stream().map(Unit::id).collect(Collectors.toSet());
            case CommuneAnswer.Refused refused -> {
                if (!dateWrong(fields)) {
                    fields.problem(HouseholdColumns.PROVINCE.key(), refused.problem());
                }
                yield Set.of();
            }
        };
    }

    /** The 2021 province a code given at this locality is unique in; the 2025 one where the old is not known. */
    private Integer codeProvince(int locality) {
        Locality home = places.locality(locality);
        Integer province = home.province2021() == null ? home.province2025() : home.province2021();
        return province == null ? 0 : province;
    }

    private static @Nullable String code(Fields fields) {
        String code = Read.id(fields, HouseholdColumns.CODE);
        return code == null || RecordNumber.of(code) != null ? null : code.toUpperCase(java.util.Locale.ROOT);
    }

    /** The sender's own place: its code is read as of the row's date, because codes are reused. */
    private Unit senderAt(Sender.OfPlace sender, LocalDate date) {
        return places.unit(sender.code(), date).orElseGet(() -> places.unit(sender.unitId()));
    }

    /** Whether a household living there is within the sender's place. */
    public boolean within(Sender sender, int locality, LocalDate date) {
        return !(sender instanceof Sender.OfPlace place)
                || places.locality(locality).within(senderAt(place, date))
                || places.locality(locality).within(places.unit(place.unitId()));
    }

    /** Which households bear the names these references give. */
    Names names(Connection connection, Collection<Reference> references) throws SQLException {
        return Names.of(connection, vault, references);
    }

    /** Whom these references can mean, for {@link Found#match}. */
    Found find(Connection connection, Collection<Reference> references) throws SQLException {
        Names names = names(connection, references);
        return new Found(Window.of(names, register.read(connection, names.households())), Set.of());
    }

    /**
     * Whom references that give these names can mean, for {@link Found#match}; held against changes.
     *
     * @throws SQLException a serialization failure where one of them was merged since the names were looked up
     */
    Found hold(Connection connection, Names names) throws SQLException {
        Collection<Known> named = names.households();
        Map<Long, Known> households = register.readHeld(connection, named);
        if (households.size() < named.size()) {
            throw new SQLException("households were merged meanwhile", SERIALIZATION_FAILURE);
        }
        return new Found(Window.of(names, households), households.keySet());
    }

    /** The households a set of references can mean. */
    static final class Found {
        private final Window window;
        private final Set<Long> held;

        private Found(Window window, Set<Long> held) {
            this.window = window;
            this.held = held;
        }

        /** Whether the household is held. */
        boolean holds(Known household) {
            return held.contains(household.id());
        }

        /** Whom the reference means. */
        Match match(Reference reference) {
            return window.match(reference, UnaryOperator.identity());
        }
    }

    /** The columns a reference is read from. */
    public static List<Column> columns() {
        return HouseholdColumns.REFERENCE;
    }
}
