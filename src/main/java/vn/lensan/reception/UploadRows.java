package vn.lensan.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Corrections;
import vn.lensan.intake.Formats;
import vn.lensan.intake.Judged;
import vn.lensan.intake.Review;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Tally;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.intake.Verdict;
import vn.lensan.repair.Masked;
import vn.lensan.shared.NotFound;
import vn.lensan.sheet.Cell;
import vn.lensan.web.Pager;

/** The rows of an upload a page shows, and mending one of them where it stands. */
@Component
class UploadRows {
    private static final int SHOWN = 20;

    private final Formats formats;
    private final Corrections corrections;
    private final Review review;
    private final Counter counter;
    private final Uploads uploads;

    UploadRows(Formats formats, Corrections corrections, Review review, Counter counter, Uploads uploads) {
        this.formats = formats;
        this.corrections = corrections;
        this.review = review;
        this.counter = counter;
        this.uploads = uploads;
    }

    /** Where in the queue the rows of an upload begin that wait for a person; null when none does. */
    @Nullable
    Long firstWaiting(Upload upload) {
        return upload.waiting() == 0
                ? null
                : uploads.firstWaiting(upload.uploadId()).orElse(null);
    }

    /** A page of rows of one verdict. */
    record Listed(List<RowView> rows, Pager pager, @Nullable Integer more) {}

    /** The rows a dry run gave this verdict, as far as they are kept. */
    Listed judged(Job job, Upload upload, Verdict verdict, int page) {
        List<Judged> kept = job.rows(verdict);
        int dropped = job.count(verdict) - kept.size();
        Pager pager = new Pager(page, SHOWN, kept.size());
        return new Listed(
                kept.stream()
                        .skip(pager.offset())
                        .limit(SHOWN)
                        .map(row -> RowView.of(row, format(upload)))
                        .toList(),
                pager,
                dropped > 0 ? kept.size() : null);
    }

    /** The rows of an applied upload that were refused and not mended since. */
    Listed refused(Upload upload, int page) {
        Pager pager = new Pager(page, SHOWN, corrections.openRows(upload.uploadId()));
        return new Listed(
                corrections.open(upload.uploadId(), SHOWN, pager.offset()).stream()
                        .map(row -> RowView.of(row, format(upload)))
                        .toList(),
                pager,
                null);
    }

    /** What to look at in the rows that were taken or wait. */
    List<Tally.Trouble> notices(Upload upload) {
        return corrections.notices(upload.uploadId(), SHOWN);
    }

    /** Sends a row again with its cells mended; answers how it stands now, with what is still wrong. */
    RowView mend(Upload upload, int line, Map<String, String> typed, String by) {
        return switch (upload.state()) {
            case RECEIVED -> {
                Job job = counter.judgement(upload.uploadId());
                Judged row = found(job.row(line), line);
                Judged now = review.correct(upload.uploadId(), line, mended(upload, row, typed), by);
                job.mended(now);
                yield RowView.of(now, format(upload));
            }
            case APPLIED -> {
                Judged row = found(corrections.open(upload.uploadId(), line), line);
                yield RowView.of(review.enter(upload.uploadId(), line, mended(upload, row, typed), by), format(upload));
            }
            case APPLYING, REFUSED, UNDONE, DISCARDED -> throw new NotFound("row " + line + " to mend");
        };
    }

    private Map<String, Cell> mended(Upload upload, Judged row, Map<String, String> typed) {
        Map<String, Cell> cells = new LinkedHashMap<>(row.cells());
        format(upload).columns().forEach(column -> {
            String value = typed.get(column.key());
            Cell before = cells.get(column.key());
            if (value != null
                    && !Masked.is(value)
                    && (before == null || !before.text().equals(value))) {
                cells.put(column.key(), new Cell.Text(value, null, false));
            }
        });
        return cells;
    }

    RowFormat<?> format(Upload upload) {
        return formats.find(upload.format()).orElseThrow();
    }

    private static Judged found(@Nullable Judged row, int line) {
        if (row == null) {
            throw new NotFound("row " + line);
        }
        return Objects.requireNonNull(row);
    }

    /** What is wrong with a row, in one sentence for those without htmx. */
    static String sentence(RowView row) {
        StringBuilder all = new StringBuilder(String.join(" ", row.sentences()));
        row.wrong().forEach(cell -> all.append(all.isEmpty() ? "" : " ").append(cell.sentence()));
        return all.toString();
    }
}
