package vn.lensan.document;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.report.Report;
import vn.lensan.report.Submission;
import vn.lensan.shared.Growth;
import vn.lensan.target.Denominator;

/** The report answer of the contract (§3): one object, or an array of them; absent numbers are null. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(List<Report> reports, boolean several, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            ReportJson writer = new ReportJson(json);
            if (several) {
                json.writeStartArray();
                reports.forEach(writer::report);
                json.writeEndArray();
            } else {
                writer.report(reports.getFirst());
            }
            json.writeRaw('\n');
        }
    }

    private void report(Report report) {
        json.writeStartObject();
        json.writeStringProperty("form", report.period().form().code());
        json.writeStringProperty("formVersion", report.form().version());
        json.writeName("place").writeStartObject();
        json.writeStringProperty("code", report.place().code());
        json.writeStringProperty("name", report.place().fullName());
        json.writeEndObject();
        json.writeStringProperty(
                "geography", String.valueOf(report.place().geography().year()));
        json.writeStringProperty("period", report.period().key());
        json.writeStringProperty("from", report.period().days().from().toString());
        json.writeStringProperty("to", report.period().days().to().toString());
        json.writeStringProperty(
                "dueAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.period().dueAt()));
        json.writeName("denominator");
        denominator(report.denominator());
        json.writeName("lines").writeStartArray();
        report.lines().forEach(this::line);
        json.writeEndArray();
        Submission.Sending sent = report.sent();
        if (sent != null) {
            json.writeName("sent").writeStartObject();
            json.writeNumberProperty("restatement", sent.restatement());
            json.writeStringProperty("cause", sent.cause());
            json.writeStringProperty("by", sent.submittedBy());
            json.writeStringProperty("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(sent.submittedAt()));
            json.writeBooleanProperty("late", sent.late());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void denominator(@Nullable Denominator denominator) {
        if (denominator == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("households", denominator.households());
        json.writeStringProperty("validFrom", denominator.validFrom().toString());
        json.writeStringProperty("source", denominator.source());
        json.writeEndObject();
    }

    private void line(Report.Line line) {
        json.writeStartObject();
        json.writeStringProperty("code", line.code());
        json.writeStringProperty("name", line.name());
        json.writeStringProperty("unit", line.unit());
        json.writeStringProperty("note", line.note());
        json.writeName("figures").writeStartArray();
        line.figures().forEach(this::figure);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(Report.Figure figure) {
        json.writeStartObject();
        json.writeStringProperty("key", figure.key());
        number("inPeriod", figure.inPeriod());
        number("previous", figure.previous());
        json.writeName("growth");
        growth(figure.growth());
        number("toDate", figure.toDate());
        number("target", shortest(figure.target()));
        number("completion", figure.completion());
        json.writeEndObject();
    }

    private void growth(Growth growth) {
        json.writeStartObject();
        number("percent", growth.percent());
        json.writeStringProperty("text", growth.text());
        json.writeEndObject();
    }

    private void number(String name, @Nullable BigDecimal number) {
        json.writeName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }

    /** 105000.00 as 105000, 8641.50 as 8641.5. */
    private static @Nullable BigDecimal shortest(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
