package vn.lensan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void completion_divides_by_the_unrounded_target() {
        // 70 % of 12 345 households is 8 641.5; 420 of them are 4.860… %
        assertThat(Percent.completion(new BigDecimal("420"), new BigDecimal("8641.5")))
                .isEqualTo(new BigDecimal("4.9"));
        assertThat(Percent.completion(new BigDecimal("420"), new BigDecimal("105000")))
                .isEqualTo(new BigDecimal("0.4"));
        assertThat(Percent.completion(new BigDecimal("300"), new BigDecimal("150")))
                .isEqualTo(new BigDecimal("200.0"));
    }

    @Test
    void without_a_target_completion_is_absent_never_0_or_100() {
        assertThat(Percent.completion(BigDecimal.TEN, null)).isNull();
        assertThat(Percent.completion(null, BigDecimal.TEN)).isNull();
        assertThat(Percent.completion(BigDecimal.TEN, BigDecimal.ZERO)).isNull();
    }

    @Test
    void tonnes_are_rounded_once_to_three_decimals() {
        assertThat(Tonnes.ofGrams(1_234_500)).isEqualTo(new BigDecimal("1.235"));
        assertThat(Tonnes.ofGrams(1_234_499)).isEqualTo(new BigDecimal("1.234"));
        assertThat(Tonnes.ofGrams(-500)).isEqualTo(new BigDecimal("-0.001"));
        assertThat(Tonnes.ofGrams(-499)).isEqualTo(new BigDecimal("0.000"));
        assertThat(Tonnes.ofGrams(12_500_000)).isEqualTo(new BigDecimal("12.500"));
    }

    @Test
    void two_halves_of_a_kilogram_may_print_one_thousandth_more_than_their_sum() {
        BigDecimal half = new BigDecimal("500");
        assertThat(Tonnes.ofGrams(half).add(Tonnes.ofGrams(half))).isEqualTo(new BigDecimal("0.002"));
        assertThat(Tonnes.ofGrams(half.add(half))).isEqualTo(new BigDecimal("0.001"));
    }

    @Test
    void numbers_are_written_with_dots_between_thousands_and_a_decimal_comma() {
        assertThat(VietnameseNumber.text(0)).isEqualTo("0");
        assertThat(VietnameseNumber.text(999)).isEqualTo("999");
        assertThat(VietnameseNumber.text(1_000)).isEqualTo("1.000");
        assertThat(VietnameseNumber.text(-1_234_567)).isEqualTo("-1.234.567");
        assertThat(VietnameseNumber.text(new BigDecimal("1234567.890"))).isEqualTo("1.234.567,890");
        assertThat(VietnameseNumber.text(new BigDecimal("1E+6"))).isEqualTo("1.000.000");
    }

    @Test
    void a_period_holds_both_its_ends() {
        Period week = new Period(LocalDate.of(2021, 8, 5), LocalDate.of(2021, 8, 11));
        assertThat(week.contains(week.from())).isTrue();
        assertThat(week.contains(week.to())).isTrue();
        assertThat(week.contains(week.until())).isFalse();
        assertThatThrownBy(() -> new Period(week.to(), week.from())).isInstanceOf(IllegalArgumentException.class);
    }
}
