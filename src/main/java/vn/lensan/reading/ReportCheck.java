package vn.lensan.reading;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.indicator.Area;
import vn.lensan.indicator.Counted;
import vn.lensan.indicator.Definition;
import vn.lensan.indicator.IndicatorDefinitions;
import vn.lensan.indicator.Recheck;
import vn.lensan.indicator.Sums;
import vn.lensan.report.Report;
import vn.lensan.report.Reports;

/**
 * «Tính lại»: adds up the postings behind every figure of a report again and compares. What the rows themselves must
 * be, {@code bin/lensan verify} recomputes from the records.
 */
@Controller
class ReportCheck {
    private final Asking asking;
    private final Reports reports;
    private final IndicatorDefinitions definitions;
    private final Recheck recheck;
    private final Members members;
    private final Clock clock;

    ReportCheck(
            Asking asking,
            Reports reports,
            IndicatorDefinitions definitions,
            Recheck recheck,
            Members members,
            Clock clock) {
        this.asking = asking;
        this.reports = reports;
        this.definitions = definitions;
        this.recheck = recheck;
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
        Map<Definition, Report.Figure> printed = printed(asked, report);
        List<Wrong> wrong = new ArrayList<>();
        recheck.added(new Area(asked.unit()), reports.span(asked.period()), printed.keySet())
                .forEach((definition, sums) -> {
                    if (!equal(printed.get(definition), definition, members.together(asked.unit(), definition, sums))) {
                        wrong.add(new Wrong(definition.code(), definition.key()));
                    }
                });
        int compared = printed.size();
        model.addAttribute("asked", asked);
        model.addAttribute("compared", compared);
        model.addAttribute("wrong", wrong);
        model.addAttribute("at", OffsetDateTime.now(clock));
        return fragment ? "reading/check :: mark" : "reading/check";
    }

    private Map<Definition, Report.Figure> printed(Asked asked, Report report) {
        Map<Definition, Report.Figure> printed = new LinkedHashMap<>();
        for (Report.Line line : report.lines()) {
            for (Report.Figure figure : line.figures()) {
                definitions
                        .find(asked.version().indicators(), line.code(), figure.key())
                        .ifPresent(definition -> printed.put(definition, figure));
            }
        }
        return printed;
    }

    private static boolean equal(Report.@Nullable Figure figure, Definition definition, Sums sums) {
        return figure != null
                && same(figure.inPeriod(), Amounts.shown(definition, sums.inPeriod()))
                && (definition.counted() == Counted.RATE
                        || same(figure.toDate(), Amounts.shown(definition, sums.toDate())));
    }

    private static boolean same(@Nullable BigDecimal printed, Number added) {
        return printed != null && printed.compareTo((BigDecimal) added) == 0;
    }
}
