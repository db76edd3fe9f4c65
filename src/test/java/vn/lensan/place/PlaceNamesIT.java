package vn.lensan.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.TestDatabase;
import vn.lensan.shared.Text;

class PlaceNamesIT {
    private static final LocalDate BEFORE = LocalDate.of(2021, 8, 11);
    private static final LocalDate SINCE = LocalDate.of(2025, 8, 11);

    static Places places;

    @BeforeAll
    static void open() {
        places = new Places(new PlaceStore(JdbcClient.create(TestDatabase.fresh())));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20",
        "1, 01",
        "VN, VN",
        "Lạng Sơn, 20",
        "lang son, 20",
        "Tỉnh Lạng Sơn, 20",
        "T. Lạng Sơn, 20",
        "TP. Lạng Sơn, 178",
        "Thành phố Lạng Sơn, 178",
        "TP HCM, 79",
        "TP.HCM, 79",
        "tphcm, 79",
        "T.P Hồ Chí Minh, 79",
        "Sài Gòn, 79",
        "ha noi, 01",
        "HaNoi, 01",
        "Thừa Thiên - Huế, 46",
        "BR-VT, 77",
        "Bà Rịa – Vũng Tàu, 77",
        "Bà Rịa-Vũng Tàu, 77",
        "Hòa Bình, 17",
        "Đắc Lắc, 66",
        "DAK LAK, 66",
        "Đăk Nông, 67",
        "Khánh Hoà, 56",
        "Bắc Cạn, 06",
        "TT Huế, 46",
        "H. Tràng Định, 180",
        "TX. Gò Công, 816",
        "TT. Đồng Đăng, 06184",
    })
    void a_place_is_found_by_any_usual_writing(String text, String code) {
        assertThat(found(places.find(text, Geography.Y2021))).isEqualTo(code);
    }

    @Test
    void an_address_with_commas_is_read_from_the_right_also_in_nfd() {
        String address = "xã Đại Đồng, h. Tràng Định, tỉnh Lạng Sơn, Việt Nam";
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(found(places.find(Normalizer.normalize(address, form), Geography.Y2021)))
                    .isEqualTo("06040");
        }
    }

    @Test
    void an_ambiguous_name_is_answered_with_the_candidates_and_a_misspelt_one_with_suggestions() {
        assertThat(places.find("Xã Tân An", Geography.Y2021))
                .isInstanceOfSatisfying(
                        Lookup.Ambiguous.class,
                        a -> assertThat(a.candidates())
                                .hasSizeGreaterThan(5)
                                .allMatch(u -> u.name().equals("Tân An")));
        assertThat(places.find("Lạng Sơm", Geography.Y2021))
                .isInstanceOfSatisfying(
                        Lookup.Unknown.class,
                        u -> assertThat(u.suggestions()).extracting(Unit::code).contains("20"));
        assertThat(places.find("Huế", Geography.Y2021)).isInstanceOf(Lookup.Ambiguous.class);
        assertThat(found(places.find("Huế", Geography.Y2025))).isEqualTo("46");
        assertThat(found(places.find("TP Huế", Geography.Y2025))).isEqualTo("46");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "06040, -, -, -, 2021-08-11, 06040",
                "6040, -, -, -, 2021-08-11, 06040",
                "97, -, -, -, 2025-08-11, 00097",
                "00097, Hà Nội, Quận Hai Bà Trưng, -, 2025-08-11, 00097",
                "-, Lạng Sơn, Tràng Định, Đại Đồng, 2021-08-11, 06040",
                "-, TỈNH LẠNG SƠN, H. TRÀNG ĐỊNH, X. ĐẠI ĐỒNG, 2026-01-01, 06040",
                "-, tinh lang son, trang dinh, dai dong, 2021-08-11, 06040",
                "-, TP HCM, Q. Gò Vấp, P.1, 2021-08-11, 26896",
                "-, TP HCM, Gò Vấp, Phường 01, 2021-08-11, 26896",
                "-, TP HCM, Quận 5, P9, 2021-08-11, 27304",
                "-, TP HCM, Q5, 9, 2021-08-11, 27304",
                "-, TP HCM, 5, 09, 2021-08-11, 27304",
                "-, -, Tràng Định, Đại Đồng, 2021-08-11, 06040",
                "-, Lạng Sơn, Tràng Định, 06040, 2021-08-11, 06040",
                "-, -, -, 6040, 2021-08-11, 06040",
                "-, Sơn La, -, Phường Mộc Châu, 2025-08-11, 03980",
                "-, -, -, 'Xã Đại Đồng, huyện Tràng Định, tỉnh Lạng Sơn', 2025-08-11, 06040",
                "-, Quảng Ngãi, Lý Sơn, -, 2021-08-11, 536",
                "536, -, -, -, 2021-08-11, 536",
                "23938, -, -, -, 2025-08-11, 23737",
            })
    void a_row_names_one_commune(
            @Nullable String code,
            @Nullable String province,
            @Nullable String district,
            @Nullable String commune,
            LocalDate date,
            String expected) {
        assertThat(places.commune(new CommuneAsked(code, province, district, commune), date))
                .isInstanceOfSatisfying(
                        CommuneAnswer.At.class,
                        at -> assertThat(at.unit().code()).isEqualTo(expected));
    }

    @Test
    void a_name_of_several_communes_is_looked_for_in_the_senders_place() {
        CommuneAsked asked = CommuneAsked.names(null, null, "Xã Đại Đồng");
        assertThat(places.commune(asked, BEFORE)).isInstanceOfSatisfying(CommuneAnswer.Refused.class, r -> {
            assertThat(r.problem().code()).isEqualTo("place.ambiguous");
            assertThat(r.candidates()).hasSizeGreaterThan(3);
        });
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        assertThat(places.commune(asked, BEFORE, langSon))
                .isEqualTo(new CommuneAnswer.At(
                        places.unit("06040", Geography.Y2021).orElseThrow()));
    }

    @Test
    void a_code_or_name_of_the_other_list_says_so() {
        assertThat(places.commune(CommuneAsked.code("00001"), SINCE))
                .isInstanceOfSatisfying(CommuneAnswer.Refused.class, r -> {
                    assertThat(r.problem().code()).isEqualTo("place.other-list");
                    assertThat(r.problem().message()).contains("Phường Phúc Xá", "danh mục ngày 10/7/2021");
                    assertThat(r.candidates()).extracting(Unit::code).containsExactly("00097");
                });
        assertThat(places.commune(CommuneAsked.names("Bắc Giang", null, "Xã Đại Hóa"), SINCE))
                .isInstanceOfSatisfying(
                        CommuneAnswer.Refused.class,
                        r -> assertThat(r.problem().code()).isEqualTo("place.other-list"));
    }

    @Test
    void a_place_of_any_level_is_read_as_of_the_day_with_a_sentence_when_it_cannot_be() {
        assertThat(places.place("15", SINCE))
                .isInstanceOfSatisfying(
                        CommuneAnswer.At.class,
                        at -> assertThat(at.unit().name()).isEqualTo("Lào Cai"));
        assertThat(places.place("02", SINCE)).isInstanceOfSatisfying(CommuneAnswer.Refused.class, r -> {
            assertThat(r.problem().message()).contains("Tỉnh Hà Giang", "danh mục ngày 10/7/2021");
            assertThat(r.candidates()).extracting(Unit::name).containsExactly("Tuyên Quang");
        });
        assertThat(places.place("999", BEFORE))
                .isInstanceOfSatisfying(
                        CommuneAnswer.Refused.class,
                        r -> assertThat(r.problem().code()).isEqualTo("place.unknown"));
    }

    @Test
    void a_place_that_is_not_there_is_answered_with_what_it_may_be() {
        Map<CommuneAsked, String> wrong = Map.of(
                CommuneAsked.code("99999"), "place.unknown",
                CommuneAsked.code("abc"), "place.code",
                CommuneAsked.names("Lạng Sơn", "Tràng Định", "Đại Đông Đô"), "place.unknown",
                CommuneAsked.names("Hà Nội", null, "06040"), "place.unknown",
                CommuneAsked.names("Hà Nội", "180", "Đại Đồng"), "place.unknown",
                CommuneAsked.names("Lạng Sơn", null, null), "place.missing",
                CommuneAsked.names(null, null, null), "place.missing");
        wrong.forEach((asked, code) -> assertThat(places.commune(asked, BEFORE))
                .isInstanceOfSatisfying(
                        CommuneAnswer.Refused.class,
                        r -> assertThat(r.problem().code()).as(asked.toString()).isEqualTo(code)));
        assertThat(places.commune(CommuneAsked.names("Lạng Sơn", "Bình Gia", "Xã Đại Đồng"), BEFORE))
                .isInstanceOfSatisfying(
                        CommuneAnswer.Refused.class,
                        r -> assertThat(r.problem().message()).contains("Huyện Tràng Định", "06040"));
    }

    @Test
    void every_commune_is_found_by_its_names_and_nearly_every_one_without_marks() {
        int unclear = 0;
        for (Unit commune : places.all(Geography.Y2021, Level.COMMUNE)) {
            Unit district = places.unit(Objects.requireNonNull(commune.district()));
            Unit province = places.unit(Objects.requireNonNull(commune.province()));
            CommuneAsked capitals = CommuneAsked.names(
                    province.name().toUpperCase(Locale.ROOT),
                    district.fullName().toUpperCase(Locale.ROOT),
                    commune.fullName());
            assertThat(places.commune(capitals, BEFORE)).isEqualTo(new CommuneAnswer.At(commune));
            CommuneAsked bare = CommuneAsked.names(
                    Text.fold(province.name()), Text.fold(district.fullName()), Text.fold(commune.fullName()));
            if (!places.commune(bare, BEFORE).equals(new CommuneAnswer.At(commune))) {
                unclear++;
            }
        }
        // neighbours whose names differ by their marks alone
        assertThat(unclear).isLessThan(60);
    }

    private static String found(Lookup lookup) {
        return lookup instanceof Lookup.Found found ? found.unit().code() : lookup.toString();
    }
}
