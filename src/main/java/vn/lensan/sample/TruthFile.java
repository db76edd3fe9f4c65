package vn.lensan.sample;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import vn.lensan.truth.Atlas;
import vn.lensan.truth.Books;
import vn.lensan.truth.Period;
import vn.lensan.truth.Place;
import vn.lensan.truth.Truth;

/** truth.json: the faults written, and the figures of every place and period after all steps, and of the large places after some. */
final class TruthFile implements AutoCloseable {
    private final JsonGenerator json;
    private final Atlas atlas;
    private final List<List<Period>> forms;

    TruthFile(Path file, SampleOptions options, Season season, Atlas atlas) throws IOException {
        Writer out = Files.newBufferedWriter(file);
        this.json = new JsonFactory().createGenerator(out);
        this.atlas = atlas;
        this.forms = List.of(Period.weeks(season.lastDay), Period.months(season.lastDay));
        json.writeStartObject();
        json.writeNumberProperty("seed", options.seed());
        json.writeNumberProperty("households", options.households());
        json.writeNumberProperty("weeks", options.weeks());
        json.writeArrayPropertyStart("checkpoints");
    }

    /** The nation and the provinces as they stand after a step. */
    void checkpoint(int step, Books books) {
        json.writeStartObject();
        json.writeNumberProperty("afterStep", step);
        reports(books, 1);
        json.writeEndObject();
    }

    /** Every place as it stands at the end. */
    void end(Books books, Faults faults) {
        json.writeEndArray();
        json.writeObjectPropertyStart("faults");
        for (Map.Entry<String, Integer> fault : faults.counts().entrySet())
            json.writeNumberProperty(fault.getKey(), fault.getValue());
        json.writeEndObject();
        json.writeNumberProperty("duplicates", books.duplicates());
        reports(books, 3);
        json.writeEndObject();
    }

    private void reports(Books books, int deepest) {
        Truth truth = Truth.of(books, atlas);
        json.writeArrayPropertyStart("reports");
        for (Place place : truth.places()) {
            if (place.level() > deepest) continue;
            for (List<Period> periods : forms) {
                List<List<Truth.Line>> reports = truth.reports(place, periods);
                for (int i = 0; i < periods.size(); i++) report(truth, place, periods.get(i), reports.get(i));
            }
        }
        json.writeEndArray();
    }

    private void report(Truth truth, Place place, Period period, List<Truth.Line> lines) {
        json.writeStartObject();
        json.writeStringProperty("form", period.form());
        json.writeStringProperty("period", period.key());
        json.writeStringProperty("from", period.from().toString());
        json.writeStringProperty("to", period.to().toString());
        json.writeStringProperty("geography", Integer.toString(place.geography()));
        json.writeNumberProperty("level", place.level());
        json.writeStringProperty("place", place.code());
        boolean goals = place.geography() == 2021;
        if (goals) {
            Long denominator = truth.denominator(place, period.to());
            number("denominator", denominator == null ? null : BigDecimal.valueOf(denominator));
        }
        json.writeArrayPropertyStart("figures");
        for (Truth.Line line : lines) {
            json.writeStartObject();
            json.writeStringProperty("code", line.code());
            json.writeStringProperty("key", line.key());
            number("inPeriod", line.inPeriod());
            number("previous", line.previous());
            json.writeObjectPropertyStart("growth");
            number("percent", line.growth().percent());
            if (line.growth().text() != null)
                json.writeStringProperty(
                        "text", Objects.requireNonNull(line.growth().text()));
            json.writeEndObject();
            number("toDate", line.toDate());
            if (line.members() != null) {
                json.writeArrayPropertyStart("members");
                for (String member : line.members()) json.writeString(member);
                json.writeEndArray();
            }
            if (goals) {
                number("target", line.target());
                number("completion", line.completion());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String name, @Nullable BigDecimal number) {
        if (number == null) json.writeNullProperty(name);
        else json.writeNumberProperty(name, number);
    }

    @Override
    public void close() {
        json.close();
    }
}
