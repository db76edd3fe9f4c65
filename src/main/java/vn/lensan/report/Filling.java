package vn.lensan.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Figure;
import vn.lensan.indicator.Figures;
import vn.lensan.indicator.PlaceFigures;
import vn.lensan.indicator.Span;
import vn.lensan.indicator.YearsKept;
import vn.lensan.place.Level;
import vn.lensan.place.Unit;
import vn.lensan.shared.Growth;
import vn.lensan.shared.Percent;
import vn.lensan.shared.Tonnes;
import vn.lensan.target.Promise;
import vn.lensan.target.Promises;

/** Puts figures, growth and targets into the rows of a form. */
@Component
final class Filling {
    /** The figure kept in grams and printed in tonnes. */
    private static final String TONNES = "tonnes";

    private final ReportingCalendar calendar;
    private final Figures figures;
    private final YearsKept years;
    private final Promises promises;
    private final Markets markets;

    Filling(ReportingCalendar calendar, Figures figures, YearsKept years, Promises promises, Markets markets) {
        this.calendar = calendar;
        this.figures = figures;
        this.years = years;
        this.promises = promises;
        this.markets = markets;
    }

    /** The form filled for every one of these units, which are all of one map. */
    List<Report> fill(FormVersion form, ReportingPeriod period, List<Unit> units) {
        years.keep(form.indicators());
        Span span = span(period);
        return fill(
                form,
                form.rows().toList(),
                period,
                units,
                figures.of(units.getFirst().geography(), units, List.of(span), form.indicators()));
    }

    /** One row of it. */
    List<Report> row(FormVersion form, ReportingPeriod period, List<Unit> units, String indicator) {
        years.keep(form.indicators());
        Span span = span(period);
        return fill(
                form,
                form.row(indicator).stream().toList(),
                period,
                units,
                figures.of(units.getFirst().geography(), units, List.of(span), form.indicators(), indicator));
    }

    private List<Report> fill(
            FormVersion form,
            List<FormVersion.Row> rows,
            ReportingPeriod period,
            List<Unit> units,
            List<PlaceFigures> counted) {
        Span span = span(period);
        Promise promise = promises.of(
                units.getFirst().geography(), period.year(), period.days().to());
        List<Report> reports = new ArrayList<>(units.size());
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            Map<String, Figure> known = byName(counted.get(at).figures().getOrDefault(span, List.of()));
            List<Report.Line> lines =
                    rows.stream().map(row -> line(row, unit, known, promise)).toList();
            reports.add(new Report(form, unit, period, promise.denominator(unit.id()), lines));
        }
        return reports;
    }

    /** One figure of what lies in no unit of a level. */
    Report.Figure unassigned(
            FormVersion form, ReportingPeriod period, Level level, Unit within, String code, String key) {
        Span span = span(period);
        PlaceFigures counted = figures.unassigned(level, within, List.of(span), form.indicators());
        return cell(counted, span, code, key);
    }

    /** One figure of a unit in each of these periods, by the definitions of this form; without targets. */
    List<Report.Figure> course(FormVersion form, List<ReportingPeriod> periods, Unit unit, String code, String key) {
        ReportingCalendar decided = calendar.decided();
        List<Span> spans = periods.stream().map(period -> span(decided, period)).toList();
        PlaceFigures counted = figures.of(unit.geography(), List.of(unit), spans, form.indicators(), code)
                .getFirst();
        return spans.stream().map(span -> cell(counted, span, code, key)).toList();
    }

    private static Report.Figure cell(PlaceFigures counted, Span span, String code, String key) {
        Figure figure = byName(counted.figures().getOrDefault(span, List.of())).get(name(code, key));
        return figure == null ? uncounted(key, null) : cell(key, figure, null);
    }

    /** The days a period and the one before it hold. */
    Span span(ReportingPeriod period) {
        return span(calendar, period);
    }

    private static Span span(ReportingCalendar calendar, ReportingPeriod period) {
        LocalDate previous =
                calendar.previous(period).map(before -> before.days().from()).orElse(null);
        return new Span(previous, period.days().from(), period.days().until());
    }

    private static Map<String, Figure> byName(List<Figure> figures) {
        Map<String, Figure> byName = HashMap.newHashMap(figures.size());
        figures.forEach(figure ->
                byName.put(name(figure.definition().code(), figure.definition().key()), figure));
        return byName;
    }

    private static String name(String code, String key) {
        return code + "/" + key;
    }

    private Report.Line line(FormVersion.Row row, Unit unit, Map<String, Figure> known, Promise promise) {
        List<Report.Figure> cells = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (String key : row.figures()) {
            // a target given for a row of several figures is the first one's
            BigDecimal target = cells.isEmpty() ? promise.target(unit.id(), row.indicator()) : null;
            Figure figure = known.get(name(row.indicator(), key));
            cells.add(figure == null ? uncounted(key, target) : cell(key, figure, target));
            members.addAll(figure == null ? List.of() : figure.members());
        }
        FormVersion.NoteList list = row.note();
        String note = list == null ? "" : list.with(markets.named(members));
        return new Report.Line(row.indicator(), row.name(), row.unit(), note, cells);
    }

    /** A figure no definition counts: blank, not zero. */
    private static Report.Figure uncounted(String key, @Nullable BigDecimal target) {
        return new Report.Figure(key, null, null, Growth.between(null, null), null, target, null);
    }

    static Report.Figure cell(String key, Figure figure, @Nullable BigDecimal target) {
        BigDecimal inPeriod = BigDecimal.valueOf(figure.inPeriod());
        BigDecimal previous = exact(figure.previous());
        BigDecimal toDate = exact(figure.toDate());
        boolean tonnes = key.equals(TONNES);
        return new Report.Figure(
                key,
                tonnes ? Tonnes.ofGrams(inPeriod) : inPeriod,
                previous != null && tonnes ? Tonnes.ofGrams(previous) : previous,
                Growth.between(previous, inPeriod),
                toDate != null && tonnes ? Tonnes.ofGrams(toDate) : toDate,
                target,
                Percent.completion(toDate != null && tonnes ? Tonnes.exactly(toDate) : toDate, target));
    }

    private static @Nullable BigDecimal exact(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
