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
    /** The columns counting reads. */
    private static final String STAND_INS = """
            drop view if exists published.locality cascade;
            drop view if exists published.residence cascade;
            drop view if exists published.attendance cascade;
            drop view if exists published.shop_account cascade;
            drop view if exists published.payment_account cascade;
            create table published.locality (
                locality_id int primary key, commune_2021 int, district_2021 int, province_2021 int, commune_2025 int,
                province_2025 int);
            create table published.residence (
                part_id smallint, household_id bigint, locality_id int, since date default '-infinity',
                until date default 'infinity', counts_as_household boolean default true, ends boolean default false);
            create table published.attendance (
                part_id smallint, household_id bigint, topic text, held_on date);
            create table published.shop_account (
                part_id smallint, household_id bigint, platform text, since date, until date default 'infinity');
            create table published.payment_account (
                part_id smallint, household_id bigint, platform text, provider text, since date,
                until date default 'infinity');
            drop view if exists published.information_item cascade;
            drop view if exists published.farm_input cascade;
            drop view if exists published.input_offer cascade;
            drop view if exists published.input_order cascade;
            create table published.information_item (
                part_id smallint default 0, item_id bigint, province int, channel text, published_on date);
            create table published.farm_input (
                part_id smallint default 0, input_id bigint, province int, since date, until date default 'infinity');
            create table published.input_offer (
                part_id smallint default 0, input_id bigint, province int, market_price bigint,
                platform_price bigint, since date, until date default 'infinity');
            create table published.input_order (
                part_id smallint, household_id bigint, ordered_on date, status text default 'PLACED');
            drop view if exists published.account_mark cascade;
            drop view if exists published.account_trace cascade;
            drop view if exists published.product_listing cascade;
            create table published.account_mark (
                part_id smallint, household_id bigint, platform text, since date, until date default 'infinity');
            create table published.account_trace (
                part_id smallint, household_id bigint, platform text, since date, until date default 'infinity');
            create table published.product_listing (
                part_id smallint, household_id bigint, platform text, item text, kind_key text, since date,
                until date default 'infinity');
            create table published.product_mark (
                part_id smallint, household_id bigint, platform text, item text, since date,
                until date default 'infinity');
            create table published.product_trace (
                part_id smallint, household_id bigint, platform text, item text, since date,
                until date default 'infinity');
            create table published.test_line (
                part_id smallint, household_id bigint, line_id bigint, since date, until date default 'infinity',
                amount bigint, member text, topic text);
            create table published.test_thing (
                part_id smallint, household_id bigint, item text, member text, since date,
                until date default 'infinity');
            create table published.test_item (
                item_id bigint, province int, amount bigint, since date, until date default 'infinity');
            """;

    private static final List<String> DAYS = List.of("since", "until", "held_on", "published_on", "ordered_on");

    private final JdbcClient jdbc;
    private final Map<String, Integer> localities = new LinkedHashMap<>();
    private final Map<String, Household> households = new LinkedHashMap<>();

    record Household(int part, long id) {}

    private Cast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tables made, everybody home. */
    static Cast onStage(JdbcClient jdbc) {
        Cast cast = new Cast(jdbc);
        jdbc.sql(STAND_INS).update();
        Map<String, Object> yaml = yaml("indicators/cast.yaml");
        list(yaml, "localities").forEach(cast::locality);
        map(yaml, "households").forEach((name, household) -> cast.household(name, asMap(household)));
        return cast;
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
                .orElse(String.valueOf(household));
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

    /** A row of a published view; {@code household: name} becomes part_id and household_id. */
    void insert(String view, Map<String, Object> row) {
        Map<String, Object> columns = new LinkedHashMap<>(row);
        Object name = columns.remove("household");
        if (name != null) {
            columns.put("part_id", household(name.toString()).part());
            columns.put("household_id", household(name.toString()).id());
        }
        String names = String.join(", ", columns.keySet());
        String values = String.join(
                ", ",
                columns.keySet().stream()
                        .map(column -> ":" + column + (DAYS.contains(column) ? "::date" : ""))
                        .toList());
        jdbc.sql("insert into published." + view + " (" + names + ") values (" + values + ")")
                .params(columns)
                .update();
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
            Object ceased = home.get("ceased");
            String until = String.valueOf(ceased != null ? ceased : home.getOrDefault("until", "infinity"));
            row.put("household", name);
            row.put("locality_id", locality(text(home, "at")));
            row.put("since", since);
            row.put("until", until);
            row.put("ends", ceased != null);
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
