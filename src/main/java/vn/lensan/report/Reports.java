package vn.lensan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.indicator.Span;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/** Fills the forms from the figures as they stand at the moment they are asked for. */
@Component
public class Reports {
    private final ReportingCalendar calendar;
    private final FormVersions forms;
    private final Places places;
    private final Filling filling;

    Reports(ReportingCalendar calendar, FormVersions forms, Places places, Filling filling) {
        this.calendar = calendar;
        this.forms = forms;
        this.places = places;
        this.filling = filling;
    }

    /** The reports asked for, period by period and in each in the order of the places; empty when no unit is meant. */
    @Transactional(readOnly = true)
    public List<Report> reports(ReportRequest request) {
        List<Report> reports = new ArrayList<>();
        asked(request).forEach((period, units) -> reports.addAll(reports(period, units)));
        return reports;
    }

    /** The report of every one of these units, all of one map, for a period. */
    @Transactional(readOnly = true)
    public List<Report> reports(ReportingPeriod period, List<Unit> units) {
        return units.isEmpty()
                ? List.of()
                : filling.fill(forms.version(period.form(), period.formVersion()), period, units);
    }

    /** One row of the form filled for every one of these units: no other line is there. */
    @Transactional(readOnly = true)
    public List<Report> rows(ReportingPeriod period, List<Unit> units, String indicator) {
        return units.isEmpty()
                ? List.of()
                : filling.row(forms.version(period.form(), period.formVersion()), period, units, indicator);
    }

    /**
     * One figure of what lies in a unit without lying in one of this level within it ("chưa phân xã"); without target.
     * With the units' it adds up to the unit's, where the figure is no set.
     */
    @Transactional(readOnly = true)
    public Report.Figure unassigned(ReportingPeriod period, Level level, Unit within, String code, String key) {
        return filling.unassigned(forms.version(period.form(), period.formVersion()), period, level, within, code, key);
    }

    /** How one figure of a unit went over these periods, all of one form; without targets. */
    @Transactional(readOnly = true)
    public List<Report.Figure> course(List<ReportingPeriod> periods, Unit unit, String code, String key) {
        ReportingPeriod last = periods.getLast();
        return filling.course(forms.version(last.form(), last.formVersion()), periods, unit, code, key);
    }

    /** The days a period and the one before it hold, as figures are read for them. */
    public Span span(ReportingPeriod period) {
        return filling.span(period);
    }

    /** The map a period is reported on unless another is asked for. */
    public static Geography geography(ReportingPeriod period) {
        return Geography.inForceOn(period.days().to());
    }

    /** The periods and, on the map of each, the units a request means. */
    Map<ReportingPeriod, List<Unit>> asked(ReportRequest request) {
        Map<ReportingPeriod, List<Unit>> asked = new LinkedHashMap<>();
        for (ReportingPeriod period : calendar.periods(request.form(), request.periods(), request.formVersion())) {
            Geography geography = request.geography();
            asked.put(period, units(request, geography == null ? geography(period) : geography));
        }
        return asked;
    }

    private List<Unit> units(ReportRequest request, Geography geography) {
        Set<Unit> units = new LinkedHashSet<>();
        request.places().forEach(code -> units.add(unit(code, geography)));
        if (request.each() != null) {
            String within = request.within();
            Unit top = within == null ? places.nation(geography) : unit(within, geography);
            units.addAll(places.within(top, request.each()));
        } else if (units.isEmpty()) {
            units.add(places.nation(geography));
        }
        return List.copyOf(units);
    }

    private Unit unit(String code, Geography geography) {
        return places.unit(code, geography)
                .orElseThrow(() -> ReportProblem.PLACE_UNKNOWN.rejected(code, geography.year()));
    }
}
