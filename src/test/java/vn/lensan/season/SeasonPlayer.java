package vn.lensan.season;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.household.Decisions;
import vn.lensan.household.HouseholdLookup;
import vn.lensan.household.Merging;
import vn.lensan.indicator.Verified;
import vn.lensan.indicator.Verify;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;

/** Plays a sample's season through the program: its files in order, undos, decisions; tells where they differ. */
final class SeasonPlayer {
    private final ApplicationContext beans;
    private final Path folder;
    private final JsonNode steps;
    private final Map<Integer, Long> uploads = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    SeasonPlayer(ApplicationContext beans, Path folder) throws IOException {
        this.beans = beans;
        this.folder = folder;
        this.steps = new JsonMapper()
                .readTree(Files.readString(folder.resolve("manifest.json")))
                .get("steps");
    }

    List<String> differences() {
        return differences;
    }

    JsonNode steps() {
        return steps;
    }

    /** Plays one step. */
    void play(JsonNode step) {
        switch (step.get("do").asString()) {
            case "import" -> take(step);
            case "again" -> again(step);
            case "undo" -> undo(step);
            case "match" -> match(step);
            case "merge" ->
                beans.getBean(Merging.class)
                        .merge(household(step.get("survivor")), household(step.get("absorbed")), "test");
            case "unmerge" -> beans.getBean(Merging.class).unmerge(household(step.get("absorbed")), "test");
            default -> differences.add("unknown step " + step);
        }
    }

    /** Recomputes everything from the records. */
    void verify(int step) {
        Verified verified = beans.getBean(Verify.class).everything();
        if (!verified.equal()) {
            differences.add("after step " + step + " verify: " + verified.differences() + " "
                    + verified.named().stream()
                            .limit(5)
                            .map(Verified.Difference::sentence)
                            .toList());
        }
    }

    /** No foreign key says so: whoever is listed lives in a locality on record. */
    void everybodyLivesSomewhere() {
        int nowhere = beans.getBean(JdbcClient.class)
                .sql("select count(*) from household.household h where not exists"
                        + " (select from place.locality l where l.locality_id = h.locality_id)")
                .query(Integer.class)
                .single();
        if (nowhere > 0) {
            differences.add(nowhere + " households live in no locality on record");
        }
    }

    private Intake.SentFile file(JsonNode step) {
        String name = step.get("file").asString();
        return new Intake.SentFile(
                step.get("format").asString(), sender(text(step, "from")), name, folder.resolve(name), "test");
    }

    private void take(JsonNode step) {
        Intake intake = beans.getBean(Intake.class);
        int number = step.get("step").asInt();
        Intake.Answer dry = intake.judge(file(step), Progress.SILENT);
        compare(number, "dry run", step, dry);
        Intake.Answer answer = intake.take(file(step), false, Progress.SILENT);
        compare(number, "run", step, answer);
        if (answer.uploadId() != null) {
            uploads.put(number, answer.uploadId());
        }
    }

    private void compare(int number, String run, JsonNode step, Intake.Answer answer) {
        JsonNode expect = step.get("expect");
        String where = "step " + number + " (" + step.get("file").asString() + ") " + run + ": ";
        if (answer.refusal() != null) {
            differences.add(where + answer.refusal());
            return;
        }
        if (expect.get("rows").asInt() != answer.tally().rows()) {
            differences.add(where + "rows " + answer.tally().rows() + ", not " + expect.get("rows"));
        }
        for (Verdict verdict : Verdict.values()) {
            int expected = expect.get(verdict.name().toLowerCase(java.util.Locale.ROOT))
                    .asInt();
            int slack = verdict.ordinal() <= Verdict.UNCHANGED.ordinal()
                    ? expect.get("resolved").asInt()
                    : 0;
            int told = answer.tally().of(verdict);
            if (told < expected || told > expected + slack) {
                differences.add(where + verdict + " " + answer.tally().of(verdict) + ", not " + expected + " "
                        + (verdict == Verdict.REFUSED
                                ? answer.tally().problems().stream().limit(8).toList()
                                : ""));
            }
        }
        List<Integer> refused = new ArrayList<>();
        expect.get("problems").forEach(p -> refused.add(p.get("row").asInt()));
        List<Integer> told =
                answer.tally().problems().stream().map(p -> p.row()).distinct().toList();
        if (!refused.stream().distinct().toList().equals(told)) {
            differences.add(where + "refused rows " + told + ", not " + refused);
        }
    }

    private void again(JsonNode step) {
        Intake.Answer answer = beans.getBean(Intake.class).take(file(step), false, Progress.SILENT);
        if (!answer.alreadyApplied()) {
            differences.add("step " + step.get("step") + ": applied again");
        }
    }

    private void undo(JsonNode step) {
        Undo.Result result = beans.getBean(Undo.class)
                .undo(uploads.getOrDefault(step.get("ofStep").asInt(), 0L), "test");
        boolean done = result instanceof Undo.Result.Undone;
        if (done != step.get("expect").asString().equals("done")) {
            differences.add("step " + step.get("step") + " undo: " + result);
        }
    }

    private void match(JsonNode step) {
        Long entry = beans.getBean(JdbcClient.class)
                .sql("""
                        select entry_id from intake.entry
                        where queue = 'MATCHING' and state = 'OPEN' and format = :format and sender = :sender and record_key = :key
                        """)
                .param("format", step.get("format").asString())
                .param("sender", sender(text(step, "from")).key())
                .param("key", step.get("account_id").asString())
                .query(Long.class)
                .optional()
                .orElse(null);
        if (entry == null) {
            differences.add("step " + step.get("step") + ": no open entry for " + step.get("account_id"));
            return;
        }
        beans.getBean(Decisions.class).same(entry, household(step.get("household")), "test");
    }

    private long household(JsonNode named) {
        return beans.getBean(HouseholdLookup.class)
                .find(
                        text(named, "household_code"),
                        text(named, "citizen_number"),
                        text(named, "full_name"),
                        text(named, "commune_code"));
    }

    private Sender sender(@org.jspecify.annotations.Nullable String from) {
        return switch (from) {
            case null -> new Sender.Ministry();
            case "postmart", "voso" -> new Sender.OfPlatform(from);
            default ->
                new Sender.OfPlace(
                        beans.getBean(Places.class)
                                .unit(from, Geography.Y2021)
                                .orElseThrow()
                                .id(),
                        from);
        };
    }

    static @org.jspecify.annotations.Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }
}
