package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Sender;
import vn.lensan.place.Places;

/** The households that rows of our own workbook name by their number in the register. */
final class Numbered {
    private final Map<Long, Known> known;
    private final Sender sender;
    private final Places places;

    Numbered(
            Connection connection,
            HouseholdRegister register,
            List<Sent<HouseholdRow>> rows,
            Sender sender,
            Places places)
            throws SQLException {
        this.known = register.byId(
                connection,
                rows.stream()
                        .map(sent -> sent.row().recordNumber())
                        .filter(Objects::nonNull)
                        .toList());
        this.sender = sender;
        this.places = places;
    }

    Collection<Known> known() {
        return known.values();
    }

    /** Whom the row means: the household of its number, if it lies in the sender's place and the name given fits. */
    Match match(HouseholdRow row, Map<Long, Household> households, UnaryOperator<Known> now) {
        Known named = known.get(Objects.requireNonNull(row.recordNumber()));
        Household household = named == null ? null : households.get(named.originId());
        if (named == null || household == null || !mayTouch(household)) {
            return new Match.Nobody();
        }
        Known today = now.apply(named);
        String name = row.reference().name();
        return name == null || today.fits(name)
                ? new Match.Certain(today)
                : new Match.Doubtful(List.of(today), Match.Doubt.NAME_DIFFERS);
    }

    private boolean mayTouch(Household household) {
        return !(sender instanceof Sender.OfPlace place)
                || places.locality(household.localityId).within(places.unit(place.unitId()));
    }
}
