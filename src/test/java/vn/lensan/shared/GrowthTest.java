package vn.lensan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void growth_is_the_change_over_the_period_before() {
        assertThat(growth("100", "120")).isEqualTo(new Growth(new BigDecimal("20.0"), "20,0"));
        assertThat(growth("120", "100")).isEqualTo(new Growth(new BigDecimal("-16.7"), "-16,7"));
        assertThat(growth("3", "3")).isEqualTo(new Growth(new BigDecimal("0.0"), "0,0"));
    }

    @Test
    void several_thousand_percent_and_a_fall_below_zero_are_real() {
        assertThat(growth("8", "412").text()).isEqualTo("5.050,0");
        assertThat(growth("8", "-4").text()).isEqualTo("-150,0");
    }

    @Test
    void halves_are_rounded_away_from_zero() {
        // 1/800 = 0.125 %, 7/8 of it ... 2000 -> 2001 is 0.05 %
        assertThat(growth("2000", "2001").text()).isEqualTo("0,1");
        assertThat(growth("2000", "1999").text()).isEqualTo("-0,1");
        assertThat(growth("2000.000", "2000.999").text()).isEqualTo("0,0");
    }

    @Test
    void words_stand_where_no_number_can() {
        assertThat(growth("0", "5")).isEqualTo(new Growth(null, "mới phát sinh"));
        assertThat(growth("0", "0.000")).isEqualTo(new Growth(null, "-"));
        assertThat(growth("0", "-1")).isEqualTo(new Growth(null, "không so sánh được"));
        assertThat(growth("-3", "4")).isEqualTo(new Growth(null, "không so sánh được"));
        assertThat(Growth.between(null, BigDecimal.TEN)).isEqualTo(new Growth(null, "không so sánh được"));
    }

    @Test
    void what_is_not_counted_is_blank_not_zero() {
        assertThat(Growth.between(null, null)).isEqualTo(new Growth(null, ""));
        assertThat(Growth.between(BigDecimal.ONE, null)).isEqualTo(new Growth(null, ""));
    }

    private static Growth growth(String previous, String current) {
        return Growth.between(new BigDecimal(previous), new BigDecimal(current));
    }
}
