package vn.lensan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the documents name is there: files, links, types, tables, commands, options and settings. */
class WritingsTest {
    private static final List<Path> DOCUMENTS = Stream.concat(
                    Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md")
                            .map(Path::of),
                    Modules.files(Path.of("docs"), ".md").stream())
            .toList();

    private static final List<Path> ROOTS = List.of(
            Path.of(""),
            Modules.SOURCES,
            Path.of("src/test/java/vn/lensan"),
            Path.of("src/main/resources"),
            Path.of("src/test/resources"));

    /** Folders of the data directory: they are made by the program. */
    private static final Pattern DATA = Pattern.compile("\\./data|(postgres|logs|uploads|spool|sample)/.*");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`|^ {4,}(\\S.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile(
            "\\.?[\\w@-]+(/[\\w.@-]+)*/?[\\w@-]*\\.(java|md|yaml|sql|csv|sh|txt|html|properties)|[\\w.-]+(/[\\w.-]+)+/?");
    private static final Pattern TYPE = Pattern.compile("([a-z]+)\\.([A-Z]\\w+)");
    private static final Pattern TABLE = Pattern.compile("([a-z]+)\\.([a-z_]+)");
    private static final Pattern SETTING = Pattern.compile("\\bLENSAN_[A-Z_]+\\b");
    private static final Pattern RUN = Pattern.compile("bin/lensan ([a-z-]+)([^;|&#\n]*)");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(^|[\\s(`\"'=])/(work|home|root|Users)/|repo1?\\.maven|npmjs\\.(com|org)");

    @Test
    void links_lead_somewhere() {
        assertThat(faults((document, text) -> LINK.matcher(text)
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !Files.exists(beside(document, link)))))
                .isEmpty();
    }

    @Test
    void files_named_are_there() {
        assertThat(faults((document, text) -> code(text)
                        .filter(word -> PATH.matcher(word).matches()
                                && !DATA.matcher(word).matches())
                        .filter(word -> !there(word))))
                .isEmpty();
    }

    @Test
    void types_and_tables_named_are_there() {
        Set<String> tables = tables();
        assertThat(faults((document, text) -> code(text)
                        .filter(word -> TYPE.matcher(word).matches() && !there(word.replace('.', '/') + ".java"))))
                .isEmpty();
        assertThat(faults((document, text) -> code(text)
                        .filter(word -> TABLE.matcher(word).matches()
                                && Modules.packages().contains(word.substring(0, word.indexOf('.')))
                                && !tables.contains(word))))
                .isEmpty();
    }

    @Test
    void commands_named_can_be_run() {
        assertThat(faults((document, text) -> RUN.matcher(text).results().flatMap(WritingsTest::unknownIn)))
                .isEmpty();
    }

    @Test
    void the_readme_names_every_command_and_every_setting() {
        String readme = Modules.text(Path.of("README.md"));
        assertThat(commands()
                        .filter(command -> !command.getAnnotation(Command.class).hidden())
                        .map(command -> command.getAnnotation(Command.class).name())
                        .filter(name -> !readme.contains("`" + name + "`") && !readme.contains("bin/lensan " + name)))
                .isEmpty();
        assertThat(settings(sources())).isSubsetOf(settings(Stream.of(readme)));
        assertThat(settings(DOCUMENTS.stream().map(Modules::text))).isSubsetOf(settings(sources()));
    }

    @Test
    void decisions_are_numbered_without_gap() {
        List<String> numbers = Modules.files(Path.of("docs/decisions"), ".md").stream()
                .map(file -> file.getFileName().toString().substring(0, 4))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo("%04d".formatted(i + 1));
        }
    }

    @Test
    void nothing_points_to_the_machine_it_was_written_on() {
        List<String> found = new ArrayList<>();
        Stream.of(
                        DOCUMENTS.stream(),
                        Modules.files(Path.of("src"), ".java").stream(),
                        Modules.files(Path.of("src/main/resources/db"), ".sql").stream(),
                        Modules.files(Path.of("bin"), "").stream(),
                        Stream.of(Path.of("pom.xml")))
                .flatMap(files -> files)
                .filter(file -> !file.endsWith("WritingsTest.java"))
                .filter(file -> ELSEWHERE.matcher(Modules.text(file)).find())
                .forEach(file -> found.add(file.toString()));
        assertThat(found).isEmpty();
    }

    @Test
    void a_word_without_its_thing_is_seen() {
        assertThat(code("see `place/Nowhere.java` and `place.Nowhere`")
                        .filter(word ->
                                PATH.matcher(word).matches() ? !there(word) : !there(word.replace('.', '/') + ".java")))
                .containsExactly("place/Nowhere.java", "place.Nowhere");
        assertThat(RUN.matcher("bin/lensan sing --loud").results().flatMap(WritingsTest::unknownIn))
                .containsExactly("sing");
        assertThat(RUN.matcher("bin/lensan serve --loud").results().flatMap(WritingsTest::unknownIn))
                .containsExactly("serve --loud");
        assertThat(ELSEWHERE.matcher("see `/home/somebody/x`").find()).isTrue();
    }

    private interface Check {
        Stream<String> of(Path document, String text);
    }

    private static List<String> faults(Check check) {
        return DOCUMENTS.stream()
                .flatMap(document -> check.of(document, Modules.text(document)).map(fault -> document + ": " + fault))
                .toList();
    }

    private static Stream<String> code(String text) {
        return CODE.matcher(text).results().map(WritingsTest::word);
    }

    private static String word(MatchResult code) {
        return code.group(1) != null ? code.group(1) : code.group(2).split("\\s")[0];
    }

    private static Path beside(Path document, String link) {
        Path folder = document.getParent();
        return (folder == null ? Path.of("") : folder).resolve(link).normalize();
    }

    private static boolean there(String name) {
        return ROOTS.stream().anyMatch(root -> Files.exists(root.resolve(name)));
    }

    private static Set<String> tables() {
        return Modules.files(Modules.MIGRATIONS, ".sql").stream()
                .flatMap(file -> Pattern.compile("(?:table|view|sequence) ([a-z]+\\.[a-z_]+)")
                        .matcher(Modules.text(file))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> unknownIn(MatchResult run) {
        Class<?> command = commands()
                .filter(each -> each.getAnnotation(Command.class).name().equals(run.group(1)))
                .findFirst()
                .orElse(null);
        if (command == null) {
            return Stream.of(run.group(1));
        }
        return Pattern.compile("--[a-z-]+")
                .matcher(run.group(2))
                .results()
                .map(MatchResult::group)
                .filter(option -> !optionsOf(command).contains(option))
                .map(option -> run.group(1) + " " + option);
    }

    private static Stream<Class<?>> commands() {
        return Arrays.stream(program().getAnnotation(Command.class).subcommands());
    }

    private static Class<?> program() {
        try {
            return Class.forName("vn.lensan.cli.Program");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> optionsOf(Class<?> command) {
        Set<String> options = new TreeSet<>(Set.of("--data", "--help"));
        Stream.concat(
                        Stream.of(command),
                        Arrays.stream(command.getAnnotation(Command.class).subcommands()))
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .map((Field field) -> field.getAnnotation(Option.class))
                .filter(option -> option != null)
                .forEach(option -> options.addAll(List.of(option.names())));
        return options;
    }

    private static Stream<String> sources() {
        return Stream.concat(
                        Modules.files(Path.of("src/main/java"), ".java").stream(),
                        Modules.files(Path.of("bin"), "").stream())
                .map(Modules::text);
    }

    private static Set<String> settings(Stream<String> texts) {
        return texts.flatMap(text -> SETTING.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
