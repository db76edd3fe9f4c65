package vn.lensan.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.sheet.Answer;
import vn.lensan.sheet.AnswerWorkbook;
import vn.lensan.sheet.Cell;
import vn.lensan.sheet.SentWorkbook;
import vn.lensan.sheet.SheetLimits;
import vn.lensan.sheet.Sheets;

/** The sender's own workbook back, with what became of each row beside it. */
@Component
public class AnswerFile {
    private static final int WINDOW = 20_000;

    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final Corrections corrections;
    private final Originals originals;
    private final Formats formats;

    AnswerFile(JdbcClient jdbc, Outcomes outcomes, Corrections corrections, Originals originals, Formats formats) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.corrections = corrections;
        this.originals = originals;
        this.formats = formats;
    }

    /** Writes the answer of an upload as .xlsx. */
    public void write(Upload upload, OutputStream out) throws IOException {
        Path file = originals.open(upload.uploadId());
        try (SentWorkbook workbook = Sheets.open(file, upload.fileName(), SheetLimits.configured(System.getenv()))) {
            Recognised recognised =
                    Recognised.in(workbook, formats.named(upload.format()), SheetLimits.configured(System.getenv()));
            AnswerWorkbook.write(workbook, recognised.header(), new Verdicts(upload.uploadId()), out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private record Told(int line, Verdict verdict, List<Fields.Noted> problems) {}

    /** Verdicts line by line, read a window ahead. */
    private final class Verdicts implements Answer.Source {
        private final long uploadId;
        private final Map<Integer, Corrections.Mended> mended;
        private List<Told> window = List.of();
        private int next;
        private int from;
        private boolean ended;

        Verdicts(long uploadId) {
            this.uploadId = uploadId;
            this.mended = corrections.all(uploadId);
        }

        @Override
        public @Nullable Answer of(int line) {
            while (true) {
                while (next < window.size() && window.get(next).line < line) {
                    next++;
                }
                if (next < window.size()) {
                    Told told = window.get(next);
                    return told.line == line ? answer(told) : null;
                }
                if (ended) {
                    return null;
                }
                read();
            }
        }

        private void read() {
            window = jdbc.sql("""
                select line, verdict, problems::text from intake.outcome
                where upload_id = :id and line > :from order by line limit :window
                """)
                    .param("id", uploadId)
                    .param("from", from)
                    .param("window", WINDOW)
                    .query((row, n) -> new Told(
                            row.getInt(1), Verdict.values()[row.getInt(2)], outcomes.problems(row.getString(3))))
                    .list();
            next = 0;
            ended = window.size() < WINDOW;
            from = window.isEmpty() ? from : window.getLast().line;
        }

        @Override
        public Map<String, Cell> mended(int line) {
            Corrections.Mended row = mended.get(line);
            return row == null ? Map.of() : row.cells();
        }

        private Answer answer(Told told) {
            Corrections.Mended row = mended.get(told.line);
            if (row != null && row.entered()) {
                return new Answer("Đã nhận sau khi sửa trên trang", "", Answer.Tone.PLAIN);
            }
            String problems =
                    told.problems.stream().map(p -> p.problem().message()).collect(Collectors.joining(" "));
            return switch (told.verdict) {
                case CREATED -> taken("Thêm mới", problems);
                case UPDATED -> taken("Đã sửa", problems);
                case UNCHANGED -> taken("Không đổi", problems);
                case WAITING ->
                    problems.isEmpty()
                            ? new Answer(
                                    "Chờ ghép hộ",
                                    "Chưa biết chắc là hộ nào; chờ người quyết định.",
                                    Answer.Tone.WAITING)
                            : new Answer("Chờ", problems, Answer.Tone.WAITING);
                case REFUSED -> new Answer("Từ chối", problems, Answer.Tone.REFUSED);
            };
        }

        private static Answer taken(String what, String notices) {
            return notices.isEmpty()
                    ? new Answer(what, "", Answer.Tone.PLAIN)
                    : new Answer(what + ", cần xem lại", notices, Answer.Tone.WAITING);
        }
    }
}
