package vn.lensan.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one definition file: header lines {@code -- word: text}, then a select. Each {@code -- key:} line begins a
 * further figure of the same indicator; words not given again are those of the file's head. A header line that begins
 * with {@code --} and spaces continues the one before.
 */
final class DefinitionFile {
    private static final Pattern HEADER = Pattern.compile("--\\s([a-z]+):\\s*(.*)");
    private static final Pattern CONTINUED = Pattern.compile("--\\s{2,}(\\S.*)");
    private static final Set<String> WORDS = Set.of(
            "code", "name", "unit", "source", "explanation", "forms", "subject", "key", "counted", "each", "member");
    private static final Set<String> OPTIONAL = Set.of("each", "member");

    private final int year;
    private final String file;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<Definition> definitions = new ArrayList<>();
    private Map<String, String> words = head;
    private StringBuilder body = new StringBuilder();
    private String last = "";

    private DefinitionFile(int year, String file) {
        this.year = year;
        this.file = file;
    }

    static List<Definition> parse(int year, String file, String text) {
        DefinitionFile parsed = new DefinitionFile(year, file);
        text.lines().forEach(parsed::line);
        parsed.endFigure();
        return parsed.definitions;
    }

    private void line(String line) {
        Matcher header = HEADER.matcher(line);
        Matcher continued = CONTINUED.matcher(line);
        if (header.matches()) {
            word(header.group(1), header.group(2).strip());
        } else if (continued.matches() && body.isEmpty() && !last.isEmpty()) {
            words.merge(last, continued.group(1).strip(), (one, other) -> one + " " + other);
        } else if (!line.startsWith("--") && (!line.isBlank() || !body.isEmpty())) {
            body.append(line).append('\n');
        }
    }

    private void word(String word, String text) {
        check(WORDS.contains(word), "unknown header word '" + word + "'");
        if (word.equals("key")) {
            endFigure();
            words = new LinkedHashMap<>(head);
        }
        check(body.isEmpty(), "header word '" + word + "' below the select");
        words.put(word, text);
        last = word;
    }

    private void endFigure() {
        if (words == head) {
            check(body.isEmpty(), "a select before the first key");
            return;
        }
        for (String word : WORDS) {
            check(OPTIONAL.contains(word) || !words.getOrDefault(word, "").isEmpty(), "'" + word + "' is missing");
        }
        String select = body.toString().strip().replaceFirst(";$", "").strip();
        check(select.startsWith("select"), "the body must be one select");
        check(!select.contains(";"), "the body must be one statement");
        definitions.add(definition(select));
        body = new StringBuilder();
        words = head;
    }

    private Definition definition(String select) {
        Counted counted = Counted.of(get("counted"));
        check(file.startsWith(get("code") + "-"), "the file's name must begin with its code");
        return new Definition(
                year,
                get("code"),
                get("key"),
                get("name"),
                get("unit"),
                get("source"),
                get("explanation"),
                Set.of(get("forms").split("\\s*,\\s*")),
                SubjectKind.valueOf(get("subject").toUpperCase(Locale.ROOT)),
                counted,
                words.get("each"),
                words.get("member"),
                select,
                hash(get("code"), get("key"), get("subject"), counted.name(), words.getOrDefault("each", ""), select));
    }

    private String get(String word) {
        String text = words.get(word);
        check(text != null, "'" + word + "' is missing");
        return text == null ? "" : text;
    }

    private void check(boolean right, String problem) {
        if (!right) {
            throw new IllegalStateException("indicators/" + year + "/" + file + ": " + problem);
        }
    }

    private static String hash(String... parts) {
        try {
            byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
