package vn.lensan.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.HeaderFinder;
import vn.lensan.sheet.HeaderMatch;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetLimits;
import vn.lensan.sheet.SheetRefused;
import vn.lensan.sheet.Sheets;

/** What a person does with a file between sending and applying it: name its format, mend rows, throw it away. */
@Component
public class Review {
    private final Formats formats;
    private final Intake intake;
    private final Uploads uploads;
    private final Corrections corrections;
    private final Originals originals;

    Review(Formats formats, Intake intake, Uploads uploads, Corrections corrections, Originals originals) {
        this.formats = formats;
        this.intake = intake;
        this.uploads = uploads;
        this.corrections = corrections;
        this.originals = originals;
    }

    /** The formats this sender may send whose required headings all stand in the file, the best fitting first. */
    public List<RowFormat<?>> guess(Path file, String name, Sender sender) throws IOException {
        record Fit(RowFormat<?> format, int fitness) {}
        List<Fit> fits = new ArrayList<>();
        SheetLimits limits = SheetLimits.configured(System.getenv());
        try (SentWorkbook workbook = Sheets.open(file, name, limits)) {
            for (RowFormat<?> format : formats.all()) {
                if (format.accepts(sender)) {
                    new HeaderFinder(Recognised.headings(format), limits, LegacyColumns.HEADINGS)
                            .search(workbook).stream()
                                    .filter(match -> match.missing().isEmpty())
                                    .mapToInt(HeaderMatch::fitness)
                                    .max()
                                    .ifPresent(fitness -> fits.add(new Fit(format, fitness)));
                }
            }
        } catch (SheetRefused refused) {
            throw new Rejected("file", Intake.Answer.problem(refused));
        }
        fits.sort(Comparator.comparingInt(Fit::fitness).reversed());
        return fits.stream().<RowFormat<?>>map(Fit::format).toList();
    }

    /** The same file under another format: the upload it was received as is thrown away. */
    public long readAs(long uploadId, String format, String by) throws IOException {
        Upload upload = waiting(uploadId);
        Path file = originals.open(uploadId);
        try {
            long id = intake.receive(
                    new Intake.SentFile(format, Sender.of(upload.sender()), upload.fileName(), file, by), false);
            if (id != uploadId) {
                uploads.state(uploadId, Upload.State.DISCARDED, null);
            }
            return id;
        } finally {
            java.nio.file.Files.deleteIfExists(file);
        }
    }

    /**
     * Judges one mended row of a file that is not applied yet; a good one is kept, and the file is read with it.
     *
     * @return what would become of it, with what is still wrong
     */
    public Judged correct(long uploadId, int line, Map<String, Cell> cells, String by) {
        Judged judged = intake.judgeRow(waiting(uploadId), line, cells);
        if (judged.verdict() != Verdict.REFUSED) {
            corrections.keep(uploadId, line, cells, by, null);
        }
        return judged;
    }

    /**
     * Takes in a mended row of a file that was applied without it, as an upload of its own.
     *
     * @return what became of it, with what is still wrong
     */
    public Judged enter(long uploadId, int line, Map<String, Cell> cells, String by) {
        Upload upload = uploads.find(uploadId).orElseThrow(() -> new NotFound("upload " + uploadId));
        Judged judged = intake.judgeRow(upload, line, cells);
        if (judged.verdict() != Verdict.REFUSED) {
            Intake.Answer answer = intake.enter(upload.format(), Sender.of(upload.sender()), cells, by);
            corrections.keep(uploadId, line, cells, by, answer.uploadId());
        }
        return judged;
    }

    /** Throws a received file away; nothing of it was applied. */
    public void discard(long uploadId) {
        uploads.state(waiting(uploadId).uploadId(), Upload.State.DISCARDED, null);
    }

    private Upload waiting(long uploadId) {
        return uploads.find(uploadId)
                .filter(upload -> upload.state() == Upload.State.RECEIVED)
                .orElseThrow(() -> new NotFound("received upload " + uploadId));
    }
}
