package vn.lensan.household;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.indicator.Standing;
import vn.lensan.intake.Chunk;
import vn.lensan.intake.Chunk.Sent;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Outcome;
import vn.lensan.intake.Read;
import vn.lensan.intake.RowFormat;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Successions;
import vn.lensan.place.Tie;

/**
 * How administrative units follow one another (format {@code successors}): the next reorganisation is an upload. Where
 * households stand on the other map follows; figures kept by province are drawn again.
 */
@Component
class SuccessorFormat implements RowFormat<@Nullable Tie> {
    private static final int RECORD = 7;
    private static final Column OLD =
            Column.of("old_code", "Mã cũ", "Mã đơn vị trước ngày thay đổi.").must();
    private static final Column OLD_VALID_FROM =
            Column.of("old_valid_from", "Mã cũ có hiệu lực từ", "Để trống: mã có hiệu lực ngay trước «Từ ngày».");
    private static final Column NEW =
            Column.of("new_code", "Mã mới", "Mã đơn vị sau ngày thay đổi.").must();
    private static final Column FROM =
            Column.of("from", "Từ ngày", "Ngày đơn vị mới thay đơn vị cũ.").must();
    private static final Column PART = Column.of(
                    "part", "Nhập một phần", "có: chỉ một phần đơn vị cũ nhập vào đơn vị mới.")
            .oneOf("có", "không");
    private static final Column SOURCE = Column.of("source", "Nguồn", "Văn bản quy định.");

    private final Successions successions;
    private final Standing standing;

    SuccessorFormat(Successions successions, Standing standing) {
        this.successions = successions;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "successors";
    }

    @Override
    public String title() {
        return "Đơn vị kế thừa";
    }

    @Override
    public List<Column> columns() {
        return List.of(OLD, OLD_VALID_FROM, NEW, FROM, PART, SOURCE);
    }

    @Override
    public boolean accepts(Sender sender) {
        return sender instanceof Sender.Ministry;
    }

    @Override
    public @Nullable Tie read(Fields fields, Sender sender) {
        String oldCode = Read.text(fields, OLD);
        String newCode = Read.text(fields, NEW);
        LocalDate from = Read.day(fields, FROM);
        LocalDate oldFrom = Read.day(fields, OLD_VALID_FROM);
        Boolean part = Read.yes(fields, PART);
        String source = Read.text(fields, SOURCE);
        if (oldCode == null || newCode == null || from == null) {
            return null;
        }
        return switch (successions.read(oldCode, oldFrom, newCode, from, Boolean.TRUE.equals(part), source)) {
            case Successions.Read.Said said -> said.tie();
            case Successions.Read.Refused refused -> {
                fields.problem(refused.column(), refused.problem());
                yield null;
            }
        };
    }

    @Override
    public List<Outcome> take(Connection connection, Chunk<@Nullable Tie> chunk) {
        List<Tie> said = new ArrayList<>();
        for (Sent<@Nullable Tie> sent : chunk.rows()) {
            Tie tie = sent.row();
            if (tie != null && sent.good()) {
                said.add(tie);
            }
        }
        Successions.Accepted accepted = successions.accept(said, chunk.uploadId());
        if (chunk.counting() && accepted.provincesMoved()) {
            standing.rebuild();
        }
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (Sent<@Nullable Tie> sent : chunk.rows()) {
            Tie tie = sent.row();
            if (tie == null || !sent.good()) {
                outcomes.add(Outcome.refused(sent));
            } else {
                outcomes.add(Outcome.done(
                        sent,
                        switch (accepted.standings().get(next++)) {
                            case CREATED -> Verdict.CREATED;
                            case UPDATED -> Verdict.UPDATED;
                            case UNCHANGED -> Verdict.UNCHANGED;
                        },
                        new Outcome.Ref(RECORD, 0, tie.oldUnit(), 0),
                        null));
            }
        }
        return outcomes;
    }

    @Override
    public void undo(Connection connection, long uploadId, List<Outcome> outcomes) {
        boolean moved = successions.undo(uploadId).stream().anyMatch(Successions.Redrawn::provincesMoved);
        if (moved) {
            standing.rebuild();
        }
    }
}
