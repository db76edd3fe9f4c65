package vn.lensan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.access.SamplePeople;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Uploads;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.sample.SampleOptions;
import vn.lensan.sample.SampleWriter;
import vn.lensan.shared.Home;

/** The sample season of {@code serve --sample}: its files come in as everybody's do; what needs a person stays waiting. */
final class SampleSeason {
    private static final String BY = "mẫu";

    private final ApplicationContext services;
    private final PrintWriter told;

    SampleSeason(ApplicationContext services, PrintWriter told) {
        this.services = services;
        this.told = told;
    }

    /** The invented people one can sign in as. */
    List<SamplePeople.Login> people() {
        Places places = services.getBean(Places.class);
        return services.getBean(SamplePeople.class)
                .ensure(code -> places.unit(code, Geography.Y2021).orElseThrow().id());
    }

    /** Loads the season unless something was uploaded before; continues where an earlier load was broken off. */
    void load(SampleOptions size) throws IOException {
        Path folder = services.getBean(Home.class).file("sample");
        Path done = folder.resolve("loaded");
        boolean begun = Files.exists(folder.resolve("manifest.json"));
        if (Files.exists(done)
                || (!begun
                        && !services.getBean(Uploads.class)
                                .latest(null, false, 1, 0)
                                .isEmpty())) {
            return;
        }
        if (!begun) {
            told.println("Đang ghi bộ tệp mẫu…");
            SampleWriter.write(folder, size);
        }
        JsonNode steps =
                JsonMapper.shared().readTree(folder.resolve("manifest.json")).get("steps");
        Map<Integer, Long> uploads = new HashMap<>();
        int imports = 0;
        for (JsonNode step : steps) {
            int number = step.get("step").asInt();
            switch (step.get("do").asString()) {
                case "import" -> {
                    uploads.put(number, take(folder, step));
                    if (++imports % 25 == 0) {
                        told.println("Đã nhận " + imports + " tệp mẫu…");
                    }
                }
                case "undo" -> undo(step, uploads);
                default -> {} // repeats, merges and matches are rehearsed by tests; here people decide
            }
        }
        Files.writeString(done, services.getBean(Clock.class).instant().toString());
        told.println("Đã nhận " + imports + " tệp mẫu.");
    }

    private @Nullable Long take(Path folder, JsonNode step) {
        Path file = folder.resolve(step.get("file").asString());
        Intake.SentFile sent = new Intake.SentFile(
                step.get("format").asString(), sender(step.get("from")), String.valueOf(file.getFileName()), file, BY);
        return services.getBean(Intake.class).take(sent, false, Progress.SILENT).uploadId();
    }

    private void undo(JsonNode step, Map<Integer, Long> uploads) {
        Long upload = uploads.get(step.get("ofStep").asInt());
        if (upload != null && step.get("expect").asString().equals("done")) {
            services.getBean(Undo.class).undo(upload, BY);
        }
    }

    /** The season is one of 2021: so are the offices that send, whatever bears their codes today. */
    private Sender sender(@Nullable JsonNode from) {
        return from == null || from.isNull()
                ? new Sender.Ministry()
                : Senders.named(services, from.asString(), Geography.Y2021).orElseThrow();
    }
}
