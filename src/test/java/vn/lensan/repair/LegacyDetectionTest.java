package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensan.shared.Text;

class LegacyDetectionTest {
    private static final List<String> FOREIGN = List.of(
            "café",
            "Nestlé",
            "Coca-Cola®",
            "crème brûlée",
            "riz thaï",
            "Müller GmbH",
            "São Paulo",
            "El Niño",
            "naïve",
            "Zürich",
            "déjà vu",
            "Noël",
            "Bà Nà Hills",
            "H'Mông",
            "Y Blô Êban",
            "Krông Pắk",
            "Ksor H'Lan",
            "Organic fertiliser NPK 16-16-8",
            "The quick brown fox",
            "hôtel",
            "forêt",
            "Citroën",
            "Curaçao",
            "Ångström",
            "smørrebrød",
            "Côte d'Azur");
    private static final List<String> SIGNS = List.of(
            "",
            "1.234,5",
            "25°C",
            "500 m²",
            "3 m³",
            "20/8/2021",
            "LS-00123",
            "VN-20_457",
            "© 2021",
            "§ 3",
            "±5 %",
            "«Sàn»",
            "“Hợp Thành”",
            "Thôn 1 – Xã 2",
            "Hộ SXNN®",
            "½ ha",
            "µg",
            "10 €",
            "Giá: 5.000₫",
            "A → B",
            "✓",
            "Lê\u00A0Hà",
            "Tô Lâm",
            "\uFEFFMã hộ",
            "Cà phê… chè",
            "N/A");

    @Test
    void right_columns_are_left_alone_however_short_or_mixed() {
        Invented invented = new Invented(3);
        List<String> pool = new ArrayList<>(Invented.places());
        pool.addAll(Invented.words());
        pool.addAll(FOREIGN);
        pool.addAll(SIGNS);
        pool.addAll(invented.names(300));
        for (int n = 0; n < 5_000; n++) {
            List<String> column = new ArrayList<>();
            for (int i = 1 + invented.number(30); i > 0; i--) {
                String value = pool.get(invented.number(pool.size()));
                column.add(invented.number(5) == 0 ? value.toUpperCase(Locale.ROOT) : value);
            }
            LegacyVerdict verdict = LegacyText.detect(column, null);
            assertThat(verdict.encoding()).as(column::toString).isEqualTo(LegacyEncoding.NONE);
        }
    }

    @Test
    void every_right_word_alone_is_left_alone() {
        List<String> all = new ArrayList<>(Invented.words());
        all.addAll(Invented.places());
        all.addAll(FOREIGN);
        all.addAll(SIGNS);
        for (String word : all) {
            assertThat(LegacyText.detect(List.of(word, word, word), null).encoding())
                    .as(word)
                    .isEqualTo(LegacyEncoding.NONE);
        }
    }

    @Test
    void foreign_columns_are_left_alone() {
        assertThat(LegacyText.detect(FOREIGN, null).encoding()).isEqualTo(LegacyEncoding.NONE);
        assertThat(LegacyText.detect(SIGNS, null).encoding()).isEqualTo(LegacyEncoding.NONE);
        assertThat(LegacyText.detect(List.of("Nam", "LS-01", "12"), null)).isEqualTo(LegacyVerdict.NONE);
    }

    @Test
    void mending_a_right_cell_gives_the_same_string() {
        String cell = "Nguyễn Thị Hoà";
        assertThat(LegacyVerdict.NONE.mend(cell)).isSameAs(cell);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "WINDOWS_1258", "MOJIBAKE", "MOJIBAKE_TWICE", "NFD"})
    void columns_of_names_are_recognised_and_mended(LegacyEncoding encoding) {
        Invented invented = new Invented(4);
        for (int n = 0; n < 200; n++) {
            List<String> names = invented.names(3 + invented.number(30));
            List<String> arrived = names.stream()
                    .map(name -> LegacyText.encode(encoding, name))
                    .toList();
            LegacyVerdict verdict = LegacyText.detect(arrived, null);
            assertThat(verdict.encoding()).as(arrived::toString).isEqualTo(encoding);
            assertThat(verdict.mixed()).isFalse();
            assertThat(arrived.stream().map(verdict::mend).toList()).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "WINDOWS_1258", "MOJIBAKE", "MOJIBAKE_TWICE", "NFD"})
    void a_csv_of_all_sorts_of_columns_is_recognised_as_a_whole(LegacyEncoding encoding) {
        Invented invented = new Invented(5);
        LegacyStatistics csv = new LegacyStatistics();
        for (int row = 0; row < 200; row++) {
            for (String cell : List.of(
                    "LS-" + row, invented.name(), invented.place(), invented.pick("Nam", "Nữ"), "0912345678", "1,5")) {
                csv.add(LegacyText.encode(encoding, cell));
            }
        }
        LegacyVerdict verdict = csv.verdict();
        assertThat(verdict.encoding()).isEqualTo(encoding);
        assertThat(verdict.mend(LegacyText.encode(encoding, "Nữ"))).isEqualTo("Nữ");
        assertThat(verdict.mend("LS-20")).isEqualTo("LS-20");
        for (String place : Invented.places()) {
            assertThat(Text.fold(verdict.mend(LegacyText.encode(encoding, place))))
                    .isEqualTo(Text.fold(place));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "MOJIBAKE"})
    void in_a_mixed_column_right_cells_stay(LegacyEncoding encoding) {
        Invented invented = new Invented(6);
        List<String> right = invented.names(200);
        List<String> other = invented.names(50);
        LegacyStatistics column = new LegacyStatistics();
        right.forEach(column::add);
        other.forEach(name -> column.add(LegacyText.encode(encoding, name)));
        LegacyVerdict verdict = column.verdict();
        assertThat(verdict.encoding()).isEqualTo(encoding);
        assertThat(verdict.mixed()).isTrue();
        for (String name : right) {
            assertThat(verdict.mend(name)).isEqualTo(name);
        }
        long mended = other.stream()
                .filter(name -> verdict.mend(LegacyText.encode(encoding, name)).equals(name))
                .count();
        assertThat(mended).isGreaterThan(45);
    }

    @Test
    void a_closed_list_is_judged_by_its_values() {
        Set<String> sexes = Set.of("nam", "nu");
        for (LegacyEncoding encoding : List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.MOJIBAKE)) {
            LegacyStatistics column = LegacyStatistics.ofList(sexes::contains);
            column.add("Nam");
            column.add(LegacyText.encode(encoding, "Nữ"));
            assertThat(column.verdict().encoding()).isEqualTo(encoding);
            assertThat(column.verdict().mend(LegacyText.encode(encoding, "Nữ"))).isEqualTo("Nữ");
        }
        LegacyStatistics right = LegacyStatistics.ofList(sexes::contains);
        right.add("Nam");
        right.add("Nữ");
        assertThat(right.verdict().encoding()).isEqualTo(LegacyEncoding.NONE);
    }

    @Test
    void a_column_of_one_word_follows_the_sheet_around_it() {
        LegacyStatistics sheet = new LegacyStatistics();
        new Invented(7).names(20).forEach(name -> sheet.add(LegacyText.encode(LegacyEncoding.TCVN3, name)));
        LegacyStatistics column = new LegacyStatistics();
        column.add("Hïng");
        assertThat(column.verdict().encoding()).isEqualTo(LegacyEncoding.NONE);
        assertThat(column.verdictWithin(sheet.verdict()).mend("Hïng")).isEqualTo("Hùng");
    }

    @Test
    void the_font_decides_unless_unicode_was_typed_in_it() {
        assertThat(LegacyText.detect(List.of("Hïng"), ".VnTime").mend("Hïng")).isEqualTo("Hùng");
        assertThat(LegacyText.detect(List.of("Lª Hïng"), ".VnTimeH").mend("Lª Hïng"))
                .isEqualTo("LÊ HÙNG");
        assertThat(LegacyText.detect(List.of("Nguyễn Hùng", "Trần Lê"), ".VnTime")
                        .encoding())
                .isEqualTo(LegacyEncoding.NONE);
        assertThat(LegacyText.detect(List.of("Hïng", "Tr­êng"), "Arial").encoding())
                .isEqualTo(LegacyEncoding.TCVN3);
    }

    @Test
    void the_letter_that_is_a_soft_hyphen_survives() {
        LegacyVerdict verdict = LegacyText.detect(List.of("L\u00AD¬ng V¨n Tr\u00ADêng"), null);
        assertThat(verdict.encoding()).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(verdict.mend("\uFEFF L\u00AD¬ng  V¨n Tr\u00ADêng ")).isEqualTo("Lương Văn Trường");
        assertThat(LegacyVerdict.NONE.mend("Lương\u00AD Văn")).isEqualTo("Lương Văn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyễn", "Đức", "HOÀ", "hòa", "giếng", "gì", "quýt", "quốc", "khuỷu", "Nghĩa", "Đắk", "yêu", "quáy",
                "ngoáy", "khỏe", "khoẻ", "thủy", "thuỷ", "được", "bưởi", "giữa", "của", "quyển", "Già", "gìn"
            })
    void syllables(String word) {
        assertThat(Syllables.valid(word, 0, word.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tôt", "ngê", "cê", "ghà", "bcd", "ứắ", "nguyểnn", "müller", "fa", "q", "", "tạc̣", "xaõ", "lyự",
                "tóan", "hoàì"
            })
    void no_syllables(String word) {
        assertThat(Syllables.valid(word, 0, word.length())).isFalse();
    }
}
