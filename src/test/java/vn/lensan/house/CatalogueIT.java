package vn.lensan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.TestDatabase;

/** What must be true of every table, so that the database can be read by a person and spread over machines. */
class CatalogueIT {
    /** Tables that hold rows about households and yet are not spread by part, and why. */
    private static final Map<String, String> NOT_BY_PART = Map.of(
            "household.name_key", "finds the part of a household by any of its names: spread by key_hash",
            "sales.line_key", "finds the part of an order line: spread by order_id",
            "intake.outcome", "verdicts stay with their upload; a row that waits has no part yet",
            "intake.entry", "what waits belongs to no household until a person decides");

    private static JdbcClient migrated;

    @BeforeAll
    static void migrate() {
        migrated = JdbcClient.create(TestDatabase.fresh());
    }

    @Test
    void every_table_view_and_schema_says_what_it_is() {
        assertThat(silent(migrated)).isEmpty();
    }

    @Test
    void a_schema_is_a_module() {
        List<String> schemas = names(migrated, """
                select nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', 'published')
                """);
        assertThat(Modules.declared().names()).containsAll(schemas);
    }

    @Test
    void the_part_stands_first_in_the_key_of_every_row_about_a_household() {
        assertThat(notByPart(migrated)).containsExactlyInAnyOrderElementsOf(NOT_BY_PART.keySet());
    }

    @Test
    void nothing_of_a_household_is_unique_beyond_its_part() {
        assertThat(uniqueBeyondPart(migrated)).isEmpty();
    }

    @Test
    void there_are_no_triggers_and_no_rules() {
        assertThat(triggersAndRules(migrated)).isEmpty();
    }

    @Test
    void foreign_keys_go_along_the_modules_and_never_to_a_household() {
        assertThat(foreignKeysAgainst(migrated)).isEmpty();
    }

    @Test
    void published_views_are_made_from_modules_their_own_stands_on() {
        assertThat(viewsAgainst(migrated, publishers())).isEmpty();
    }

    @Test
    void a_published_view_about_households_tells_the_part() {
        assertThat(withoutPart(migrated)).isEmpty();
    }

    @Test
    void text_compares_by_code_point_and_sorts_for_people_only_where_asked() {
        assertThat(
                        names(
                                migrated,
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                .containsExactly("b C.UTF-8");
        assertThat(sortedOtherwise(migrated)).isEmpty();
    }

    /** Each rule is broken once, so that none of them passes for want of looking. */
    @Test
    void what_breaks_a_rule_is_seen() {
        JdbcClient broken = JdbcClient.create(TestDatabase.fresh());
        for (String sql : List.of(
                "create table shop.loose (household_id bigint primary key references household.orphan, word text collate \"vi-x-icu\")",
                "create table training.keyed (part_id smallint, id bigint unique, primary key (part_id, id))",
                "alter table place.country add column shop bigint references shop.loose",
                "create view published.loose as select household_id from shop.loose",
                "create rule never as on delete to shop.loose do instead nothing",
                "create function shop.nothing() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger always before insert on shop.loose for each row execute function shop.nothing()")) {
            if (sql.contains("household.orphan")) {
                broken.sql("create table household.orphan (id bigint primary key)")
                        .update();
            }
            broken.sql(sql).update();
        }
        assertThat(silent(broken)).contains("shop.loose", "training.keyed", "published.loose");
        assertThat(notByPart(broken)).contains("shop.loose").doesNotContain("training.keyed");
        assertThat(uniqueBeyondPart(broken)).containsExactly("training.keyed_id_key");
        assertThat(triggersAndRules(broken)).containsExactly("shop.loose always", "shop.loose never");
        assertThat(foreignKeysAgainst(broken)).containsExactly("place → shop.loose");
        assertThat(viewsAgainst(broken, with(publishers(), "loose", "place")))
                .containsExactly("place: published.loose → shop");
        assertThat(withoutPart(broken)).containsExactly("published.loose");
        assertThat(sortedOtherwise(broken)).containsExactly("shop.loose.word");
    }

    private static List<String> silent(JdbcClient jdbc) {
        return names(jdbc, """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
                  and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
                union all
                select nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                  and coalesce(obj_description(oid, 'pg_namespace'), '') = ''
                """);
    }

    private static List<String> notByPart(JdbcClient jdbc) {
        return names(jdbc, """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('household_id', 'part_id'))
                  and not exists (
                      select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                      where i.indrelid = c.oid
                        and (i.indisprimary or not exists (
                            select from pg_index k where k.indrelid = c.oid and k.indisprimary))
                        and a.attname = 'part_id' and a.atttypid = 'smallint'::regtype)
                """);
    }

    private static List<String> uniqueBeyondPart(JdbcClient jdbc) {
        return pairs(jdbc, """
                        select i.indrelid::regclass::text, i.indexrelid::regclass::text
                        from pg_index i join pg_class c on c.oid = i.indrelid
                        where i.indisunique and c.relkind in ('r', 'p')
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'part_id' and not a.attisdropped)
                          and not exists (
                              select from unnest(i.indkey::int[]) k join pg_attribute a on a.attrelid = c.oid and a.attnum = k
                              where a.attname = 'part_id')
                        """).stream()
                .filter(index -> !NOT_BY_PART.containsKey(index[0]))
                .map(index -> index[1])
                .toList();
    }

    private static List<String> triggersAndRules(JdbcClient jdbc) {
        return names(jdbc, """
                select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
                union all
                select c.oid::regclass || ' ' || r.rulename
                from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
                where r.rulename <> '_RETURN' and n.nspname <> 'pg_catalog'
                """);
    }

    private static List<String> foreignKeysAgainst(JdbcClient jdbc) {
        Modules modules = Modules.declared();
        List<String> against = new ArrayList<>();
        for (String[] key : pairs(jdbc, """
                select n.nspname, fn.nspname || '.' || f.relname
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                where k.contype = 'f'
                """)) {
            String other = key[1].substring(0, key[1].indexOf('.'));
            if (key[1].equals("household.household") || !key[0].equals(other) && !modules.standsOn(key[0], other)) {
                against.add(key[0] + " → " + key[1]);
            }
        }
        return against;
    }

    private static List<String> viewsAgainst(JdbcClient jdbc, Map<String, String> publishers) {
        Modules modules = Modules.declared();
        List<String> against = new ArrayList<>();
        for (String[] use : pairs(jdbc, """
                select distinct v.relname::text, case when n.nspname = 'published' then 'published.' || t.relname else n.nspname end
                from pg_rewrite r
                join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
                join pg_namespace vn on vn.oid = v.relnamespace and vn.nspname = 'published'
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                join pg_class t on t.oid = d.refobjid and t.oid <> v.oid
                join pg_namespace n on n.oid = t.relnamespace
                """)) {
            String owner = publishers.get(use[0]);
            String other = use[1].startsWith("published.") ? publishers.get(use[1].substring(10)) : use[1];
            if (owner == null || other == null || !owner.equals(other) && !modules.standsOn(owner, other)) {
                against.add(owner + ": published." + use[0] + " → " + use[1]);
            }
        }
        return against;
    }

    private static List<String> withoutPart(JdbcClient jdbc) {
        return names(jdbc, """
                select c.oid::regclass::text
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'published' and c.relkind = 'v'
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'household_id')
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'part_id')
                """);
    }

    private static List<String> sortedOtherwise(JdbcClient jdbc) {
        return names(jdbc, """
                select c.oid::regclass || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and a.attnum > 0 and a.attcollation not in (0, (select oid from pg_collation where collname = 'default'))
                """);
    }

    /** Which module's migration makes a published view. */
    private static Map<String, String> publishers() {
        Map<String, String> owners = new TreeMap<>();
        Pattern view = Pattern.compile("view published\\.(\\w+)");
        Modules.files(Modules.MIGRATIONS, ".sql")
                .forEach(file -> view.matcher(Modules.text(file))
                        .results()
                        .forEach(found -> owners.put(
                                found.group(1),
                                file.getName(file.getNameCount() - 2).toString())));
        return owners;
    }

    private static Map<String, String> with(Map<String, String> owners, String view, String module) {
        owners.put(view, module);
        return owners;
    }

    private static List<String> names(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String[]> pairs(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
    }
}
