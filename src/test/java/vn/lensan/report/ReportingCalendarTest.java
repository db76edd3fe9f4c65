package vn.lensan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensan.shared.Period;
import vn.lensan.shared.Rejected;

class ReportingCalendarTest {
    private static final FormVersions FORMS = new FormVersions();

    private final ReportingCalendar calendar = calendar("2021-08-12T03:00:00Z", Map.of());

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,  2021-W29, 2021-07-15, 2021-07-21, 2021-07-22",
        "WEEKLY,  2021-W32, 2021-08-05, 2021-08-11, 2021-08-12",
        "WEEKLY,  2021-W52, 2021-12-23, 2021-12-29, 2021-12-30",
        "WEEKLY,  2022-W01, 2021-12-30, 2022-01-05, 2022-01-06",
        "WEEKLY,  2026-W53, 2026-12-24, 2026-12-30, 2026-12-31",
        "MONTHLY, 2021-08,  2021-07-15, 2021-08-14, 2021-08-25",
        "MONTHLY, 2021-09,  2021-08-15, 2021-09-14, 2021-09-25",
        "MONTHLY, 2022-01,  2021-12-15, 2022-01-14, 2022-01-25",
        "MONTHLY, 2024-03,  2024-02-15, 2024-03-14, 2024-03-25",
    })
    void a_key_names_its_days_and_its_deadline(Form form, String key, LocalDate from, LocalDate to, LocalDate due) {
        ReportingPeriod period = calendar.period(form, key);
        assertThat(period.days()).isEqualTo(new Period(from, to));
        assertThat(period.dueAt()).isEqualTo(OffsetDateTime.parse(due + "T14:00:00+07:00"));
        assertThat(period.dueAt().toString()).isEqualTo(due + "T14:00+07:00");
        assertThat(period.formVersion()).isEqualTo("2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-W53", "2021-W00", "2022-W53", "2021-W99", "2021-W3", "2021-32", "2021-W032", "", "W32"})
    void a_week_that_does_not_exist_is_refused(String key) {
        assertThatThrownBy(() -> calendar.period(Form.WEEKLY, key)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-13", "2021-00", "2021-W09", "2021-9", "2021-09-01", "21-09"})
    void a_month_that_does_not_exist_is_refused(String key) {
        assertThatThrownBy(() -> calendar.period(Form.MONTHLY, key)).isInstanceOf(Rejected.class);
    }

    @Test
    void nothing_is_reported_before_the_programme() {
        assertThatThrownBy(() -> calendar.period(Form.WEEKLY, "2021-W28"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2021-W29");
        assertThatThrownBy(() -> calendar.period(Form.MONTHLY, "2021-07"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2021-08");
        assertThat(calendar.previous(calendar.period(Form.WEEKLY, "2021-W29"))).isEmpty();
        assertThat(calendar.previous(calendar.period(Form.MONTHLY, "2021-08"))).isEmpty();
    }

    @Test
    void the_week_before_the_first_of_a_year_is_the_last_of_the_year_before() {
        ReportingPeriod first = calendar.period(Form.WEEKLY, "2022-W01");
        assertThat(calendar.previous(first).orElseThrow().key()).isEqualTo("2021-W52");
        assertThat(first.year()).isEqualTo(2022);
        assertThat(calendar.next(calendar.period(Form.WEEKLY, "2026-W52")).key())
                .isEqualTo("2026-W53");
        assertThat(calendar.previous(calendar.period(Form.MONTHLY, "2022-01"))
                        .orElseThrow()
                        .key())
                .isEqualTo("2021-12");
    }

    @Test
    void a_range_holds_both_its_ends() {
        assertThat(calendar.periods(Form.WEEKLY, "2021-W51..2022-W02", null))
                .extracting(ReportingPeriod::key)
                .containsExactly("2021-W51", "2021-W52", "2022-W01", "2022-W02");
        assertThat(calendar.periods(Form.MONTHLY, "2021-09..2021-09", null)).hasSize(1);
        assertThatThrownBy(() -> calendar.periods(Form.MONTHLY, "2021-10..2021-09", null))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> calendar.periods(Form.WEEKLY, "2021-W52..2021-W53", null))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void weeks_follow_one_another_without_gap_for_twenty_years() {
        ReportingPeriod at = calendar.period(Form.WEEKLY, "2021-W29");
        while (at.year() < 2042) {
            ReportingPeriod next = calendar.next(at);
            assertThat(next.days().from()).isEqualTo(at.days().until());
            at = next;
        }
    }

    @Test
    void two_o_clock_is_late() {
        ReportingPeriod week = calendar.period(Form.WEEKLY, "2021-W32");
        assertThat(week.isLate(Instant.parse("2021-08-12T06:59:59Z"))).isFalse();
        assertThat(week.isLate(Instant.parse("2021-08-12T07:00:00Z"))).isTrue();
    }

    @Test
    void a_holiday_moves_nothing_until_the_ministry_does() {
        assertThat(calendar.period(Form.WEEKLY, "2021-W35").dueAt())
                .isEqualTo(OffsetDateTime.parse("2021-09-02T14:00+07:00"));
        MovedDueDate friday =
                new MovedDueDate(OffsetDateTime.parse("2021-09-03T14:00+07:00"), "Nghỉ lễ Quốc khánh 02/9", "bo");
        ReportingPeriod moved =
                calendar("2021-09-01T00:00:00Z", Map.of("2021-W35", friday)).period(Form.WEEKLY, "2021-W35");
        assertThat(moved.dueAt()).isEqualTo(friday.dueAt());
        assertThat(moved.key()).isEqualTo("2021-W35");
        assertThat(moved.days()).isEqualTo(new Period(LocalDate.of(2021, 8, 26), LocalDate.of(2021, 9, 1)));
        assertThat(moved.isLate(Instant.parse("2021-09-02T10:00:00Z"))).isFalse();
    }

    @Test
    void on_25_november_2021_both_forms_are_due_together() {
        assertThat(calendar.period(Form.WEEKLY, "2021-W47").dueAt())
                .isEqualTo(calendar.period(Form.MONTHLY, "2021-11").dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-11T16:59:59Z, 2021-W32, 2021-08",
        "2021-08-11T17:00:00Z, 2021-W33, 2021-08",
        "2021-08-14T16:59:59Z, 2021-W33, 2021-08",
        "2021-08-14T17:00:00Z, 2021-W33, 2021-09",
        "2021-12-31T00:00:00Z, 2022-W01, 2022-01",
        "2020-01-01T00:00:00Z, 2021-W29, 2021-08",
    })
    void today_belongs_to_the_period_that_vietnam_s_clock_says(Instant now, String week, String month) {
        assertThat(calendar(now.toString(), Map.of()).current(Form.WEEKLY).key())
                .isEqualTo(week);
        assertThat(calendar(now.toString(), Map.of()).current(Form.MONTHLY).key())
                .isEqualTo(month);
    }

    @Test
    void the_other_rules_in_use_can_be_stated() {
        LocalTime two = LocalTime.of(14, 0);
        PeriodRule calendarMonth =
                new PeriodRule.Monthly(25, two, new PeriodRule.Monthly.Day(1, 1), new PeriodRule.Monthly.Day(1, 31));
        assertThat(calendarMonth.days(calendarMonth.due("2024-03")))
                .isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(calendarMonth.key(calendarMonth.dueOf(LocalDate.of(2021, 12, 1))))
                .isEqualTo("2022-01");
        PeriodRule from25to24 =
                new PeriodRule.Monthly(25, two, new PeriodRule.Monthly.Day(1, 25), new PeriodRule.Monthly.Day(0, 24));
        assertThat(from25to24.days(from25to24.due("2021-09")))
                .isEqualTo(new Period(LocalDate.of(2021, 8, 25), LocalDate.of(2021, 9, 24)));
        assertThatThrownBy(() -> new PeriodRule.Monthly(
                        25, two, new PeriodRule.Monthly.Day(1, 15), new PeriodRule.Monthly.Day(0, 15)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportingCalendar calendar(String now, Map<String, MovedDueDate> moved) {
        return new ReportingCalendar(
                FORMS,
                (form, key) -> Optional.ofNullable(moved.get(key)),
                Clock.fixed(Instant.parse(now), ReportingCalendar.ZONE));
    }
}
