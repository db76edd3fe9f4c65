package vn.lensan.season;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.place.Geography;
import vn.lensan.report.Form;
import vn.lensan.report.Report;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;

/** The figures a sample's own generator counted, held against the program's reports. */
final class SeasonTruth {
    private final ApplicationContext beans;
    private final JsonNode truth;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    SeasonTruth(ApplicationContext beans, Path folder) throws IOException {
        this.beans = beans;
        this.truth = new JsonMapper().readTree(Files.readString(folder.resolve("truth.json")));
    }

    List<String> differences() {
        return differences;
    }

    /** How many figures were compared. */
    int compared() {
        return compared;
    }

    /** Compares the figures as they must be after a step, where the generator noted them. */
    void after(int step) {
        truth.get("checkpoints").forEach(checkpoint -> {
            if (checkpoint.get("afterStep").asInt() == step) {
                compare("after step " + step, checkpoint.get("reports"));
            }
        });
    }

    /** Compares every figure of every week and place at the end. */
    void atTheEnd() {
        compare("at the end", truth.get("reports"));
    }

    private void compare(String when, JsonNode reports) {
        Map<String, List<JsonNode>> batches = new LinkedHashMap<>();
        reports.forEach(r -> batches.computeIfAbsent(
                        r.get("form").asString() + " " + r.get("period").asString() + " "
                                + r.get("geography").asString(),
                        k -> new ArrayList<>())
                .add(r));
        batches.forEach((key, batch) -> compare(when, key.split(" "), batch));
    }

    private void compare(String when, String[] key, List<JsonNode> batch) {
        List<Report> made = beans.getBean(Reports.class)
                .reports(new ReportRequest(
                        Form.valueOf(key[0].toUpperCase(java.util.Locale.ROOT)),
                        key[1],
                        batch.stream().map(r -> r.get("place").asString()).toList(),
                        null,
                        null,
                        Geography.of(Integer.parseInt(key[2])),
                        null));
        for (int i = 0; i < batch.size(); i++) {
            JsonNode expected = batch.get(i);
            Report report = made.get(i);
            String where =
                    when + ", " + String.join(" ", key) + ", " + report.place().code() + " ";
            same(
                    where + "denominator",
                    expected.get("denominator"),
                    report.denominator() == null
                            ? null
                            : BigDecimal.valueOf(report.denominator().households()));
            for (JsonNode figure : expected.get("figures")) {
                compare(where, figure, report);
            }
        }
    }

    private void compare(String where, JsonNode expected, Report report) {
        String code = expected.get("code").asString();
        Report.Figure figure = report.lines().stream()
                .filter(l -> l.code().equals(code))
                .flatMap(l -> l.figures().stream())
                .filter(f -> f.key().equals(expected.get("key").asString()))
                .findFirst()
                .orElse(null);
        if (figure == null) {
            differences.add(where + code + " is missing");
            return;
        }
        compared++;
        String what = where + code + " " + figure.key() + " ";
        same(what + "inPeriod", expected.get("inPeriod"), figure.inPeriod());
        same(what + "previous", expected.get("previous"), figure.previous());
        same(what + "toDate", expected.get("toDate"), figure.toDate());
        same(what + "target", expected.get("target"), figure.target());
        same(what + "completion", expected.get("completion"), figure.completion());
        String growth = SeasonPlayer.text(expected.get("growth"), "text");
        if (growth != null && !growth.equals(figure.growth().text())) {
            differences.add(what + "growth " + figure.growth().text() + ", not " + growth);
        }
    }

    private void same(String what, @Nullable JsonNode expected, @Nullable BigDecimal told) {
        BigDecimal number = expected == null || expected.isNull() ? null : expected.decimalValue();
        boolean same = number == null || told == null ? number == told : number.compareTo(told) == 0;
        if (!same) {
            differences.add(what + " " + told + ", not " + number);
        }
    }
}
