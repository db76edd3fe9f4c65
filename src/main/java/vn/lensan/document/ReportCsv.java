package vn.lensan.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.report.Report;
import vn.lensan.sheet.Neutral;
import vn.lensan.target.Denominator;

/** Reports as one table, a line a figure, named like the fields of the JSON answer; a BOM tells spreadsheets it is UTF-8. */
final class ReportCsv {
    private static final String[] COLUMNS = {
        "form",
        "formVersion",
        "geography",
        "period",
        "from",
        "to",
        "place",
        "placeName",
        "households",
        "code",
        "name",
        "unit",
        "key",
        "inPeriod",
        "previous",
        "growth",
        "growthText",
        "toDate",
        "target",
        "completion",
        "note"
    };

    private ReportCsv() {}

    static void write(List<Report> reports, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
        for (Report report : reports) {
            report(report, csv);
        }
        csv.flush();
    }

    private static void report(Report report, CsvWriter csv) {
        Denominator denominator = report.denominator();
        for (Report.Line line : report.lines()) {
            for (Report.Figure figure : line.figures()) {
                csv.writeRecord(
                        report.period().form().code(),
                        report.form().version(),
                        String.valueOf(report.place().geography().year()),
                        report.period().key(),
                        report.period().days().from().toString(),
                        report.period().days().to().toString(),
                        report.place().code(),
                        Neutral.of(report.place().fullName()),
                        denominator == null ? "" : String.valueOf(denominator.households()),
                        line.code(),
                        Neutral.of(line.name()),
                        Neutral.of(line.unit()),
                        figure.key(),
                        number(figure.inPeriod()),
                        number(figure.previous()),
                        number(figure.growth().percent()),
                        Neutral.of(figure.growth().text()),
                        number(figure.toDate()),
                        number(figure.target()),
                        number(figure.completion()),
                        Neutral.of(line.note()));
            }
        }
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
