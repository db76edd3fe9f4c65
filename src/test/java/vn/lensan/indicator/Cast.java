package vn.lensan.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The cast of {@code indicators/cast.yaml}, put into tables that stand in for the published views: counting knows no
 * more of the record modules than these.
 */
final class Cast {
    /** Facts of a test's own; the published views are stood in for by tables of the same columns. */
    private static final String TEST_FACTS = """
            create table published.test_line (
                part_id smallint, household_id bigint, line_id bigint, since date, until date default 'infinity',
                amount bigint, member text, topic text);
            create table published.test_thing (
                part_id smallint, household_id bigint, item text, member text, since date,
                until date default 'infinity');
            create table published.test_item (
                item_id bigint, province int, amount bigint, since date, until date default 'infinity');
            """;

    /** What a row of a stand-in has where the example says nothing. */
    private static final Map<String, String> UNSAID = Map.of(
            "part_id", "0",
            "until", "'infinity'",
            "counts_as_household", "true",
            "held_until", "'infinity'",
            "status", "'PLACED'");

    private final JdbcClient jdbc;
    private final Map<String, Map<String, String>> typesOf = new LinkedHashMap<>();
    private final Map<String, Integer> localities = new LinkedHashMap<>();
    private final Map<String, Household> households = new LinkedHashMap<>();

    record Household(int part, long id) {}

    private Cast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tables made, everybody home. */
    static Cast onStage(JdbcClient jdbc) {
        Cast cast = new Cast(jdbc);
        cast.standIns();
        jdbc.sql(TEST_FACTS).update();
        Map<String, Object> yaml = yaml("indicators/cast.yaml");
        list(yaml, "localities").forEach(cast::locality);
        map(yaml, "households").forEach((name, household) -> cast.household(name, asMap(household)));
        return cast;
    }

    /** A table in place of every published view, so that a new view or column needs no line here. */
    private void standIns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        jdbc.sql("""
                        select v.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                        from pg_class v
                        join pg_attribute a on a.attrelid = v.oid and a.attnum > 0
                        where v.relnamespace = 'published'::regnamespace and v.relkind = 'v'
                        order by v.oid, a.attnum
                        """).query(row -> {
            String unsaid = UNSAID.get(row.getString(2));
            columns.computeIfAbsent(row.getString(1), view -> new ArrayList<>())
                    .add(row.getString(2) + " " + row.getString(3) + (unsaid == null ? "" : " default " + unsaid));
        });
        columns.keySet()
                .forEach(view -> jdbc.sql("drop view if exists published." + view + " cascade")
                        .update());
        columns.forEach((view, of) -> jdbc.sql("create table published." + view + " (" + String.join(", ", of) + ")")
                .update());
    }

    int locality(String name) {
        return Objects.requireNonNull(localities.get(name), name);
    }

    Household household(String name) {
        return Objects.requireNonNull(households.get(name), name);
    }

    String nameOf(long household) {
        return households.entrySet().stream()
                .filter(entry -> entry.getValue().id() == household)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(String.valueOf(household & (1L << SubjectKind.LINE_BITS) - 1));
    }

    String localityName(int id) {
        return localities.entrySet().stream()
                .filter(entry -> entry.getValue() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(String.valueOf(id));
    }

    Subjects everybody() {
        return Subjects.of(households.values().stream()
                .map(household -> new Subjects.Subject((short) household.part(), household.id()))
                .toList());
    }

    Subjects one(String name) {
        return Subjects.one(household(name).part(), household(name).id());
    }

    /** The id of a line that is only numbered. */
    static long line(Object number) {
        return (1L << SubjectKind.LINE_BITS) + Long.parseLong(number.toString());
    }

    /** A row of a published view; {@code household: name} becomes part_id and household_id. */
    void insert(String view, Map<String, Object> row) {
        Map<String, Object> columns = new LinkedHashMap<>(row);
        columns.computeIfPresent("line_id", (column, line) -> line(line));
        Object name = columns.remove("household");
        if (name != null) {
            columns.put("part_id", household(name.toString()).part());
            columns.put("household_id", household(name.toString()).id());
        }
        String names = String.join(", ", columns.keySet());
        Map<String, String> types = types(view);
        String values = String.join(
                ", ",
                columns.keySet().stream()
                        .map(column -> ":" + column + "::" + Objects.requireNonNull(types.get(column), column))
                        .toList());
        jdbc.sql("insert into published." + view + " (" + names + ") values (" + values + ")")
                .params(columns)
                .update();
    }

    private Map<String, String> types(String view) {
        return typesOf.computeIfAbsent(view, unused -> {
            Map<String, String> types = new LinkedHashMap<>();
            jdbc.sql("""
                            select a.attname, format_type(a.atttypid, a.atttypmod)
                            from pg_attribute a
                            where a.attrelid = ('published.' || :view)::regclass and a.attnum > 0
                            """).param("view", view).query(row -> {
                types.put(row.getString(1), row.getString(2));
            });
            return types;
        });
    }

    private void locality(Map<String, Object> row) {
        Map<String, Object> columns = new LinkedHashMap<>(row);
        String name = text(columns, "name");
        columns.remove("name");
        columns.put("locality_id", columns.remove("id"));
        localities.put(name, (Integer) columns.get("locality_id"));
        insert("locality", columns);
    }

    private void household(String name, Map<String, Object> given) {
        households.put(name, new Household((int) number(given, "part"), number(given, "id")));
        String since = "-infinity";
        for (Map<String, Object> home : list(given, "homes")) {
            Map<String, Object> row = new LinkedHashMap<>();
            String until = String.valueOf(home.getOrDefault("until", "infinity"));
            row.put("household", name);
            row.put("locality_id", locality(text(home, "at")));
            row.put("since", since);
            row.put("until", until);
            row.put("held_until", home.getOrDefault("ceased", until));
            row.put("counts_as_household", given.getOrDefault("household", true));
            insert("residence", row);
            since = until;
        }
    }

    /** A yaml file whose dates stay text. */
    static Map<String, Object> yaml(String path) {
        Resolver textual = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
                addImplicitResolver(Tag.INT, INT, "-+0123456789");
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            }
        };
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, textual);
        try (var in = new ClassPathResource(path).getInputStream()) {
            return asMap(yaml.load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, Object>> list(Map<String, Object> yaml, String key) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (yaml.get(key) instanceof List<?> list) {
            list.forEach(row -> rows.add(asMap(row)));
        }
        return rows;
    }

    static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }

    static long number(Map<String, Object> row, String key) {
        return ((Number) Objects.requireNonNull(row.get(key), key)).longValue();
    }

    static Map<String, Object> map(Map<String, Object> yaml, String key) {
        return asMap(yaml.get(key));
    }

    private static Map<String, Object> asMap(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, one) -> map.put(String.valueOf(name), one));
        }
        return map;
    }
}
