package vn.lensan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.SheetRefused;

/**
 * Applies uploads that are on record. Whatever interrupts it (the program killed, the database killed), the upload goes
 * on behind the last chunk that was committed: here while this process lives, else at the next start of the server or
 * when the file is sent again.
 */
@Component
class Application {
    private final Formats formats;
    private final Uploads uploads;
    private final Originals originals;
    private final Outcomes outcomes;
    private final Corrections corrections;
    private final Run.Way way;

    Application(
            Formats formats,
            Uploads uploads,
            Originals originals,
            Outcomes outcomes,
            Corrections corrections,
            Run.Way way) {
        this.formats = formats;
        this.uploads = uploads;
        this.originals = originals;
        this.outcomes = outcomes;
        this.corrections = corrections;
        this.way = way;
    }

    /** Applies what is not applied yet of an upload; while the database is away, waits for it and goes on. */
    Intake.Answer goOn(long uploadId, Progress progress) {
        Patience patience = new Patience(progress);
        return patience.through(() -> resumed(uploadId, patience));
    }

    private Intake.Answer resumed(long uploadId, Patience patience) {
        try (UploadLock lock = UploadLock.of(way.dataSource(), uploadId)) {
            Upload upload = uploads.find(uploadId).orElseThrow(() -> new NotFound("upload " + uploadId));
            return switch (upload.state()) {
                case RECEIVED -> {
                    Optional<Upload> meanwhile = uploads.sameFile(
                                    upload.sha256(), upload.format(), Sender.of(upload.sender()))
                            .filter(same -> same.state() == Upload.State.APPLIED);
                    if (meanwhile.isPresent()) {
                        uploads.state(uploadId, Upload.State.DISCARDED, null);
                        yield repeated(meanwhile.get());
                    }
                    uploads.begin(uploadId, upload.allOrNothing());
                    yield opened(upload, patience);
                }
                case APPLYING -> opened(upload, patience);
                case APPLIED -> patience.tried() ? whole(upload) : repeated(upload);
                case REFUSED, UNDONE, DISCARDED -> repeated(upload);
            };
        }
    }

    private Intake.Answer opened(Upload upload, Progress progress) {
        try {
            Path file = originals.open(upload.uploadId());
            Intake.SentFile sent = new Intake.SentFile(
                    upload.format(), Sender.of(upload.sender()), upload.fileName(), file, upload.receivedBy());
            try {
                RowFormat<?> format = formats.named(upload.format());
                return upload.allOrNothing()
                        ? inOne(format, upload, sent, progress)
                        : byChunks(format, upload, sent, progress);
            } catch (SheetRefused | Rejected e) {
                uploads.state(upload.uploadId(), Upload.State.REFUSED, e.getMessage());
                return Intake.Answer.refused(upload.uploadId(), sent, e);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Intake.Answer inOne(RowFormat<?> format, Upload upload, Intake.SentFile sent, Progress progress) {
        long id = upload.uploadId();
        return FileRows.of(sent.file(), sent.name(), format, day(upload), reading(upload, progress), rows -> {
            Run<?> run = new Run<>(format, sent.sender(), id, way, progress);
            boolean done = run.applyAll(rows);
            if (!done) {
                uploads.state(
                        id,
                        Upload.State.REFUSED,
                        IntakeProblem.ONE_REFUSED.with().message());
            }
            return new Intake.Answer(id, sent.format(), run.total().with(rows.notices()), null, false, done);
        });
    }

    private Intake.Answer byChunks(RowFormat<?> format, Upload upload, Intake.SentFile sent, Progress progress) {
        long id = upload.uploadId();
        Tally tally = FileRows.of(
                sent.file(),
                sent.name(),
                format,
                day(upload),
                reading(upload, progress),
                rows -> new Run<>(format, sent.sender(), id, way, progress)
                        .apply(rows)
                        .with(rows.notices()));
        uploads.state(id, Upload.State.APPLIED, null);
        return upload.appliedLine() == 0
                ? new Intake.Answer(id, sent.format(), tally, null, false, true)
                : whole(uploads.find(id).orElseThrow());
    }

    private FileRows.Reading reading(Upload upload, Progress progress) {
        return new FileRows.Reading(upload.appliedLine(), corrections.of(upload.uploadId()), progress);
    }

    /** The answer on all rows of an upload that was not applied in one go. */
    private Intake.Answer whole(Upload upload) {
        return new Intake.Answer(
                upload.uploadId(), upload.format(), Tally.of(upload, troubles(upload)), null, false, true);
    }

    /** What is told of a file that was applied before. */
    Intake.Answer repeated(Upload upload) {
        return Intake.Answer.repeated(upload, troubles(upload));
    }

    private List<Tally.Trouble> troubles(Upload upload) {
        return outcomes.troubles(way.dataSource(), upload.uploadId(), Tally.PROBLEMS_KEPT);
    }

    private static LocalDate day(Upload upload) {
        return upload.receivedAt().atZone(Intake.ZONE).toLocalDate();
    }
}
