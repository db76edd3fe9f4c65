package vn.lensan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {
    @ParameterizedTest
    @CsvSource({
        "500, gói 500g, Chè búp",
        "1000, kg, Na Chi Lăng",
        "1000, túi, Na Chi Lăng 1kg mẻ 12",
        "10000, túi, Na Chi Lăng 1kg mẻ 12", // ten times is a large bag, a thousand is a slip
        "60000, bao, Gạo thơm",
        "250, , Hoa hồi",
        "25000, con, Lợn đen"
    })
    void a_weight_that_can_be_meant_is_not_asked_about(long grams, @Nullable String unit, String name) {
        assertThat(Weights.suspicion(grams, unit, name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "500000, gói 500g, Chè búp", // grams in a column of kilograms
        "1, kg, Na Chi Lăng", // kilograms divided once too often
        "1000000, túi, Na Chi Lăng 1kg mẻ 12",
        "500000, túi, Na Chi Lăng"
    })
    void grams_in_a_column_of_kilograms_are_seen(long grams, @Nullable String unit, String name) {
        assertThat(Weights.suspicion(grams, unit, name))
                .isNotNull()
                .extracting("code")
                .isEqualTo("weight.suspicious");
    }
}
