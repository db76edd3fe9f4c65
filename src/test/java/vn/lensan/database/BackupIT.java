package vn.lensan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.TestDatabase;
import vn.lensan.shared.Home;

class BackupIT {
    private static final List<String> TABLES = List.of("""
            create table public.parent (
                id int generated always as identity primary key, name text, twice int generated always as (id * 2) stored)
            """, """
            create table public.aaa_child (parent_id int not null references public.parent, note bytea)
            """, """
            create table public.sale (sold_on date not null, tonnes numeric) partition by range (sold_on)
            """, """
            create unlogged table public.staging (row text)
            """);

    @TempDir
    Path folder;

    @Test
    void rows_partitions_sequences_and_files_come_back_as_they_were() throws Exception {
        DataSource before = database();
        JdbcClient old = JdbcClient.create(before);
        old.sql(
                        "create table public.sale_2021_08 partition of public.sale for values from ('2021-08-01') to ('2021-09-01')")
                .update();
        old.sql("insert into public.parent (name) values ('Lò Thị Đào'), ('dấu \t tab \n dòng'), (null)")
                .update();
        old.sql("insert into public.aaa_child values (2, '\\x00ff')").update();
        old.sql("insert into public.sale values ('2021-08-05', 1.234)").update();
        old.sql("insert into public.staging values ('not kept')").update();
        Home home = Home.at(folder.resolve("old"));
        Files.writeString(home.folder("received").resolve("1"), "tệp gốc");
        Files.writeString(home.folder("logs").resolve("server.log"), "not kept");
        Path file = folder.resolve("backup.zip");

        Backup.Contents written = new Backup(before, home, Clock.systemUTC()).write(file);

        assertThat(written.files()).isEqualTo(1);
        assertThat(Backup.read(file)).isEqualTo(written);
        DataSource after = database();
        Home other = Home.at(folder.resolve("new"));
        Backup.restoreFiles(file, other);
        new Backup(after, other, Clock.systemUTC()).restoreRows(file, written);
        assertThat(other.file("received").resolve("1")).hasContent("tệp gốc");
        assertThat(other.file("logs")).doesNotExist();
        JdbcClient restored = JdbcClient.create(after);
        for (Backup.Part table : written.tables()) {
            assertThat(fingerprint(restored, table.name())).as(table.name()).isEqualTo(fingerprint(old, table.name()));
        }
        assertThat(restored.sql("select twice from public.parent where id = 3")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(restored.sql("insert into public.parent (name) values ('next') returning id")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(written.tables()).noneMatch(table -> table.name().contains("staging"));
    }

    private static DataSource database() {
        DataSource database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(database);
        TABLES.forEach(table -> jdbc.sql(table).update());
        return database;
    }

    private static String fingerprint(JdbcClient jdbc, String table) {
        return jdbc.sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from "
                                + table + " t")
                .query(String.class)
                .single();
    }
}
