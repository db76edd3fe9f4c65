package vn.lensan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.intake.Formats;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Tally;
import vn.lensan.intake.Verdict;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;
import vn.lensan.shared.VietnameseNumber;

/** {@code lensan import FORMAT FILE…}: takes in files through the same hallway as everybody's. */
@Command(name = "import", description = "Nhận tệp: từng dòng được nhận hoặc từ chối kèm lý do.")
final class ImportCommand extends Task {
    private static final int PROBLEMS_SHOWN = 20;

    @Parameters(index = "0", paramLabel = "ĐỊNH_DẠNG", description = "households, attendance, shop-accounts …")
    @SuppressWarnings("NullAway.Init")
    private String format;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TỆP", description = "Tệp .xlsx, .xls hoặc .csv.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--from", paramLabel = "NƠI_GỬI", description = "postmart, voso hoặc mã đơn vị; để trống là Bộ.")
    @Nullable
    private String from;

    @Option(names = "--dry-run", description = "Chỉ xét, không ghi gì.")
    private boolean dryRun;

    @Option(names = "--all-or-nothing", description = "Một dòng bị từ chối thì không nhận dòng nào.")
    private boolean allOrNothing;

    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw wrongUsage("Không có tệp " + file + ".");
            }
            if (!Files.isReadable(file)) {
                throw wrongUsage("Không đọc được tệp " + file + ". Hãy xem lại quyền đọc tệp này.");
            }
        }
        try (ConfigurableApplicationContext services = services()) {
            if (services.getBean(Formats.class).find(format).isEmpty()) {
                throw wrongUsage("Không có định dạng «" + format + "». Có: "
                        + services.getBean(Formats.class).all().stream()
                                .map(RowFormat::name)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            Sender sender = sender(services);
            Intake intake = services.getBean(Intake.class);
            List<Map<String, @Nullable Object>> answers = new ArrayList<>();
            boolean refused = false;
            for (Path file : files) {
                Intake.SentFile sent =
                        new Intake.SentFile(format, sender, String.valueOf(file.getFileName()), file, "lệnh import");
                Ticker ticker = new Ticker(err(), String.valueOf(file.getFileName()));
                Intake.Answer answer = answered(intake, sent, ticker);
                ticker.done();
                answers.add(told(answer));
                if (answer.refusal() != null) {
                    err().println(file + ": " + answer.refusal().message());
                } else if (!json) {
                    print(file, answer);
                }
                refused |= answer.refusal() != null || answer.tally().of(Verdict.REFUSED) > 0;
            }
            if (json) {
                out().println(services.getBean(JsonMapper.class)
                        .writeValueAsString(answers.size() == 1 ? answers.getFirst() : Map.of("uploads", answers)));
            }
            return refused ? Program.REFUSED : Program.DONE;
        }
    }

    private Intake.Answer answered(Intake intake, Intake.SentFile sent, Progress progress) {
        try {
            return dryRun ? intake.judge(sent, progress) : intake.take(sent, allOrNothing, progress);
        } catch (Rejected refused) { // this sender does not send this format
            return new Intake.Answer(null, format, new Tally(), refused.problem(), false, false);
        }
    }

    private Sender sender(ConfigurableApplicationContext services) {
        Sender sender = from == null
                ? new Sender.Ministry()
                : Senders.named(services, from)
                        .orElseThrow(() -> wrongUsage("Không có đơn vị mã «" + from
                                + "». --from nhận postmart, voso hoặc mã tỉnh (2 chữ số), huyện (3), xã (5)."));
        boolean accepted = services.getBean(Formats.class)
                .find(format)
                .filter(found -> found.accepts(sender))
                .isPresent();
        if (from == null && !accepted) {
            throw wrongUsage("Định dạng «" + format + "» cần bên gửi: thêm --from, ví dụ --from postmart.");
        }
        return sender;
    }

    /** The contract's answer, key by key. */
    private Map<String, @Nullable Object> told(Intake.Answer answer) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Tally tally = answer.tally();
        told.put("upload", answer.uploadId() == null ? null : String.valueOf(answer.uploadId()));
        told.put("format", answer.format());
        told.put("rows", tally.rows());
        told.put("created", tally.of(Verdict.CREATED));
        told.put("updated", tally.of(Verdict.UPDATED));
        told.put("unchanged", tally.of(Verdict.UNCHANGED));
        told.put("waiting", tally.of(Verdict.WAITING));
        told.put("refused", tally.of(Verdict.REFUSED));
        told.put("applied", answer.applied());
        told.put("alreadyApplied", answer.alreadyApplied());
        if (answer.refusal() != null) {
            told.put("refusal", answer.refusal());
        }
        told.put("problems", answer.refusal() == null ? tally.problems() : List.of(ofWholeFile(answer.refusal())));
        if (!tally.notices().isEmpty()) {
            told.put("notices", tally.notices());
        }
        return told;
    }

    /** What is wrong with the file as a whole, as a problem of no row. */
    private static Map<String, @Nullable Object> ofWholeFile(Problem refusal) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("row", null);
        told.put("column", null);
        told.put("code", refusal.code());
        told.put("message", refusal.message());
        return told;
    }

    private void print(Path file, Intake.Answer answer) {
        Tally tally = answer.tally();
        if (answer.alreadyApplied()) {
            out().println(file + ": tệp này đã được nhận trước đây (số " + answer.uploadId() + "), không nhận lại.");
        }
        out().println("%s%s: %d dòng; mới %d, sửa %d, không đổi %d, chờ %d, từ chối %d%s"
                .formatted(
                        file,
                        answer.uploadId() == null ? " (xét thử)" : " (số " + answer.uploadId() + ")",
                        tally.rows(),
                        tally.of(Verdict.CREATED),
                        tally.of(Verdict.UPDATED),
                        tally.of(Verdict.UNCHANGED),
                        tally.of(Verdict.WAITING),
                        tally.of(Verdict.REFUSED),
                        answer.applied() || dryRun || answer.alreadyApplied() ? "" : "; không dòng nào được ghi"));
        print("", tally.problems());
        print("cần xem lại, ", tally.notices());
    }

    private void print(String what, List<Tally.Trouble> troubles) {
        troubles.stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(p -> out().println("  %sdòng %d, %s: %s".formatted(what, p.row(), p.column(), p.message())));
        if (troubles.size() > PROBLEMS_SHOWN) {
            out().println("  … còn " + (troubles.size() - PROBLEMS_SHOWN) + " chỗ nữa; xem đủ bằng --json");
        }
    }

    /** Rows per second on standard error, about once a second. */
    private static final class Ticker implements Progress {
        private static final long SECOND = 1_000_000_000L;

        private final PrintWriter err;
        private final String file;
        private final long began = System.nanoTime();
        private long told = began;

        Ticker(PrintWriter err, String file) {
            this.err = err;
            this.file = file;
        }

        @Override
        public void at(long rows, long line) {
            long now = System.nanoTime();
            if (now - told >= SECOND) {
                told = now;
                err.println("%s: %s dòng, %s dòng/giây"
                        .formatted(
                                file,
                                VietnameseNumber.text(rows),
                                VietnameseNumber.text(rows * SECOND / (now - began))));
            }
        }

        void done() {
            err.flush();
        }
    }
}
