package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensan.shared.Problem;

class CitizenNumberTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "020090001234,020090001234,false",
                "082345678,082345678,false",
                "020 090 001 234,020090001234,false",
                "020.090.001.234,020090001234,false",
                "20090001234,020090001234,true",
                "1090001234,001090001234,true",
                "82345678,082345678,true",
                "20090001234.0,020090001234,true",
                "2.0090001234E+10,020090001234,true",
                "2.0090001234E10,020090001234,true",
                "'020090001234,020090001234,false",
                "O20090001234,020090001234,false",
            })
    void spreadsheets_and_fingers_are_forgiven(String typed, String number, boolean repaired) {
        Reading<CitizenNumber> reading = CitizenNumber.read(typed);
        assertThat(Objects.requireNonNull(reading.value()).digits()).isEqualTo(number);
        assertThat(reading.isRepaired()).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "0200900012345",
                "B1234567",
                "1.2345E+11",
                "000000000000",
                "111111111",
                "02009000123x",
            })
    void what_cannot_be_a_number_is_refused(String typed) {
        Reading<CitizenNumber> reading = CitizenNumber.read(typed);
        assertThat(reading.value()).isNull();
        assertThat(Objects.requireNonNull(reading.problem()).code()).isEqualTo("citizen_number.invalid");
    }

    @Test
    void a_number_that_counts_up_is_unusual_not_impossible() {
        assertThat(Objects.requireNonNull(CitizenNumber.read("12345678").value())
                        .digits())
                .isEqualTo("012345678");
        assertThat(CitizenNumber.read("012345678901").problem()).isNull();
    }

    @Test
    void blank_is_blank() {
        assertThat(CitizenNumber.read(" ").isBlank()).isTrue();
        assertThat(CitizenNumber.read("chưa có").isBlank()).isTrue();
    }

    @Test
    void a_number_tells_province_sex_and_year() {
        CitizenNumber number = new CitizenNumber("020190001234");
        assertThat(number.birthProvince()).isEqualTo("20");
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.birthYear()).isEqualTo(1990);
        assertThat(new CitizenNumber("001205001234").birthYear()).isEqualTo(2005);
        assertThat(new CitizenNumber("001205001234").sex()).isEqualTo(Sex.MALE);
        assertThat(new CitizenNumber("082345678").birthYear()).isNull();
        assertThat(number).hasToString("020xxxxxxxxx");
    }

    @Test
    void what_does_not_fit_is_a_warning_not_a_refusal() {
        CitizenNumber number = new CitizenNumber("020190001234");
        assertThat(number.warnings(Sex.FEMALE, 1990)).isEmpty();
        assertThat(number.warnings(null, null)).isEmpty();
        assertThat(number.warnings(Sex.MALE, 1991))
                .extracting(Problem::code)
                .containsExactly("citizen_number.sex", "citizen_number.birth");
        assertThat(new CitizenNumber("003190001234").warnings(null, null))
                .extracting(Problem::code)
                .containsExactly("citizen_number.province");
        assertThat(new CitizenNumber("082345678").warnings(Sex.MALE, 1991)).isEmpty();
    }

    @Test
    void a_whole_card_is_read() {
        CitizenCard card = CitizenCard.read(
                "020090001234|082345678|Nguyễn Văn An|01021990|Nam|Thôn Nà Lầu, Hợp Thành, Cao Lộc, Lạng Sơn|15082021");
        assertThat(card.number()).isEqualTo(new CitizenNumber("020090001234"));
        assertThat(card.oldNumber()).isEqualTo(new CitizenNumber("082345678"));
        assertThat(card.fullName()).isEqualTo("Nguyễn Văn An");
        assertThat(card.birth()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(card.sex()).isEqualTo(Sex.MALE);
        assertThat(card.address()).isEqualTo("Thôn Nà Lầu, Hợp Thành, Cao Lộc, Lạng Sơn");
        assertThat(card.issuedOn()).isEqualTo(LocalDate.of(2021, 8, 15));
    }

    @Test
    void missing_fields_of_a_card_do_not_shift_the_others() {
        CitizenCard noOld = CitizenCard.read("020190001234||Lý Thị Nữ|15081990|Nữ||20122021");
        assertThat(noOld.oldNumber()).isNull();
        assertThat(noOld.fullName()).isEqualTo("Lý Thị Nữ");
        assertThat(noOld.address()).isNull();
        assertThat(noOld.issuedOn()).isEqualTo(LocalDate.of(2021, 12, 20));
        CitizenCard noBirth = CitizenCard.read("020190001234|Lý Thị Nữ|Nữ|Hợp Thành|20122021");
        assertThat(noBirth.birth()).isNull();
        assertThat(noBirth.issuedOn()).isEqualTo(LocalDate.of(2021, 12, 20));
        assertThat(noBirth.address()).isEqualTo("Hợp Thành");
        CitizenCard newer =
                CitizenCard.read("020190001234|082345678|Lý Thị Nữ|15081990|Nữ|Hợp Thành|20122024||Lý A|Lò B|");
        assertThat(newer.address()).isEqualTo("Hợp Thành");
        assertThat(CitizenCard.looksLike("020190001234|||x")).isTrue();
    }

    @Test
    void a_card_scanned_into_the_number_column_gives_its_number() {
        Reading<CitizenNumber> reading =
                CitizenNumber.read("020090001234|082345678|Nguyễn Văn An|01021990|Nam|Hợp Thành|15082021");
        assertThat(Objects.requireNonNull(reading.value()).digits()).isEqualTo("020090001234");
        assertThat(reading.isRepaired()).isTrue();
    }
}
