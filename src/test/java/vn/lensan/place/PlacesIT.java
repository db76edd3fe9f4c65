package vn.lensan.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.TestDatabase;

class PlacesIT {
    static JdbcClient jdbc;
    static Places places;

    @BeforeAll
    static void open() {
        jdbc = JdbcClient.create(TestDatabase.fresh());
        places = new Places(new PlaceStore(jdbc));
    }

    @Test
    void the_database_holds_both_lists_and_the_nation() {
        assertThat(number("select count(*) from published.unit")).isEqualTo(1 + 63 + 705 + 10_599 + 34 + 3_321);
        assertThat(number("select count(*) from published.locality where chosen_unit is null"))
                .isEqualTo(10_599 + 5 + 3_321);
        assertThat(number("select count(*) from published.country")).isEqualTo(249);
    }

    @ParameterizedTest
    @CsvSource({
        "15, Tỉnh Yên Bái, Tỉnh Lào Cai",
        "24, Tỉnh Bắc Giang, Tỉnh Bắc Ninh",
        "44, Tỉnh Quảng Bình, Tỉnh Quảng Trị",
        "52, Tỉnh Bình Định, Tỉnh Gia Lai",
        "80, Tỉnh Long An, Tỉnh Tây Ninh",
        "82, Tỉnh Tiền Giang, Tỉnh Đồng Tháp",
        "91, Tỉnh Kiên Giang, Tỉnh An Giang",
    })
    void a_code_means_the_unit_that_bore_it_that_day(String code, String before, String since) {
        assertThat(places.unit(code, LocalDate.of(2025, 6, 30)).orElseThrow().fullName())
                .isEqualTo(before);
        assertThat(places.unit(code, LocalDate.of(2025, 7, 1)).orElseThrow().fullName())
                .isEqualTo(since);
    }

    @Test
    void units_are_found_above_and_below() {
        Unit langSon = places.unit("20", Geography.Y2021).orElseThrow();
        assertThat(places.children(langSon)).hasSize(11).allMatch(u -> u.level() == Level.DISTRICT);
        Unit commune = places.unit("06040", Geography.Y2021).orElseThrow();
        assertThat(places.path(commune)).isEqualTo("Xã Đại Đồng, Huyện Tràng Định, Tỉnh Lạng Sơn");
        assertThat(places.ancestors(commune)).extracting(Unit::code).containsExactly("180", "20", "VN");
        assertThat(commune.within(langSon.id())).isTrue();
        assertThat(places.nation(Geography.Y2025).id()).isZero();
        assertThat(places.children(places.nation(Geography.Y2025))).hasSize(34);
        assertThat(places.within(langSon, Level.COMMUNE)).hasSize(200);
    }

    @Test
    void the_provinces_of_a_place_on_the_other_map_are_known() {
        Unit vinhPhuc = places.unit("26", Geography.Y2021).orElseThrow();
        assertThat(places.on(Geography.Y2025, vinhPhuc)).extracting(Unit::name).containsExactly("Phú Thọ");
        Unit phuTho = places.unit("25", Geography.Y2025).orElseThrow();
        assertThat(places.on(Geography.Y2021, phuTho))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Hoà Bình", "Phú Thọ", "Vĩnh Phúc");
    }

    @Test
    void a_locality_lies_on_both_maps() {
        Unit trucBach = places.unit("00004", Geography.Y2021).orElseThrow();
        Locality locality = places.locality(places.localityOf(trucBach));
        assertThat(locality.commune2021()).isEqualTo(trucBach.id());
        assertThat(places.unit(Objects.requireNonNull(locality.commune2025())).fullName())
                .isEqualTo("Phường Ba Đình");
        Unit lySon = places.unit("536", Geography.Y2021).orElseThrow();
        Locality island = places.locality(places.localityOf(lySon));
        assertThat(places.unit(Objects.requireNonNull(island.commune2025())).fullName())
                .isEqualTo("Đặc khu Lý Sơn");
    }

    @Test
    void every_locality_lies_in_a_province_of_both_maps() {
        assertThat(places.localities()).allMatch(l -> l.province2025() != null && l.province2021() != null);
    }

    @Test
    void communes_without_a_known_successor_are_listed_and_stand_in_their_new_province() {
        Splits splits = new Splits(places);
        assertThat(splits.unknownWithin(places.nation(Geography.Y2021))).hasSize(146);
        assertThat(splits.within(places.nation(Geography.Y2021))).isNotEmpty().allSatisfy(split -> {
            assertThat(split.parts()).hasSizeGreaterThan(1);
            assertThat(places.locality(split.undecided()).commune2025()).isNull();
            Splits.Part first = split.parts().getFirst();
            assertThat(places.locality(first.locality()).commune2025())
                    .isEqualTo(first.successor().id());
        });
    }

    @Test
    void the_localities_of_the_provinces_add_up_to_the_nation_on_both_maps() {
        for (Geography geography : Geography.values()) {
            int sum = places.all(geography, Level.PROVINCE).stream()
                    .mapToInt(p -> places.localitiesIn(p).length)
                    .sum();
            assertThat(sum).isEqualTo(places.localitiesIn(places.nation(geography)).length);
        }
        Unit district = places.unit("180", Geography.Y2021).orElseThrow();
        assertThat(number("select count(*) from published.locality where " + district.column() + " = " + district.id()))
                .isEqualTo(places.localitiesIn(district).length);
    }

    @Test
    void countries_have_the_continents_of_the_form() {
        Countries countries = new Countries(jdbc);
        assertThat(countries.country("jp").orElseThrow()).isEqualTo(new Country("JP", "Nhật Bản", Continent.ASIA));
        assertThat(countries.country("XX")).isEmpty();
    }

    private static int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
