package vn.lensan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.indicator.Verify;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Verdict;

/** A test that sends files of a few lines and looks at verdicts and figures. */
@LenSanTest
public abstract class Sending {
    protected static final Sender LANG_SON = new Sender.OfPlace(1_100_020, "20");
    protected static final Sender VOSO = new Sender.OfPlatform("voso");
    protected static final Sender POSTMART = new Sender.OfPlatform("postmart");

    @Autowired
    protected Intake intake;

    @Autowired
    protected Undo undo;

    @Autowired
    protected Verify verify;

    @Autowired
    protected JdbcClient jdbc;

    @TempDir
    Path folder;

    private int files;

    /** Sends a file as a dry run and for good: both must tell the same. */
    protected Intake.Answer send(String format, Sender sender, String content) throws IOException {
        Path file = folder.resolve("tep" + ++files + ".csv");
        Files.writeString(file, content);
        Intake.SentFile sent = new Intake.SentFile(format, sender, "tep.csv", file, "test");
        Intake.Answer dry = intake.judge(sent, Progress.SILENT);
        Intake.Answer answer = intake.take(sent, false, Progress.SILENT);
        assertThat(verdicts(dry)).as("dry run of %s", content).isEqualTo(verdicts(answer));
        return answer;
    }

    protected static List<Integer> verdicts(Intake.Answer answer) {
        return java.util.Arrays.stream(Verdict.values())
                .map(v -> answer.tally().of(v))
                .toList();
    }

    /** How many there are to date. */
    protected long figure(String code, String key) {
        return jdbc.sql("""
                        select coalesce(sum(j.amount), 0) from indicator.journal j
                        join indicator.figure f using (figure_id) where f.code = :code and f.key = :key
                        """)
                .param("code", code)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** The verdict counts an upload has on record, in the order of the verdicts. */
    protected List<Integer> onRecord(Intake.Answer answer) {
        return jdbc.sql("select created, updated, unchanged, waiting, refused from intake.upload where upload_id = :id")
                .param("id", answer.uploadId())
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }

    protected void figuresEqualTheRecords() {
        assertThat(verify.everything().named()).isEmpty();
    }
}
