package vn.lensan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_fault_occurs_at_least_twenty_times_in_two_thousand_households(long seed) throws IOException {
        SampleWriter.write(folder, new SampleOptions(2000, 12, seed));
        JsonNode truth = JsonMapper.shared().readTree(folder.resolve("truth.json"));
        Map<String, Integer> rare = new TreeMap<>();
        truth.get("faults").properties().forEach(fault -> {
            if (fault.getValue().asInt() < 20)
                rare.put(fault.getKey(), fault.getValue().asInt());
        });
        assertThat(rare).isEmpty();
        assertThat(truth.get("reports").size()).isGreaterThan(500);
    }

    @Test
    void the_same_seed_writes_the_same_sample() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        SampleWriter.write(one, new SampleOptions(200, 6, 7));
        SampleWriter.write(other, new SampleOptions(200, 6, 7));
        assertThat(Files.readString(one.resolve("truth.json")))
                .isEqualTo(Files.readString(other.resolve("truth.json")));
        assertThat(Files.readString(one.resolve("manifest.json")))
                .isEqualTo(Files.readString(other.resolve("manifest.json")));
        assertThat(names(one)).isEqualTo(names(other));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30})
    void any_number_of_weeks_and_few_households_do(int weeks) throws IOException {
        SampleWriter.write(folder, new SampleOptions(60, weeks, weeks));
        assertThat(folder.resolve("manifest.json")).isNotEmptyFile();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
