package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final NumberColumn HOUSEHOLDS = NumberColumn.whole(0, 20_000_000);
    private static final NumberColumn AREA = NumberColumn.decimal(4, 10_000).unit("ha");
    private static final NumberColumn SMALL = NumberColumn.decimal(3, 100);
    private static final NumberColumn COARSE = NumberColumn.decimal(2, 100_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567|1234567",
                "1,234,567|1234567",
                "1 234 567|1234567",
                "1.234|1234",
                "1,234|1234",
                "5.0|5",
                "007|7",
                "1234567.00|1234567",
                "+5|5",
            })
    void counts(String typed, BigDecimal value) {
        assertThat(Numbers.read(typed, HOUSEHOLDS).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1234.5678|1234.5678",
                "1,5|1.5",
                "1.5|1.5",
                "0,125|0.125",
                "0.1250|0.125",
                "12,5 ha|12.5",
                "1234,567|1234.567",
                "100|100",
                "0|0",
            })
    void measures(String typed, BigDecimal value) {
        assertThat(Numbers.read(typed, AREA).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.23.4|number.invalid",
                "1.2345.678|number.invalid",
                "1.234,567.8|number.invalid",
                "abc|number.invalid",
                "12 sào|number.invalid",
                "5.|number.invalid",
                "1.5E+11|number.invalid",
                "-1|number.range",
                "10001|number.range",
                "0,12345|number.invalid",
                "1.234|number.ambiguous",
                "1,234|number.ambiguous",
            })
    void what_cannot_be_read_in_hectares(String typed, String code) {
        Reading<BigDecimal> reading = Numbers.read(typed, AREA);
        assertThat(reading.value()).isNull();
        assertThat(Objects.requireNonNull(reading.problem()).code()).isEqualTo(code);
    }

    @Test
    void half_a_household_is_refused() {
        assertThat(Objects.requireNonNull(Numbers.read("1,5", HOUSEHOLDS).problem())
                        .message())
                .isEqualTo("«1,5» có phần lẻ, cột này cần số nguyên. Hãy ghi số không có phần sau dấu phẩy.");
    }

    @Test
    void the_column_decides_where_only_one_reading_fits() {
        Reading<BigDecimal> small = Numbers.read("1.234", SMALL);
        assertThat(small.value()).isEqualTo("1.234");
        assertThat(small.isRepaired()).isTrue();
        assertThat(Numbers.read("1.234", COARSE).value()).isEqualTo("1234");
    }

    @Test
    void the_other_values_of_the_column_decide_before_its_range() {
        NumberStyle.Statistics points = new NumberStyle.Statistics();
        points.add("0.5");
        points.add("1.234");
        points.add("n/a");
        assertThat(points.style()).isEqualTo(NumberStyle.POINT);
        assertThat(Numbers.read("1.234", AREA, points.style()).value()).isEqualTo("1.234");
        assertThat(Numbers.read("1,234", AREA, points.style()).value()).isEqualTo("1234");

        NumberStyle.Statistics commas = new NumberStyle.Statistics();
        commas.add("1.234.567");
        assertThat(commas.style()).isEqualTo(NumberStyle.COMMA);
        assertThat(Numbers.read("1.234", AREA, commas.style()).value()).isEqualTo("1234");

        commas.add("2.5");
        assertThat(commas.style()).as("both ways in one column").isEqualTo(NumberStyle.UNKNOWN);
    }

    @Test
    void what_is_asked_says_how_to_write_it_clearly() {
        assertThat(Objects.requireNonNull(Numbers.read("1.234", AREA).problem()).message())
                .isEqualTo("«1.234» có thể là 1234 hoặc 1,234. Hãy ghi rõ: 1234 hoặc 1,2340.");
        assertThat(Numbers.read("1,2340", AREA).value()).isEqualTo("1.234");
    }

    @Test
    void amounts_past_a_million_billion_are_flagged_and_no_digit_is_lost() {
        NumberColumn dong = NumberColumn.dong();
        assertThat(Numbers.read("1.000.000.000.000.000 đ", dong).value()).isEqualTo("1000000000000000");
        assertThat(Objects.requireNonNull(Numbers.read("1000000000000001", dong).problem())
                        .code())
                .isEqualTo("number.range");
        assertThat(Numbers.read("999999999999999", dong).value()).isEqualTo("999999999999999");
        assertThat(Numbers.read("-5", dong).isWrong()).isTrue();
    }

    @Test
    void a_number_cell_is_read_as_stored_without_its_binary_noise() {
        assertThat(Numbers.readCell("1.234", AREA).value()).isEqualTo("1.234");
        assertThat(Numbers.readCell("0.30000000000000004", AREA).value()).isEqualTo("0.3");
        assertThat(Numbers.readCell("1.5E3", AREA).value()).isEqualTo("1500");
        Reading<BigDecimal> third = Numbers.readCell("0.33333333333333331", AREA);
        assertThat(third.value()).isEqualTo("0.3333");
        assertThat(third.isRepaired()).isTrue();
        assertThat(Numbers.readCell("1E999999999", AREA).isWrong()).isTrue();
    }

    @Test
    void blank_is_not_zero() {
        assertThat(Numbers.read("", AREA).isBlank()).isTrue();
        assertThat(Numbers.read(" - ", AREA).isBlank()).isTrue();
        assertThat(Numbers.read("0", AREA).isBlank()).isFalse();
    }
}
