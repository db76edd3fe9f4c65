package vn.lensan.training;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lensan.household.FactDesk;
import vn.lensan.household.FactFormat;
import vn.lensan.household.Known;
import vn.lensan.household.Reference;
import vn.lensan.household.References;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.shared.Copy;

/** Attendance lists (format {@code attendance}): who was trained in what, when and where. */
@Component
class AttendanceFormat extends FactFormat<AttendanceRow, Attendance> {
    private static final Column CODE = Column.of(
                    "training_code", "Mã lớp", "Mã lớp tập huấn.", "Mã lớp tập huấn", "Lớp")
            .must();
    private static final Column TOPIC = Column.of(
                    "topic",
                    "Chủ đề",
                    "KNS: kỹ năng số và kỹ năng hoạt động trên không gian mạng; DGKN: đóng gói - kết nối - giao nhận.",
                    "Nội dung tập huấn")
            .must()
            .oneOf("KNS", "DGKN");
    private static final Column HELD_ON = Column.of("held_on", "Ngày tổ chức", "Ngày học.", "Ngày tập huấn", "Ngày học")
            .must();
    private static final Column VENUE = Column.of("venue", "Địa điểm", "Nơi tổ chức lớp.");
    private static final Column ORGANISER = Column.of("organiser", "Đơn vị tổ chức", "Ai tổ chức lớp.");
    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(CODE, TOPIC, HELD_ON, VENUE, ORGANISER), References.columns().stream())
            .toList();
    private static final Map<String, Integer> SYNONYMS = Map.of(
            "DIGITAL_SKILLS", 0,
            "Kỹ năng số", 0,
            "Kĩ năng số", 0,
            "FULFILMENT", 1,
            "Đóng gói - kết nối - giao nhận", 1,
            "Đóng gói, kết nối, giao nhận", 1);

    AttendanceFormat(FactDesk desk) {
        super(desk);
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public String title() {
        return "Danh sách tập huấn";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean accepts(Sender sender) {
        return true;
    }

    @Override
    public AttendanceRow read(Fields fields, Sender sender) {
        String code = Read.id(fields, CODE);
        Integer topic = Read.choice(fields, TOPIC, SYNONYMS);
        LocalDate heldOn = Read.pastDay(fields, HELD_ON);
        LocalDate date = heldOn == null ? fields.uploadDay() : heldOn;
        Reference reference = references().read(fields, date, sender);
        return new AttendanceRow(
                code == null ? "" : code,
                topic == null ? 0 : topic,
                date,
                Read.text(fields, VENUE),
                Read.text(fields, ORGANISER),
                reference,
                code + "|" + topic + "|" + entryName(reference));
    }

    @Override
    protected RecordTable table() {
        return Attendance.TABLE;
    }

    @Override
    protected Set<String> views() {
        return Set.of("attendance");
    }

    @Override
    protected String factKey(AttendanceRow row, Known household, Sender sender) {
        return Attendance.key(row.trainingCode(), row.topic(), household.originId());
    }

    @Override
    protected Map<String, Attendance> load(Connection connection, Sender sender, Collection<Placed<AttendanceRow>> rows)
            throws SQLException {
        Map<String, Attendance> facts = new HashMap<>();
        String sql = """
                select a.*
                from (
                    select distinct r.part_id, r.household_id, r.training_code
                    from unnest(?::smallint[], ?::bigint[], ?::text[]) as r (part_id, household_id, training_code)
                    order by r.part_id, r.household_id
                ) r
                cross join lateral (
                    select *
                    from training.attendance a
                    where a.part_id = r.part_id and a.household_id = r.household_id and a.training_code = r.training_code
                    offset 0
                ) as a
                order by a.origin_id = a.household_id, a.attendance_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, Copy.array(rows.stream().map(p -> p.household().partId()).toList()));
            statement.setString(
                    2, Copy.array(rows.stream().map(p -> p.household().id()).toList()));
            statement.setString(
                    3, Copy.array(rows.stream().map(p -> p.row().trainingCode()).toList()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Attendance attendance = Attendance.of(found);
                    facts.put(attendance.ownKey(), attendance);
                    facts.put(attendance.key(), attendance);
                }
            }
        }
        for (Placed<AttendanceRow> placed : rows) { // a merged household's own, else that of the whole household
            Attendance ofAll = facts.get(Attendance.key(
                    placed.row().trainingCode(),
                    placed.row().topic(),
                    placed.household().id()));
            if (ofAll != null) {
                facts.putIfAbsent(factKey(placed.row(), placed.household(), sender), ofAll);
            }
        }
        return facts;
    }

    @Override
    protected Attendance empty(AttendanceRow row, Sender sender) {
        return new Attendance(row.trainingCode(), row.topic());
    }

    @Override
    protected void apply(AttendanceRow row, Attendance attendance) {
        attendance.heldOn = row.date();
        attendance.venue = row.venue() == null ? attendance.venue : row.venue();
        attendance.organiser = row.organiser() == null ? attendance.organiser : row.organiser();
    }
}
