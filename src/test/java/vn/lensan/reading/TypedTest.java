package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    private static final LocalTime USUAL = LocalTime.of(14, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/09/2021 14:00",
                "3/9/2021",
                "3-9-2021 14h00",
                "14:00 03/09/2021",
                "14h00, 3.9.2021",
                "2021-09-03T14:00",
                " 03/09/2021 "
            })
    void a_moment_is_read_as_people_write_it(String typed) {
        assertThat(Typed.moment("dueAt", typed, USUAL)).isEqualTo("2021-09-03T14:00:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mai", "", "31/02/2021 14:00", "03/09/2021 25:00", "09/2021", "03/09/2021 14"})
    void what_is_no_moment_is_refused_with_a_sentence(String typed) {
        assertThatThrownBy(() -> Typed.moment("dueAt", typed, USUAL)).hasMessageMatching("(?s).*(ngày|giờ|Ngày).*");
    }

    @Test
    void a_day_is_written_day_before_month() {
        assertThat(Typed.day("from", "1/6/2022")).isEqualTo(LocalDate.of(2022, 6, 1));
    }
}
