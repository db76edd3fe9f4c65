package vn.lensan.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TablesTest {
    private final List<Unit> of2021 = Tables.units(Geography.Y2021);
    private final List<Unit> of2025 = Tables.units(Geography.Y2025);
    private final Map<Integer, Unit> byId =
            Stream.concat(of2021.stream(), of2025.stream()).collect(Collectors.toMap(Unit::id, Function.identity()));

    @Test
    void the_list_of_2021_has_63_provinces_705_districts_and_10599_communes() {
        assertThat(count(of2021)).isEqualTo(Map.of(Level.PROVINCE, 63L, Level.DISTRICT, 705L, Level.COMMUNE, 10_599L));
    }

    @Test
    void the_list_of_2025_has_34_provinces_no_district_and_3321_communes() {
        assertThat(count(of2025)).isEqualTo(Map.of(Level.PROVINCE, 34L, Level.COMMUNE, 3_321L));
    }

    @Test
    void every_unit_has_its_own_id_and_a_parent_on_its_list() {
        for (List<Unit> list : List.of(of2021, of2025)) {
            Map<Integer, Unit> mine = list.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
            for (Unit unit : list) {
                int parent = Objects.requireNonNull(unit.parent());
                assertThat(parent == Unit.NATION || mine.containsKey(parent))
                        .as(unit.fullName())
                        .isTrue();
                assertThat(unit.kind()).isNotBlank();
                assertThat(unit.fullName()).isEqualTo(unit.kind() + " " + unit.name());
            }
        }
    }

    @Test
    void seven_codes_name_another_province_since_2025() {
        Map<String, String> before = provinces(of2021);
        Map<String, String> since = provinces(of2025);
        Set<String> reused = since.keySet().stream()
                .filter(code -> before.containsKey(code) && !before.get(code).equals(since.get(code)))
                .filter(code -> !code.equals("46")) // Thừa Thiên Huế became Huế and is the same land
                .collect(Collectors.toSet());
        assertThat(reused).containsExactlyInAnyOrder("15", "24", "44", "52", "80", "82", "91");
        assertThat(before.get("15")).isEqualTo("Yên Bái");
        assertThat(since.get("15")).isEqualTo("Lào Cai");
    }

    @Test
    void the_north_has_25_provinces_the_centre_19_and_the_south_19() {
        assertThat(by(of2021, Unit::area)).isEqualTo(Map.of("Miền Bắc", 25L, "Miền Trung", 19L, "Miền Nam", 19L));
        assertThat(by(of2025, Unit::area)).isEqualTo(Map.of("Miền Bắc", 15L, "Miền Trung", 11L, "Miền Nam", 8L));
        assertThat(by(of2021, Unit::region)).hasSize(6);
        assertThat(by(of2025, Unit::region)).hasSize(6);
    }

    @Test
    void every_province_of_2021_went_whole_into_one_of_the_34_in_the_same_area() {
        List<Tie> provinces = Tables.ties().stream()
                .filter(t -> unit(t.newUnit()).level() == Level.PROVINCE)
                .toList();
        assertThat(provinces).hasSize(63);
        assertThat(provinces.stream().map(Tie::newUnit).distinct()).hasSize(34);
        assertThat(provinces)
                .allMatch(t -> Objects.equals(
                        unit(t.oldUnit()).area(), unit(t.newUnit()).area()));
        Map<Integer, Integer> whole = provinces.stream().collect(Collectors.toMap(Tie::oldUnit, Tie::newUnit));
        assertThat(Tables.ties().stream().filter(t -> unit(t.newUnit()).level() == Level.COMMUNE))
                .allMatch(t -> Objects.equals(
                        whole.get(Objects.requireNonNull(unit(t.oldUnit()).province())),
                        unit(t.newUnit()).province()));
    }

    @Test
    void the_archipelagos_are_there_on_both_lists() {
        assertThat(of2021)
                .anyMatch(u -> u.fullName().equals("Huyện Hoàng Sa") && u.code().equals("498"))
                .anyMatch(u -> u.fullName().equals("Huyện Trường Sa"));
        assertThat(of2025)
                .anyMatch(u -> u.fullName().equals("Đặc khu Hoàng Sa"))
                .anyMatch(u -> u.fullName().equals("Đặc khu Trường Sa"));
    }

    @Test
    void the_countries_are_249_on_six_continents() {
        assertThat(Tables.countries()).hasSize(249);
        assertThat(Tables.countries().stream().map(c -> Continent.of(c.continent())))
                .contains(Continent.values());
    }

    private static Map<Level, Long> count(List<Unit> units) {
        return units.stream().collect(Collectors.groupingBy(Unit::level, Collectors.counting()));
    }

    private static Map<String, String> provinces(List<Unit> units) {
        return units.stream()
                .filter(u -> u.level() == Level.PROVINCE)
                .collect(Collectors.toMap(Unit::code, Unit::name));
    }

    private static Map<String, Long> by(List<Unit> units, Function<Unit, @Nullable String> property) {
        return units.stream()
                .filter(u -> u.level() == Level.PROVINCE)
                .collect(Collectors.groupingBy(u -> String.valueOf(property.apply(u)), Collectors.counting()));
    }

    private Unit unit(int id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
