package vn.lensan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A module's SQL touches its own tables; of others it reads what they publish. */
class SqlTest {
    private static final Path INDICATORS = Path.of("src/main/resources/indicators");

    /** A table or view where SQL names one, schema and all. */
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|using|table|view|index \\w+ on|column)\\s+(?:only\\s+)?([a-z]+)\\.([a-z_0-9]+)");

    private static final Pattern COPIED = Pattern.compile("\"([a-z]+)\\.([a-z_0-9]+) ?\\(");

    /** Where a module reaches into another's tables all the same, and why. */
    private static final Map<String, String> GRANTED = Map.of(
            "household intake.entry",
                    "the queue is kept by both: intake puts in what waits, a decision of household closes it",
            "household intake.outcome", "a household's history is the outcomes that name it",
            "household intake.upload", "the same",
            "reception intake.outcome", "the page of an upload shows its refused rows");

    private static final Set<String> SCHEMAS = schemas();

    @Test
    void java_reads_other_modules_through_published_views_only() {
        List<String> found = new ArrayList<>();
        for (String module : Modules.packages()) {
            for (Path file : Modules.files(Modules.SOURCES.resolve(module), ".java")) {
                foreign(module, Modules.text(file)).stream()
                        .filter(table -> !GRANTED.containsKey(module + " " + table))
                        .forEach(table -> found.add(file.getFileName() + ": " + table));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void migrations_touch_their_own_schema_and_the_published_views() {
        List<String> found = new ArrayList<>();
        for (Path file : Modules.files(Modules.MIGRATIONS, ".sql")) {
            String module = file.getName(file.getNameCount() - 2).toString();
            foreign(module, Modules.text(file)).forEach(table -> found.add(file.getFileName() + ": " + table));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void an_indicator_selects_published_facts_only() {
        List<String> found = new ArrayList<>();
        for (Path file : Modules.files(INDICATORS, ".sql")) {
            foreign("published", Modules.text(file)).forEach(table -> found.add(file.getFileName() + ": " + table));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_look_into_another_modules_table_is_seen() {
        assertThat(foreign(
                        "shop",
                        "select 1 from household.household h join shop.account a on true join published.residence r"))
                .containsExactly("household.household");
        assertThat(foreign("shop", "Copy.into(connection, \"intake.outcome(upload_id, line)\""))
                .containsExactly("intake.outcome");
    }

    /** The tables of other modules that a text names. */
    private static Set<String> foreign(String module, String text) {
        Set<String> named = new TreeSet<>();
        for (Pattern pattern : List.of(TABLE, COPIED)) {
            Matcher table = pattern.matcher(text);
            while (table.find()) {
                String schema = table.group(1);
                if (SCHEMAS.contains(schema) && !schema.equals(module) && !schema.equals("published")) {
                    named.add(schema + "." + table.group(2));
                }
            }
        }
        return named;
    }

    private static Set<String> schemas() {
        return Modules.files(Modules.MIGRATIONS, ".sql").stream()
                .flatMap(file -> Pattern.compile("create schema (\\w+)")
                        .matcher(Modules.text(file))
                        .results())
                .map(schema -> schema.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
