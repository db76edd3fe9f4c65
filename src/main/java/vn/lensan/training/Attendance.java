package vn.lensan.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensan.household.Fact;
import vn.lensan.intake.RecordTable;

/** A household's attendance of a training: a row of {@code training.attendance}, opened for change. */
final class Attendance extends Fact {
    static final RecordTable TABLE = new RecordTable(
            2,
            "training.attendance",
            List.of(
                    "part_id",
                    "attendance_id",
                    "household_id",
                    "origin_id",
                    "training_code",
                    "topic",
                    "held_on",
                    "venue",
                    "organiser",
                    "upload_id"));

    final String trainingCode;
    final int topic;

    @Nullable
    LocalDate heldOn;

    @Nullable
    String venue;

    @Nullable
    String organiser;

    Attendance(String trainingCode, int topic) {
        this.trainingCode = trainingCode;
        this.topic = topic;
    }

    static Attendance of(ResultSet row) throws SQLException {
        Attendance a = new Attendance(row.getString("training_code"), row.getInt("topic"));
        a.stored(
                row.getInt("part_id"),
                row.getLong("attendance_id"),
                row.getLong("household_id"),
                row.getLong("origin_id"),
                row.getLong("upload_id"));
        a.heldOn = row.getObject("held_on", LocalDate.class);
        a.venue = row.getString("venue");
        a.organiser = row.getString("organiser");
        return a;
    }

    /** What identifies it: class, topic and household. */
    static String key(String trainingCode, int topic, long household) {
        return topic + "|" + household + "|" + trainingCode;
    }

    /** The same, of the household it was recorded for. */
    String ownKey() {
        return key(trainingCode, topic, originId);
    }

    /** What identifies it in the household that has it now. */
    String key() {
        return key(trainingCode, topic, householdId);
    }

    @Override
    protected Object[] content() {
        return new Object[] {heldOn, venue, organiser};
    }

    @Override
    protected @Nullable Object[] row() {
        return new Object[] {partId, id, householdId, originId, trainingCode, topic, heldOn, venue, organiser, uploadId
        };
    }
}
