package vn.lensan.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.IntakeProblem;
import vn.lensan.intake.Read;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/** Reads the column place_code: a unit of any level, its code as of the row's own date. */
@Component
class PlaceCodes {
    static final Column COLUMN = Column.of("place_code", "Mã đơn vị", "Mã tỉnh (2 chữ số), huyện (3), xã (5) hoặc VN.")
            .must();

    private final Places places;

    PlaceCodes(Places places) {
        this.places = places;
    }

    /** The unit a code names on a day; a district is always one of 2021. */
    @Nullable
    Unit read(Fields fields, LocalDate date, Sender sender) {
        return read(fields, List.of(Geography.inForceOn(date)), sender);
    }

    /** The unit a code names on the first of these maps that has it (none: not known which map); a district is always one of 2021. */
    @Nullable
    Unit read(Fields fields, List<Geography> maps, Sender sender) {
        String text = Read.text(fields, COLUMN);
        if (text == null || maps.isEmpty()) {
            return null;
        }
        String code = padded(text);
        Unit unit = (code.length() == 3 ? List.of(Geography.Y2021) : maps)
                .stream()
                        .flatMap(map -> places.unit(code, map).stream())
                        .findFirst()
                        .orElse(null);
        if (unit == null) {
            fields.problem(
                    COLUMN.key(),
                    TargetProblem.PLACE_UNKNOWN.problem(text, maps.getFirst().label()));
            return null;
        }
        if (sender instanceof Sender.OfPlace own
                && !unit.within(
                        places.unit(own.code(), unit.geography()).map(Unit::id).orElse(own.unitId()))) {
            fields.problem(COLUMN.key(), IntakeProblem.OUTSIDE.with(unit.fullName()));
            return null;
        }
        return unit;
    }

    /** Spreadsheets eat leading zeros: 1 is province 01, 4 digits are a commune. */
    private static String padded(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return switch (upper.length()) {
            case 1 -> "0" + upper;
            case 4 -> "0" + upper;
            default -> upper;
        };
    }
}
