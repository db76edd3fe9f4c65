package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "05/08/2021,2021-08-05",
        "5/8/2021,2021-08-05",
        "05-08-2021,2021-08-05",
        "05.08.2021,2021-08-05",
        "5.8.2021.,2021-08-05",
        " 05 / 08 / 2021 ,2021-08-05",
        "2021-08-05,2021-08-05",
        "2021/8/5,2021-08-05",
        "05/08/2021 14:30:00,2021-08-05",
        "2021-08-05T00:00:00,2021-08-05",
        "2021-08-05T20:00:00Z,2021-08-06",
        "29/02/2020,2020-02-29",
    })
    void a_day_is_read_day_first(String typed, LocalDate day) {
        Reading<LocalDate> reading = Dates.readDay(typed);
        assertThat(reading.value()).isEqualTo(day);
        assertThat(reading.isRepaired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "05/08/21,2021-08-05",
        "44413,2021-08-05",
        "44413.75,2021-08-05",
        "05082021,2021-08-05",
        "20210805,2021-08-05",
    })
    void a_day_written_otherwise_is_read_and_shown(String typed, LocalDate day) {
        Reading<LocalDate> reading = Dates.readDay(typed);
        assertThat(reading.value()).isEqualTo(day);
        assertThat(Objects.requireNonNull(reading.repair()).message()).contains("05/08/2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2021",
                "29/02/2021",
                "00/01/2021",
                "12/25/2021",
                "31/4/2021",
                "hôm qua",
                "2021",
                "8/2021",
                "1234",
                "5/8/202",
                "05/08/1821",
                "123456789",
                "05/08/2021 25:00",
                "5//8/2021",
                "-5/8/2021"
            })
    void impossible_days_are_refused(String typed) {
        Reading<LocalDate> reading = Dates.readDay(typed);
        assertThat(reading.value()).isNull();
        assertThat(Objects.requireNonNull(reading.problem()).code()).isIn("date.invalid", "time.invalid");
    }

    @Test
    void messages_say_how_to_mend() {
        assertThat(Objects.requireNonNull(Dates.readDay("31/02/2021").problem()).message())
                .isEqualTo("Không có ngày 31/2/2021: tháng 2 năm 2021 chỉ có 28 ngày.");
        assertThat(Objects.requireNonNull(Dates.readDay("12/25/2021").problem()).message())
                .contains("25/12/2021");
    }

    @Test
    void serials_follow_the_1900_system_with_its_day_that_never_was() {
        assertThat(Dates.ofSerial(1)).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(Dates.ofSerial(59)).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(Dates.ofSerial(60)).isNull();
        assertThat(Dates.ofSerial(61)).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(Dates.ofSerial(44413.99)).isEqualTo(LocalDate.of(2021, 8, 5));
        assertThat(Dates.ofSerial(0)).isNull();
        assertThat(Dates.ofSerial(-1)).isNull();
        assertThat(Dates.ofSerial(Double.NaN)).isNull();
        assertThat(Dates.ofSerial(1e9)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1956,1956,",
        "1956.0,1956,",
        "05/1956,1956,",
        "05/08/1956,1956,1956-08-05",
        "05/08/56,1956,1956-08-05",
        "05/08/05,2005,2005-08-05",
        "20672,1956,1956-08-05",
        "9876,1927,1927-01-14",
        "05081956,1956,1956-08-05",
    })
    void a_birth_may_be_a_year_only(String typed, int year, LocalDate day) {
        assertThat(Dates.readBirth(typed).value()).isEqualTo(new Birth(year, day));
    }

    @Test
    void a_birth_that_is_none_is_refused() {
        assertThat(Dates.readBirth("1856").isWrong()).isTrue();
        assertThat(Dates.readBirth("không rõ").isBlank()).isTrue();
        assertThat(Dates.readBirth("30/02/1956").isWrong()).isTrue();
    }

    @Test
    void a_day_to_come_is_refused_where_it_makes_no_sense() {
        LocalDate today = LocalDate.of(2021, 8, 5);
        assertThat(Dates.notAfter(today, Dates.readDay("05/08/2021")).isWrong()).isFalse();
        assertThat(Objects.requireNonNull(Dates.notAfter(today, Dates.readDay("06/08/2021"))
                                .problem())
                        .code())
                .isEqualTo("date.future");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-05T10:11:12+07:00,2021-08-05T03:11:12Z",
        "2021-08-05T10:11:12.123456789Z,2021-08-05T10:11:12.123456Z",
        "2021-08-05T10:11:12,2021-08-05T03:11:12Z",
        "2021-08-05 10:11,2021-08-05T03:11:00Z",
        "2021-08-05T10:11:12+0900,2021-08-05T01:11:12Z",
        "2021-08-05T10:11:12-05,2021-08-05T15:11:12Z",
        "05/08/2021 10:11,2021-08-05T03:11:00Z",
        "5/8/2021 9:05:07,2021-08-05T02:05:07Z",
        "05/08/2021,2021-08-04T17:00:00Z",
        "2021-08-05,2021-08-04T17:00:00Z",
        "44413.5,2021-08-05T05:00:00Z",
        "44413.0000116,2021-08-04T17:00:01Z",
    })
    void a_time_without_zone_is_vietnams(String typed, Instant instant) {
        assertThat(Times.read(typed).value()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10:11", "2021-08-05T24:00", "31/02/2021 10:00", "05/08/2021 10:60", "now", "05/08/2021 1011"})
    void a_time_that_is_none_is_refused(String typed) {
        assertThat(Times.read(typed).isWrong()).isTrue();
    }
}
