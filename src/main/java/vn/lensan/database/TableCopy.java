package vn.lensan.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every table, partition and sequence of the program as rows of text, over one connection. */
final class TableCopy {
    private final Connection connection;
    private final JdbcClient jdbc;

    TableCopy(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** A table by its quoted name and the columns that hold what was written (generated ones are computed again). */
    record Table(String name, String columns) {}

    /** A partition some code made while running: restored before the rows that belong in it. */
    public record Partition(String name, String parent, String bound) {}

    /** Where a sequence stands. */
    public record Sequence(String name, long value, boolean called) {}

    /** All tables, those referred to before those that refer. Flyway's history is not data: migrating rewrites it. */
    List<Table> tables() {
        Map<String, Table> tables = new HashMap<>();
        jdbc.sql("""
                select format('%I.%I', n.nspname, c.relname) as name,
                       string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                     and a.attgenerated = ''
                 where c.relkind in ('r', 'p')
                   and not c.relispartition
                   and c.relpersistence = 'p'
                   and n.nspname not in ('pg_catalog', 'information_schema')
                   and not (n.nspname = 'public' and c.relname = 'flyway')
                   and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                 group by n.nspname, c.relname
                 order by n.nspname, c.relname""").query(Table.class).list().forEach(table -> tables.put(table.name(), table));
        Map<String, Set<String>> needs = new HashMap<>();
        jdbc.sql("""
                select format('%I.%I', fn.nspname, f.relname) as referring, format('%I.%I', tn.nspname, t.relname) as referred
                  from pg_constraint k
                  join pg_class f on f.oid = k.conrelid
                  join pg_namespace fn on fn.oid = f.relnamespace
                  join pg_class t on t.oid = k.confrelid
                  join pg_namespace tn on tn.oid = t.relnamespace
                 where k.contype = 'f'
                   and k.conrelid <> k.confrelid""")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(key -> needs.computeIfAbsent(key.getKey(), name -> new LinkedHashSet<>())
                        .add(key.getValue()));
        Set<String> ordered = new LinkedHashSet<>();
        tables.keySet().stream().sorted().forEach(name -> place(name, needs, new LinkedHashSet<>(), ordered));
        List<Table> found = new ArrayList<>();
        for (String name : ordered) {
            Table table = tables.get(name);
            if (table != null) {
                found.add(table);
            }
        }
        return found;
    }

    private static void place(String name, Map<String, Set<String>> needs, Set<String> underWay, Set<String> ordered) {
        if (ordered.contains(name) || !underWay.add(name)) {
            return;
        }
        needs.getOrDefault(name, Set.of()).forEach(other -> place(other, needs, underWay, ordered));
        ordered.add(name);
    }

    List<Partition> partitions() {
        return jdbc.sql("""
                select format('%I.%I', n.nspname, c.relname) as name,
                       format('%I.%I', pn.nspname, p.relname) as parent,
                       pg_get_expr(c.relpartbound, c.oid) as bound
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_inherits i on i.inhrelid = c.oid
                  join pg_class p on p.oid = i.inhparent
                  join pg_namespace pn on pn.oid = p.relnamespace
                 where c.relispartition
                   and c.relkind = 'r'
                 order by 1""")
                .query((row, number) -> new Partition(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Sequence> sequences() {
        List<String> names =
                jdbc.sql("""
                select format('%I.%I', schemaname, sequencename) from pg_sequences order by 1""").query((row, number) -> row.getString(1)).list();
        List<Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            sequences.add(jdbc.sql("select '" + name.replace("'", "''")
                            + "' as name, last_value as value, is_called as called from " + name)
                    .query(Sequence.class)
                    .single());
        }
        return sequences;
    }

    /** Versions of the migrations applied, in order. */
    List<String> migrations() {
        return jdbc.sql("""
                select version from public.flyway where version is not null and success order by installed_rank""").query((row, number) -> row.getString(1)).list();
    }

    long out(Table table, OutputStream to) throws SQLException, IOException {
        return copy().copyOut("copy (select " + table.columns() + " from " + table.name() + ") to stdout", to);
    }

    long in(Table table, InputStream from) throws SQLException, IOException {
        return copy().copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", from);
    }

    void empty(List<Table> tables) {
        if (!tables.isEmpty()) {
            jdbc.sql("truncate "
                            + String.join(", ", tables.stream().map(Table::name).toList()))
                    .update();
        }
    }

    void make(Partition partition) {
        jdbc.sql("create table if not exists " + partition.name() + " partition of " + partition.parent() + " "
                        + partition.bound())
                .update();
    }

    void set(Sequence sequence) {
        jdbc.sql("select setval(cast(:name as regclass), :value, :called)")
                .param("name", sequence.name())
                .param("value", sequence.value())
                .param("called", sequence.called())
                .query(Long.class)
                .single();
    }

    /** Views and lists that follow the program are made again at the next start, over the rows now there. */
    void forgetRepeatable() {
        jdbc.sql("delete from public.flyway where version is null").update();
    }

    private CopyManager copy() throws SQLException {
        return new CopyManager(connection.unwrap(BaseConnection.class));
    }
}
