package vn.lensan.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lensan.shared.Text;

/** The names of all places of Vietnam as a corpus: none is touched when right, nearly all come back when not. */
class PlaceNamesTest {
    private static List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String list : List.of("/places/units-2021.csv", "/places/units-2025.csv")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(PlaceNamesTest.class.getResourceAsStream(list)), StandardCharsets.UTF_8))) {
                lines.lines().skip(1).forEach(line -> names.add(line.split(",")[3]));
            }
        }
        return names;
    }

    @Test
    void no_place_is_touched_in_columns_of_any_length() throws IOException {
        List<String> names = names();
        assertThat(names).hasSizeGreaterThan(14_000);
        for (int length : new int[] {1, 2, 5, 20, 500}) {
            for (int from = 0; from + length <= names.size(); from += length) {
                List<String> column = names.subList(from, from + length);
                assertThat(LegacyText.detect(column, null).encoding())
                        .as(column::toString)
                        .isEqualTo(LegacyEncoding.NONE);
            }
        }
        assertThat(LegacyText.detect(names, null).encoding()).isEqualTo(LegacyEncoding.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "WINDOWS_1258", "MOJIBAKE", "MOJIBAKE_TWICE", "NFD"})
    void every_place_comes_back(LegacyEncoding encoding) throws IOException {
        List<String> names = names();
        LegacyStatistics all = new LegacyStatistics();
        names.forEach(name -> all.add(LegacyText.encode(encoding, name)));
        LegacyVerdict whole = all.verdict();
        assertThat(whole.mixed()).isFalse();
        for (int from = 0; from + 50 <= names.size(); from += 50) {
            List<String> column = names.subList(from, from + 50);
            List<String> arrived = column.stream()
                    .map(name -> LegacyText.encode(encoding, name))
                    .toList();
            LegacyStatistics statistics = new LegacyStatistics();
            arrived.forEach(statistics::add);
            LegacyVerdict verdict = statistics.verdictWithin(whole);
            assertThat(verdict.encoding()).as(arrived::toString).isEqualTo(encoding);
            for (int i = 0; i < column.size(); i++) {
                assertThat(Text.fold(verdict.mend(arrived.get(i)))).isEqualTo(Text.fold(column.get(i)));
            }
        }
    }
}
