package vn.lensan.reading;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.Evidence.Column;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.indicator.Sums;
import vn.lensan.report.FormVersion;
import vn.lensan.report.Report;
import vn.lensan.report.Reports;
import vn.lensan.shared.NotFound;

/** Finds the figure an address below {@code /figures/{code}/{key}} names, with what it counts, before its handler. */
@ControllerAdvice(assignableTypes = {FigurePage.class, FigureRows.class, MarketsPage.class, WaterfallPage.class})
class Opening {
    private final Asking asking;
    private final Reports reports;
    private final IndicatorDefinitions definitions;
    private final Evidence evidence;

    Opening(Asking asking, Reports reports, IndicatorDefinitions definitions, Evidence evidence) {
        this.asking = asking;
        this.reports = reports;
        this.definitions = definitions;
        this.evidence = evidence;
    }

    /**
     * One figure of one report.
     *
     * @param code of the indicator
     * @param key of the figure within it
     * @param column {@code inPeriod} or {@code toDate}
     */
    record Name(String code, String key, String column) {
        Column which() {
            return column.equals("inPeriod") ? Column.IN_PERIOD : Column.TO_DATE;
        }
    }

    /** A figure opened: the row it stands in, its numbers, what it counts, the question its rows answer, what makes it. */
    record Opened(
            Asked asked,
            Name name,
            Report.Line line,
            Report.Figure figure,
            Definition definition,
            Evidence.Question question,
            Sums sums) {

        /** The figure of another unit or period. */
        static Report.Figure figure(Report report, Name name) {
            return report.lines().stream()
                    .filter(line -> line.code().equals(name.code()))
                    .flatMap(line -> line.figures().stream())
                    .filter(figure -> figure.key().equals(name.key()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("figure " + name));
        }

        /** What it is counted in: of a row of several figures its own part of the unit. */
        public String unit() {
            List<Report.Figure> figures = line.figures();
            String part = FormVersion.unitPart(line.unit(), figures.indexOf(figure), figures.size());
            return part.isEmpty() ? definition.unit() : part;
        }

        /** The address of this figure, with a column. */
        public String path(String column) {
            return asked.figure(name.code(), name.key(), column);
        }
    }

    @ModelAttribute
    Opened open(
            @PathVariable String code,
            @PathVariable String key,
            Asking.Query query,
            @RequestParam(defaultValue = "toDate") String column) {
        Name name = new Name(code, key, column);
        Asked asked = asking.read(query);
        Report report =
                reports.rows(asked.period(), List.of(asked.unit()), name.code()).getFirst();
        Report.Line line = report.lines().stream()
                .filter(one -> one.code().equals(name.code()))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + name));
        Evidence.Question question = new Evidence.Question(
                new Area(asked.unit()), definition(asked, name), reports.span(asked.period()), name.which());
        return new Opened(
                asked,
                name,
                line,
                Opened.figure(report, name),
                question.definition(),
                question,
                evidence.sums(question));
    }

    private Definition definition(Asked asked, Name name) {
        return definitions
                .find(asked.version().indicators(), name.code(), name.key())
                .orElseThrow(() -> new NotFound("indicator " + name));
    }
}
