package vn.lensan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lensan.household.Event;

/** The trainings in the life of a household. */
@Component
class TrainingStory implements Event.Story {
    private final JdbcClient jdbc;

    TrainingStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Event> of(int partId, long householdId) {
        return jdbc.sql("""
                        select held_on, topic, training_code, attendance_id from training.attendance
                        where part_id = :part and household_id = :household order by held_on limit 200
                        """)
                .param("part", partId)
                .param("household", householdId)
                .query((row, n) -> new Event(
                        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        row.getInt(2) == 0 ? "event.trained.skills" : "event.trained.fulfilment",
                        row.getString(3),
                        Attendance.TABLE.kind(),
                        row.getLong(4)))
                .list();
    }
}
