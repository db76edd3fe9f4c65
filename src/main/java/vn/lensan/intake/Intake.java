package vn.lensan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetLimits;
import vn.lensan.sheet.SheetRefused;
import vn.lensan.sheet.Sheets;

/** The hallway: everything that is sent comes in here, is judged row by row, and applied. */
@Component
public class Intake {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Formats formats;
    private final Uploads uploads;
    private final Originals originals;
    private final Run.Way way;
    private final Clock clock;
    private final List<AfterUpload> after;
    private final SheetLimits limits = SheetLimits.standard();

    Intake(
            Formats formats,
            Uploads uploads,
            Originals originals,
            Outcomes outcomes,
            DataSource dataSource,
            TransactionTemplate transactions,
            Clock clock,
            List<AfterUpload> after) {
        this.formats = formats;
        this.uploads = uploads;
        this.originals = originals;
        this.way = new Run.Way(dataSource, transactions, outcomes, uploads);
        this.clock = clock;
        this.after = after;
    }

    /** Work to do when an upload has been applied, e.g. folding figures; its failure does not undo the upload. */
    public interface AfterUpload {
        void applied(long uploadId);
    }

    /**
     * A file as sent.
     *
     * @param format see {@link RowFormat#name()}
     * @param name its name where it came from
     * @param file where it lies
     * @param by who sent it, for the record
     */
    public record SentFile(String format, Sender sender, String name, Path file, String by) {}

    /**
     * How an import ended.
     *
     * @param uploadId null in a dry run
     * @param refusal why nothing was taken, null when rows were judged
     * @param alreadyApplied whether the same file was applied before, and not again
     * @param applied whether rows were applied (not: dry run, refused as a whole)
     */
    public record Answer(
            @Nullable Long uploadId,
            String format,
            Tally tally,
            @Nullable Problem refusal,
            boolean alreadyApplied,
            boolean applied) {}

    /** Judges a file and changes nothing: the same verdicts as {@link #take}. */
    public Answer judge(SentFile sent, Progress progress) {
        RowFormat<?> format = accepted(sent);
        try {
            Optional<Upload> before = uploads.sameFile(Originals.sha256(sent.file()), sent.format(), sent.sender());
            if (before.isPresent()) {
                return repeated(before.get());
            }
            Tally tally = withRows(
                    sent.file(), sent.name(), format, today(), 0, rows -> judged(format, sent, rows, progress));
            return new Answer(null, sent.format(), tally, null, false, false);
        } catch (SheetRefused | Rejected e) {
            return refusedWhole(null, sent, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges an upload that was received and waits to be applied. */
    public Answer judge(long uploadId, Progress progress) {
        Upload upload = uploads.find(uploadId).orElseThrow(() -> new vn.lensan.shared.NotFound("upload " + uploadId));
        try {
            Path file = originals.open(uploadId);
            try {
                return judge(
                        new SentFile(
                                upload.format(),
                                Sender.of(upload.sender()),
                                upload.fileName(),
                                file,
                                upload.receivedBy()),
                        progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes in one row of a form: the same rules, at once. A row with problems is refused and leaves nothing behind.
     *
     * @param cells by column key
     */
    public Answer enter(
            String formatName, Sender sender, java.util.Map<String, vn.lensan.sheet.Cell> cells, String by) {
        return enter(formatName, sender, cells, null, by);
    }

    /** The same for a form opened on a household: the row is about that one, whatever it says. */
    public Answer enter(
            String formatName,
            Sender sender,
            java.util.Map<String, vn.lensan.sheet.Cell> cells,
            Chunk.@Nullable Decided about,
            String by) {
        RowFormat<?> format = formats.named(formatName);
        if (!format.accepts(sender)) {
            throw new Rejected(IntakeProblem.SENDER.with(sender.key(), format.title()));
        }
        return java.util.Objects.requireNonNull(way.transactions().execute(status -> {
            long id = uploads.add(formatName, sender, "FORM", "biểu mẫu", "", 0, clock.instant(), by, true);
            Run<?> run = new Run<>(format, sender, id, way, Progress.SILENT);
            boolean done = run.about(about)
                    .applyAll(List.of(new Fields(1, cells, today())).iterator());
            return new Answer(done ? id : null, formatName, run.total(), null, false, done);
        }));
    }

    /** Keeps a file and applies it; every row gets its verdict. */
    public Answer take(SentFile sent, boolean allOrNothing, Progress progress) {
        accepted(sent);
        try {
            String sha = Originals.sha256(sent.file());
            Optional<Upload> before = uploads.sameFile(sha, sent.format(), sent.sender());
            if (before.isPresent()) {
                return before.get().state() == Upload.State.APPLYING
                        ? resume(before.get().uploadId(), progress)
                        : repeated(before.get());
            }
            long uploadId = receive(sent, sha, allOrNothing);
            return apply(uploadId, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file without applying it: the upload waits for {@link #apply}. */
    public long receive(SentFile sent, boolean allOrNothing) {
        accepted(sent);
        try {
            return receive(sent, Originals.sha256(sent.file()), allOrNothing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long receive(SentFile sent, String sha, boolean allOrNothing) throws IOException {
        long bytes = Files.size(sent.file());
        return java.util.Objects.requireNonNull(way.transactions().execute(status -> {
            long uploadId = uploads.add(
                    sent.format(),
                    sent.sender(),
                    "FILE",
                    sent.name(),
                    sha,
                    bytes,
                    clock.instant(),
                    sent.by(),
                    allOrNothing);
            try {
                originals.keep(uploadId, sent.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return uploadId;
        }));
    }

    /** Applies an upload that was received, or goes on with one that was interrupted. */
    public Answer apply(long uploadId, Progress progress) {
        return resume(uploadId, progress);
    }

    private Answer resume(long uploadId, Progress progress) {
        try (UploadLock lock = UploadLock.of(way.dataSource(), uploadId)) {
            Upload upload =
                    uploads.find(uploadId).orElseThrow(() -> new vn.lensan.shared.NotFound("upload " + uploadId));
            if (upload.state() != Upload.State.RECEIVED && upload.state() != Upload.State.APPLYING) {
                return repeated(upload);
            }
            RowFormat<?> format = formats.named(upload.format());
            Path file = originals.open(uploadId);
            SentFile sent = new SentFile(
                    upload.format(), Sender.of(upload.sender()), upload.fileName(), file, upload.receivedBy());
            try {
                return applied(format, upload, sent, progress);
            } catch (SheetRefused | Rejected e) {
                uploads.state(uploadId, Upload.State.REFUSED, e.getMessage());
                return refusedWhole(uploadId, sent, e);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer applied(RowFormat<?> format, Upload upload, SentFile sent, Progress progress) throws IOException {
        LocalDate day = upload.receivedAt().atZone(ZONE).toLocalDate();
        long id = upload.uploadId();
        if (upload.allOrNothing()) {
            return withRows(sent.file(), sent.name(), format, day, 0, rows -> {
                Run<?> run = run(format, sent, id, progress);
                boolean done = run.applyAll(rows);
                if (!done) {
                    uploads.state(
                            id,
                            Upload.State.REFUSED,
                            IntakeProblem.ONE_REFUSED.with().message());
                }
                if (done) {
                    after.forEach(a -> a.applied(id));
                }
                return new Answer(id, sent.format(), run.total(), null, false, done);
            });
        }
        Tally tally = withRows(sent.file(), sent.name(), format, day, upload.appliedLine(), rows -> {
            uploads.state(id, Upload.State.APPLYING, null);
            return run(format, sent, id, progress).apply(rows);
        });
        uploads.state(id, Upload.State.APPLIED, null);
        after.forEach(a -> a.applied(id));
        if (upload.appliedLine() > 0) {
            Upload whole = uploads.find(id).orElseThrow();
            tally = Tally.of(whole, tally.problems());
        }
        return new Answer(id, sent.format(), tally, null, false, true);
    }

    private <R> Run<R> run(RowFormat<R> format, SentFile sent, long uploadId, Progress progress) {
        return new Run<>(format, sent.sender(), uploadId, way, progress);
    }

    private <R> Tally judged(RowFormat<R> format, SentFile sent, FileRows rows, Progress progress) {
        return java.util.Objects.requireNonNull(way.transactions().execute(status -> {
            status.setRollbackOnly();
            long id = uploads.add(
                    sent.format(), sent.sender(), "FILE", sent.name(), "", 0, clock.instant(), sent.by(), false);
            uploads.state(id, Upload.State.APPLYING, null);
            Run<R> run = run(format, sent, id, progress);
            run.judge(rows);
            return run.total();
        }));
    }

    private <T> T withRows(
            Path file, String name, RowFormat<?> format, LocalDate day, int afterLine, Function<FileRows, T> use) {
        try (SentWorkbook workbook = Sheets.open(file, name, limits)) {
            Recognised recognised = Recognised.in(workbook, format, limits);
            try (FileRows rows = new FileRows(recognised, day, afterLine)) {
                return use.apply(rows);
            }
        }
    }

    /** The format, if there is one and this sender may send it. */
    private RowFormat<?> accepted(SentFile sent) {
        RowFormat<?> format = formats.named(sent.format());
        if (!format.accepts(sent.sender())) {
            throw new Rejected(
                    sent.sender() instanceof Sender.Ministry
                            ? IntakeProblem.NO_SENDER.with(format.name())
                            : IntakeProblem.SENDER.with(sent.sender().key(), format.title()));
        }
        return format;
    }

    private static Answer refusedWhole(@Nullable Long uploadId, SentFile sent, RuntimeException e) {
        Problem problem = switch (e) {
            case SheetRefused refused ->
                new Problem(
                        "file." + refused.problem().name().toLowerCase(java.util.Locale.ROOT),
                        String.valueOf(refused.getMessage()));
            case Rejected rejected -> rejected.problem();
            default -> throw e;
        };
        return new Answer(uploadId, sent.format(), new Tally(), problem, false, false);
    }

    /** What is told of a file that was applied before. */
    private static Answer repeated(Upload upload) {
        return new Answer(upload.uploadId(), upload.format(), Tally.again(upload), null, true, false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
