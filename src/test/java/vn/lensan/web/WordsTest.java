package vn.lensan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page shows a key instead of a word, and none speaks only one language. */
class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)[}(]|#messages\\.msg\\('([^']+)'");
    private static final Pattern UNSAID = Pattern.compile("th:(utext|text|replace|insert|each)=");

    @Test
    void every_word_is_there_in_vietnamese_and_english() throws IOException {
        for (Path module : modules()) {
            assertThat(words(module.resolve("words_en.properties")).stringPropertyNames())
                    .as("English words of %s", module.getFileName())
                    .isEqualTo(words(module.resolve("words.properties")).stringPropertyNames());
        }
    }

    @Test
    void no_key_stands_in_two_modules() throws IOException {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (Path module : modules()) {
            words(module.resolve("words.properties")).stringPropertyNames().stream()
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_a_page_names_has_a_word() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path module : modules()) {
            known.addAll(words(module.resolve("words.properties")).stringPropertyNames());
        }
        Set<String> unknown = new TreeSet<>();
        for (Path template : templates()) {
            Matcher keys = KEY.matcher(Files.readString(template));
            while (keys.find()) {
                String key = keys.group(1) != null ? keys.group(1) : keys.group(2);
                if (!known.contains(key)) {
                    unknown.add(template.getFileName() + ": " + key);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** Text outside an element that gets its words from a message would stay Vietnamese on the English page. */
    @Test
    void no_page_says_a_word_of_its_own() throws IOException {
        Set<String> own = new TreeSet<>();
        for (Path template : templates()) {
            String html = Files.readString(template)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("(?s)<(title|script|style)[ >].*?</\\1>", "");
            Matcher texts = Pattern.compile("<([a-z:]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>([^<]*)")
                    .matcher(html);
            while (texts.find()) {
                String text = texts.group(3).strip();
                boolean said = UNSAID.matcher(texts.group(2)).find() || text.startsWith("[[");
                if (!said && text.chars().filter(Character::isLetter).count() > 1 && !text.equals("Lên Sàn")) {
                    own.add(template.getFileName() + ": " + text);
                }
            }
        }
        assertThat(own).isEmpty();
    }

    private static Iterable<Path> modules() throws IOException {
        try (Stream<Path> modules = Files.list(RESOURCES.resolve("messages"))) {
            return modules.toList();
        }
    }

    private static Iterable<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve("templates"))) {
            return all.filter(path -> path.toString().endsWith(".html")).toList();
        }
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
