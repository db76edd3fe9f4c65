package vn.lensan.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import vn.lensan.truth.Reference;

/** manifest.json: the steps in order, each with what must come of it. */
final class ManifestFile {
    private ManifestFile() {}

    static void write(List<Steps.Step> steps, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.writeStartObject();
            json.writeArrayPropertyStart("steps");
            for (int i = 0; i < steps.size(); i++) {
                json.writeStartObject();
                json.writeNumberProperty("step", i + 1);
                step(json, steps.get(i));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void step(JsonGenerator json, Steps.Step step) {
        switch (step) {
            case Steps.Import it -> {
                sent(json, "import", it.file(), it.format(), it.from());
                json.writeObjectPropertyStart("expect");
                json.writeNumberProperty("rows", it.rows());
                it.verdicts().forEach((verdict, count) -> json.writeNumberProperty(verdict, (int) count));
                json.writeArrayPropertyStart("problems");
                for (Steps.Problem problem : it.problems()) {
                    json.writeStartObject();
                    json.writeNumberProperty("row", problem.row());
                    json.writeStringProperty("column", problem.column());
                    text(json, "code", problem.code());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            case Steps.Again it -> sent(json, "again", it.file(), it.format(), it.from());
            case Steps.Undo it -> {
                json.writeStringProperty("do", "undo");
                json.writeNumberProperty("ofStep", it.ofStep());
                json.writeStringProperty("expect", it.refused() ? "refused" : "done");
            }
            case Steps.Merge it -> pair(json, "merge", it.survivor(), it.absorbed());
            case Steps.Unmerge it -> pair(json, "unmerge", it.survivor(), it.absorbed());
            case Steps.Match it -> {
                json.writeStringProperty("do", "match");
                json.writeStringProperty("format", it.format());
                json.writeStringProperty("from", it.platform());
                json.writeStringProperty("account_id", it.accountId());
                household(json, "household", it.household());
            }
        }
    }

    private static void sent(JsonGenerator json, String verb, String file, String format, @Nullable String from) {
        json.writeStringProperty("do", verb);
        json.writeStringProperty("file", file);
        json.writeStringProperty("format", format);
        text(json, "from", from);
    }

    private static void pair(JsonGenerator json, String verb, Reference survivor, Reference absorbed) {
        json.writeStringProperty("do", verb);
        household(json, "survivor", survivor);
        household(json, "absorbed", absorbed);
    }

    private static void household(JsonGenerator json, String name, Reference household) {
        json.writeObjectPropertyStart(name);
        text(json, "household_code", household.code());
        text(json, "citizen_number", household.citizen());
        text(json, "full_name", household.name());
        text(json, "commune_code", household.commune());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeStringProperty(name, value);
    }
}
