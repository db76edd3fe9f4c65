package vn.lensan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Problem;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.SheetRefused;

/** The hallway: everything that is sent comes in here, is judged row by row, and applied. */
@Component
public class Intake {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Formats formats;
    private final Uploads uploads;
    private final Originals originals;
    private final Run.Way way;
    private final Application application;
    private final Corrections corrections;
    private final Clock clock;

    Intake(
            Formats formats,
            Uploads uploads,
            Originals originals,
            Run.Way way,
            Application application,
            Corrections corrections,
            Clock clock) {
        this.formats = formats;
        this.uploads = uploads;
        this.originals = originals;
        this.way = way;
        this.application = application;
        this.corrections = corrections;
        this.clock = clock;
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
            boolean applied) {

        /** Nothing of the file was taken, and why. */
        static Answer refused(@Nullable Long uploadId, SentFile sent, RuntimeException e) {
            Problem problem = switch (e) {
                case SheetRefused refused -> problem(refused);
                case Rejected rejected -> rejected.problem();
                default -> throw e;
            };
            return new Answer(uploadId, sent.format(), new Tally(), problem, false, false);
        }

        /** Why a file cannot be read, in its sentence. */
        static Problem problem(SheetRefused refused) {
            return new Problem(refused.problem().code(), String.valueOf(refused.getMessage()));
        }

        /** What is told of a file that was applied before. */
        static Answer repeated(Upload upload, List<Tally.Trouble> problems) {
            return new Answer(upload.uploadId(), upload.format(), Tally.again(upload, problems), null, true, false);
        }
    }

    /** Judges a file and changes nothing: the same verdicts as {@link #take}. */
    public Answer judge(SentFile sent, Progress progress) {
        return judge(sent, Map.of(), progress);
    }

    private Answer judge(SentFile sent, Map<Integer, Map<String, Cell>> mended, Progress progress) {
        RowFormat<?> format = accepted(sent);
        try {
            Optional<Upload> before = uploads.sameFile(Originals.sha256(sent.file()), sent.format(), sent.sender())
                    .filter(upload -> upload.state() == Upload.State.APPLIED);
            if (before.isPresent()) {
                return application.repeated(before.get());
            }
            Tally tally = FileRows.of(
                    sent.file(),
                    sent.name(),
                    format,
                    today(),
                    new FileRows.Reading(0, mended, progress),
                    rows -> judged(format, sent, rows, progress).with(rows.notices()));
            return new Answer(null, sent.format(), tally, null, false, false);
        } catch (SheetRefused | Rejected e) {
            return Answer.refused(null, sent, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges an upload that was received and waits to be applied. */
    public Answer judge(long uploadId, Progress progress) {
        Upload upload = uploads.find(uploadId).orElseThrow(() -> new NotFound("upload " + uploadId));
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
                        corrections.of(uploadId),
                        progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one row of an upload would become if it were sent so; changes nothing. */
    Judged judgeRow(Upload upload, int line, Map<String, Cell> cells) {
        Judged.Collector told = new Judged.Collector();
        Sender sender = Sender.of(upload.sender());
        LocalDate day = LocalDate.ofInstant(upload.receivedAt(), ZONE);
        judged(
                formats.named(upload.format()),
                new SentFile(upload.format(), sender, upload.fileName(), Path.of(""), upload.receivedBy()),
                List.of(new Fields(line, cells, day)).iterator(),
                told);
        return told.rows().getFirst();
    }

    /**
     * Takes in one row of a form: the same rules, at once. A row with problems is refused and leaves nothing behind.
     *
     * @param cells by column key
     */
    public Answer enter(String formatName, Sender sender, Map<String, Cell> cells, String by) {
        return enter(formatName, sender, List.of(new Entered(cells, null)), "biểu mẫu", by);
    }

    /**
     * A row of a form.
     *
     * @param about the household the form was opened on: the row is about that one, whatever it says; null when the row
     *     must say it itself
     */
    public record Entered(Map<String, Cell> cells, Chunk.@Nullable Decided about) {}

    /** The same for rows that belong together: all are taken in, or none. */
    public Answer enter(String formatName, Sender sender, List<Entered> rows, String name, String by) {
        RowFormat<?> format = formats.named(formatName);
        if (!format.accepts(sender)) {
            throw new Rejected(IntakeProblem.SENDER.with(sender.shown(), format.title()));
        }
        return Objects.requireNonNull(way.transactions().execute(status -> {
            long id = uploads.add(formatName, sender, "FORM", name, "", 0, clock.instant(), by, true);
            Run<?> run = new Run<>(format, sender, id, way, Progress.SILENT);
            List<Fields> lines = new ArrayList<>(rows.size());
            rows.forEach(row -> lines.add(new Fields(lines.size() + 1, row.cells, today())));
            boolean done = run.about(line -> rows.get(line - 1).about).applyAll(lines.iterator());
            if (!done) {
                status.setRollbackOnly();
            }
            return new Answer(done ? id : null, formatName, run.total(), null, false, done);
        }));
    }

    /** Keeps a file and applies it, or goes on where an interruption left it; every row gets its verdict. */
    public Answer take(SentFile sent, boolean allOrNothing, Progress progress) {
        return application.goOn(new Patience(progress).through(() -> kept(sent, allOrNothing, true)), progress);
    }

    /** Keeps a file without applying it: the upload waits for {@link #apply}. Sent again, it is the same upload still. */
    public long receive(SentFile sent, boolean allOrNothing) {
        return kept(sent, allOrNothing, false);
    }

    /**
     * The upload of a file. From the moment it is on record a crash loses nothing: what was begun goes on by itself or
     * when the file is sent again, what was only received is still there.
     *
     * @param begun whether it is to be applied at once
     */
    private long kept(SentFile sent, boolean allOrNothing, boolean begun) {
        accepted(sent);
        try {
            String sha = Originals.sha256(sent.file());
            return Objects.requireNonNull(way.transactions().execute(status -> {
                uploads.alone(sha, sent.format(), sent.sender());
                Optional<Upload> same = uploads.sameFile(sha, sent.format(), sent.sender())
                        .filter(upload -> begun || upload.state() != Upload.State.APPLIED);
                long id = same.map(Upload::uploadId).orElseGet(() -> added(sent, sha, allOrNothing));
                if (begun) {
                    uploads.begin(id, allOrNothing);
                }
                return id;
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long added(SentFile sent, String sha, boolean allOrNothing) {
        try {
            long id = uploads.add(
                    sent.format(),
                    sent.sender(),
                    "FILE",
                    sent.name(),
                    sha,
                    Files.size(sent.file()),
                    clock.instant(),
                    sent.by(),
                    allOrNothing);
            originals.keep(id, sent.file());
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Applies an upload that was received, or goes on with one that was interrupted. */
    public Answer apply(long uploadId, Progress progress) {
        return application.goOn(uploadId, progress);
    }

    private <R> Tally judged(RowFormat<R> format, SentFile sent, Iterator<Fields> rows, Progress progress) {
        return Objects.requireNonNull(way.transactions().execute(status -> {
            status.setRollbackOnly();
            long id = uploads.add(
                    sent.format(), sent.sender(), "FILE", sent.name(), "", 0, clock.instant(), sent.by(), false);
            uploads.state(id, Upload.State.APPLYING, null);
            Run<R> run = new Run<>(format, sent.sender(), id, way, progress);
            run.judge(rows);
            return run.total();
        }));
    }

    /** The format, if there is one and this sender may send it. */
    private RowFormat<?> accepted(SentFile sent) {
        RowFormat<?> format = formats.named(sent.format());
        if (!format.accepts(sent.sender())) {
            throw new Rejected(
                    sent.sender() instanceof Sender.Ministry
                            ? IntakeProblem.NO_SENDER.with(format.name())
                            : IntakeProblem.SENDER.with(sent.sender().shown(), format.title()));
        }
        return format;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
