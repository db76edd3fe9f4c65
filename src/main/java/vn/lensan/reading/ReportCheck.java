package vn.lensan.reading;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.Evidence;
import vn.lensan.indicator.Evidence.Column;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.indicator.Span;
import vn.lensan.report.Report;
import vn.lensan.report.Reports;

/**
 * «Tính lại»: adds up the rows behind every figure of a report, one by one, and compares. What the rows themselves must
 * be, {@code bin/lensan verify} recomputes from the records.
 */
@Controller
class ReportCheck {
    private final Asking asking;
    private final Reports reports;
    private final IndicatorDefinitions definitions;
    private final Evidence evidence;
    private final Members members;
    private final Clock clock;

    ReportCheck(
            Asking asking,
            Reports reports,
            IndicatorDefinitions definitions,
            Evidence evidence,
            Members members,
            Clock clock) {
        this.asking = asking;
        this.reports = reports;
        this.definitions = definitions;
        this.evidence = evidence;
        this.members = members;
        this.clock = clock;
    }

    /** A figure that is not what its rows add up to. */
    record Wrong(String code, String key) {}

    @GetMapping("/reports/check")
    @Permitted(May.SEE_REPORTS)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    String check(
            Asking.Query query, @RequestHeader(name = "HX-Request", required = false) boolean fragment, Model model) {
        Asked asked = asking.read(query);
        Report report = reports.reports(asked.period(), List.of(asked.unit())).getFirst();
        List<Wrong> wrong = new ArrayList<>();
        int compared = 0;
        for (Report.Line line : report.lines()) {
            for (Report.Figure figure : line.figures()) {
                Optional<Definition> definition =
                        definitions.find(asked.version().indicators(), line.code(), figure.key());
                if (definition.isPresent()) {
                    compared++;
                    if (!equal(asked, definition.get(), figure)) {
                        wrong.add(new Wrong(line.code(), figure.key()));
                    }
                }
            }
        }
        model.addAttribute("asked", asked);
        model.addAttribute("compared", compared);
        model.addAttribute("wrong", wrong);
        model.addAttribute("at", OffsetDateTime.now(clock));
        return fragment ? "reading/check :: mark" : "reading/check";
    }

    private boolean equal(Asked asked, Definition definition, Report.Figure figure) {
        Area area = Area.of(asked.unit());
        Span span = reports.span(asked.period());
        Evidence.Waterfall fall = evidence.waterfall(area, definition, span);
        return switch (definition.counted()) {
            case REACHED, HELD, SUMMED, HELD_SET ->
                same(figure.toDate(), Amounts.shown(definition, fall.now()))
                        && same(figure.inPeriod(), Amounts.shown(definition, fall.now() - fall.before()));
            case DISTINCT, RATE -> {
                long members = this.members.different(new Evidence.Question(area, definition, span, Column.IN_PERIOD));
                yield same(figure.inPeriod(), BigDecimal.valueOf(members));
            }
        };
    }

    private static boolean same(@org.jspecify.annotations.Nullable BigDecimal printed, Number added) {
        return printed != null && printed.compareTo((BigDecimal) added) == 0;
    }
}
