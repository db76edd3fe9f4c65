package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0912345678|0912345678",
                " 0912 345 678 |0912345678",
                "0912.345.678|0912345678",
                "0912-345-678|0912345678",
                "(0912) 345678|0912345678",
                "02053812345|02053812345",
                "0205 3 812 345|02053812345",
                "024 3822 1234|02438221234",
            })
    void spaces_dots_and_dashes_are_no_repair(String typed, String number) {
        Reading<String> reading = Phones.read(typed);
        assertThat(reading.value()).isEqualTo(number);
        assertThat(reading.isRepaired()).isFalse();
        assertThat(reading.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "+84912345678|0912345678",
                "+84 (0)912 345 678|0912345678",
                "84912345678|0912345678",
                "0084 912 345 678|0912345678",
                "912345678|0912345678",
                "841234567|0841234567",
                "'912345678|0912345678",
                "912345678.0|0912345678",
                "9.12345678E8|0912345678",
                "8.4912345678E+10|0912345678",
                "O9I2345678|",
                "O912345678|0912345678",
                "2053812345|02053812345",
                "01683123456|0383123456",
                "1683123456|0383123456",
                "+841683123456|0383123456",
                "0912345678/0987654321|0912345678",
                "0912345678 - 0987654321|0912345678",
                "0912345678; 0987654321|0912345678",
            })
    void every_usual_writing_is_mended_and_says_so(String typed, String number) {
        Reading<String> reading = Phones.read(typed);
        assertThat(reading.value()).isEqualTo(number);
        if (number != null) {
            assertThat(reading.isRepaired()).isTrue();
            assertThat(Objects.requireNonNull(reading.repair()).message()).doesNotContain(number);
        }
    }

    @Test
    void eleven_digits_of_before_2018_become_ten() {
        Map<String, String> prefixes = Map.ofEntries(
                Map.entry("0162", "032"),
                Map.entry("0163", "033"),
                Map.entry("0164", "034"),
                Map.entry("0165", "035"),
                Map.entry("0166", "036"),
                Map.entry("0167", "037"),
                Map.entry("0168", "038"),
                Map.entry("0169", "039"),
                Map.entry("0120", "070"),
                Map.entry("0121", "079"),
                Map.entry("0122", "077"),
                Map.entry("0126", "076"),
                Map.entry("0128", "078"),
                Map.entry("0123", "083"),
                Map.entry("0124", "084"),
                Map.entry("0125", "085"),
                Map.entry("0127", "081"),
                Map.entry("0129", "082"),
                Map.entry("0186", "056"),
                Map.entry("0188", "058"),
                Map.entry("0199", "059"));
        prefixes.forEach((old, renewed) -> {
            assertThat(Phones.read(old + "3123456").value()).isEqualTo(renewed + "3123456");
            assertThat(Phones.read(old.substring(1) + "3123456").value()).isEqualTo(renewed + "3123456");
        });
        for (int prefix = 100; prefix < 200; prefix++) {
            boolean known = prefixes.containsKey("0" + prefix);
            assertThat(Phones.read("0" + prefix + "3123456").isWrong()).isEqualTo(!known);
        }
    }

    @Test
    void an_old_number_says_what_it_became_without_telling_it() {
        Reading<String> reading = Phones.read("01683123456");
        assertThat(Objects.requireNonNull(reading.repair()).message())
                .isEqualTo("01683xxxxxx là đầu số cũ. Đề nghị 0383xxxxxx.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "091234567",
                "09123456789",
                "0123456789",
                "0612345678",
                "abc",
                "0912x45678",
                "+856 20 5551234",
                "0253812345",
                "9.1235E+8",
                "1",
                "+",
                "09123456789012345678",
                "02003812345",
            })
    void what_is_no_number_is_refused_with_a_sentence(String typed) {
        Reading<String> reading = Phones.read(typed);
        assertThat(reading.value()).isNull();
        assertThat(Objects.requireNonNull(reading.problem()).code()).isEqualTo("phone.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "không có", "Không", "KO", "...", "\u00A0"})
    void nothing_is_nothing(String typed) {
        assertThat(Phones.read(typed).isBlank()).isTrue();
    }
}
