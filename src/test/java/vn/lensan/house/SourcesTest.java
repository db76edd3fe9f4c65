package vn.lensan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sources stay short and say what they are. */
class SourcesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Words that name no thing of the programme: the right one has not been found yet. */
    private static final Pattern BANNED =
            Pattern.compile("(?<=[a-z0-9]|^)(Impl|Manager|Helper|Utils?|Dto|DTO|Data|Info)(?=[A-Z0-9]|$)");

    private static final Pattern PURPOSE = Pattern.compile("^/\\*\\*\\s*(?:\\*\\s*)?(?!@)(\\S[^\\n]{20,})");

    @Test
    void a_main_file_has_less_than_300_lines() {
        assertThat(longerThan(299, Modules.files(JAVA, ".java"))).isEmpty();
    }

    @Test
    void a_template_has_less_than_200_lines() {
        assertThat(longerThan(199, Modules.files(TEMPLATES, ".html"))).isEmpty();
    }

    @Test
    void no_name_hides_behind_an_empty_word() {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(JAVA, TESTS)) {
            Modules.files(root, ".java").stream()
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(SourcesTest::banned)
                    .forEach(found::add);
        }
        assertThat(found).isEmpty();
        assertThat(List.of("ReportManager", "UploadDto", "DataReader", "HouseholdInfoPage"))
                .allMatch(SourcesTest::banned);
        assertThat(List.of("DatabaseSource", "InformationItem", "Managers2021x", "Update"))
                .noneMatch(SourcesTest::banned);
    }

    @Test
    void every_package_says_its_purpose_and_is_null_marked() {
        List<String> silent = new ArrayList<>();
        for (String module : Modules.packages()) {
            Path info = Modules.SOURCES.resolve(module).resolve("package-info.java");
            String text = Files.exists(info) ? Modules.text(info) : "";
            if (!PURPOSE.matcher(text).find() || !text.contains("@NullMarked")) {
                silent.add(module);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void no_source_catches_everything() {
        List<String> greedy = Modules.files(JAVA, ".java").stream()
                .filter(file -> Modules.text(file).matches("(?s).*catch \\((Exception|Throwable) .*"))
                .map(Path::toString)
                .toList();
        assertThat(greedy).isEmpty();
    }

    private static boolean banned(String name) {
        return BANNED.matcher(name).find();
    }

    private static List<String> longerThan(int lines, List<Path> files) {
        return files.stream()
                .filter(file -> Modules.text(file).lines().count() > lines)
                .map(file -> file + ": " + Modules.text(file).lines().count())
                .toList();
    }
}
