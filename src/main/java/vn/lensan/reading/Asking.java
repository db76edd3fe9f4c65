package vn.lensan.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actors;
import vn.lensan.access.Scope;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.report.Form;
import vn.lensan.report.FormVersion;
import vn.lensan.report.FormVersions;
import vn.lensan.report.ReportingCalendar;
import vn.lensan.report.ReportingPeriod;
import vn.lensan.report.Reports;
import vn.lensan.shared.NotFound;
import vn.lensan.territory.Reach;
import vn.lensan.web.Desk;
import vn.lensan.web.Mistyped;

/** Reads which report an address means; nothing outside the reach of whoever asks. */
@Component
class Asking {
    /** Digits of a commune's code; ids of units have more. */
    private static final int LONGEST_CODE = 5;

    private final ReportingCalendar calendar;
    private final FormVersions forms;
    private final Places places;
    private final Reach reach;
    private final Desk desk;

    Asking(ReportingCalendar calendar, FormVersions forms, Places places, Reach reach, Desk desk) {
        this.calendar = calendar;
        this.forms = forms;
        this.places = places;
        this.reach = reach;
        this.desk = desk;
    }

    /**
     * What an address carries.
     *
     * @param period key; null: the one due next
     * @param place a unit's id, or as people write it its code on the map of the period, {@code VN} for the nation; null:
     *     the one worked for
     * @param map 2021 or 2025, for the nation; null: the one of the period
     * @param version of the form; null: the one the period chooses
     */
    record Query(
            @Nullable String form,
            @Nullable String period,
            @Nullable String place,
            @Nullable Integer map,
            @Nullable String version) {}

    /** The report meant. */
    Asked read(Query query) {
        ReportingPeriod period = period(query);
        return new Asked(
                period,
                unit(query.place, query.map, period),
                forms.version(period.form(), period.formVersion()),
                query.version);
    }

    /** The period meant. */
    ReportingPeriod period(Query query) {
        Form form = query.form == null ? Form.WEEKLY : Form.of(query.form);
        String key = query.period;
        if (key == null || key.isBlank()) {
            key = calendar.due(form).key();
        }
        String version = query.version;
        if (version == null || version.isBlank()) {
            return calendar.period(form, key.strip());
        }
        FormVersion named = forms.version(form, version);
        return calendar.period(named, key.strip());
    }

    private Unit unit(@Nullable String place, @Nullable Integer map, ReportingPeriod period) {
        if (map != null && map != 2021 && map != 2025) {
            throw new Mistyped("map", map.toString());
        }
        Geography geography = map == null ? Reports.geography(period) : Geography.of(map);
        if (place != null && !place.isBlank()) {
            Unit unit = named(place.strip(), geography);
            return unit.level() == Level.NATION ? nation(geography) : reach.unit(Actors.current(), unit.id());
        }
        int working = desk.place().unitId();
        if (working == Unit.NATION) {
            return nation(geography);
        }
        Unit own = reach.unit(Actors.current(), working);
        return own.geography() == geography
                ? own
                : onOtherMap(own).stream().findFirst().orElse(own);
    }

    private Unit named(String place, Geography geography) {
        if (!place.matches("VN|\\d{1,9}")) {
            throw new Mistyped("place", place);
        }
        if (place.equals(String.valueOf(Unit.NATION))) {
            return places.nation(geography);
        }
        return place.length() > LONGEST_CODE
                ? places.unit(Integer.parseInt(place))
                : places.unit(place, geography).orElseThrow(() -> new NotFound("place " + place));
    }

    private Unit nation(Geography geography) {
        if (!(Actors.current().scope() instanceof Scope.Nation)) {
            throw new NotFound("the nation for " + Actors.current().login());
        }
        return places.nation(geography);
    }

    /** What the unit is on the other map, as far as whoever asks may see it. */
    List<Unit> onOtherMap(Unit unit) {
        if (unit.level() == Level.NATION) {
            return List.of(places.nation(unit.geography().other()));
        }
        return places.on(unit.geography().other(), unit).stream()
                .filter(other -> reach.covers(Actors.current(), other))
                .toList();
    }

    /** The unit above, if whoever asks may see it. */
    Optional<Unit> above(Unit unit) {
        Integer parent = unit.parent();
        if (parent == null) {
            return Optional.empty();
        }
        Unit above = parent == Unit.NATION ? places.nation(unit.geography()) : places.unit(parent);
        return Optional.of(above).filter(seen -> reach.covers(Actors.current(), seen));
    }
}
