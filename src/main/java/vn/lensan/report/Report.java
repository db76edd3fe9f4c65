package vn.lensan.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.place.Unit;
import vn.lensan.shared.Growth;
import vn.lensan.target.Denominator;

/**
 * One form filled for one place and period; how it looks on paper or screen is not its business.
 *
 * @param form the form's version it was filled in
 * @param place the unit that reports, on the map the report is made on
 * @param denominator the households its shares are taken of; null when not known
 * @param lines one for every row of the form, in the form's order
 * @param sent who sent it and when; null for the report as the records stand now
 */
public record Report(
        FormVersion form,
        Unit place,
        ReportingPeriod period,
        @Nullable Denominator denominator,
        List<Line> lines,
        Submission.@Nullable Sending sent) {

    /** The report as the records stand now. */
    Report(FormVersion form, Unit place, ReportingPeriod period, @Nullable Denominator denominator, List<Line> lines) {
        this(form, place, period, denominator, lines, null);
    }

    /** This report as somebody sent it. */
    Report sent(Submission.Sending sending) {
        return new Report(form, place, period, denominator, lines, sending);
    }

    /**
     * One row.
     *
     * @param code of the indicator
     * @param name as the form prints it
     * @param unit as the form prints it
     * @param note the last column: the list of markets where the form asks for one, else blank
     * @param figures one to three, in the order the form's unit names them
     */
    public record Line(String code, String name, String unit, String note, List<Figure> figures) {}

    /**
     * One figure of a row. Numbers are as printed: tonnes with three decimals, everything else whole; null is absent.
     *
     * @param key names the figure within its row: {@code households}
     * @param previous what the period before brought; null when there is none
     * @param toDate what stands at the period's end
     * @param target what is promised for the year, unrounded; null: none, or no denominator known
     * @param completion percent of the target reached, one decimal; null without a target
     */
    public record Figure(
            String key,
            @Nullable BigDecimal inPeriod,
            @Nullable BigDecimal previous,
            Growth growth,
            @Nullable BigDecimal toDate,
            @Nullable BigDecimal target,
            @Nullable BigDecimal completion) {}
}
