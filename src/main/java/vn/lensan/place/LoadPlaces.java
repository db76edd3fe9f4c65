package vn.lensan.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Text;

/**
 * Loads the lists of units, successors and countries the program brings: once, and again when one of them changed.
 * Ids follow from the codes, so figures keep their meaning; what uploads said about successors stands.
 */
@Component
final class LoadPlaces implements JavaMigration {

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable: runs when the checksum differs
    }

    @Override
    public String getDescription() {
        return "places as the lists say";
    }

    @Override
    public Integer getChecksum() {
        return Tables.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        units(connection);
        countries(connection);
        ties(connection);
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        new LocalityMap(new PlaceStore(jdbc)).redraw(connection);
    }

    private static void units(Connection connection) throws SQLException {
        List<Unit> units = new ArrayList<>(Tables.units(Geography.Y2021));
        units.addAll(Tables.units(Geography.Y2025));
        run(connection, "create temporary table given_unit (like place.unit) on commit drop");
        Copy.into(connection, "given_unit", copy -> {
            copy.row(
                    0,
                    "VN",
                    0,
                    "",
                    "Việt Nam",
                    "Cả nước",
                    "viet nam",
                    null,
                    null,
                    null,
                    null,
                    Geography.Y2021.validFrom(),
                    null,
                    null,
                    null);
            for (Unit u : units) {
                copy.row(
                        u.id(),
                        u.code(),
                        u.level().ordinal(),
                        u.kind(),
                        u.name(),
                        u.fullName(),
                        Text.fold(u.name()),
                        u.parent(),
                        u.district(),
                        u.province(),
                        u.geography().year(),
                        u.validFrom(),
                        u.validUntil(),
                        u.area(),
                        u.region());
            }
        });
        run(connection, """
                insert into place.unit
                select * from given_unit
                on conflict (unit_id) do update
                set kind = excluded.kind, name = excluded.name, full_name = excluded.full_name,
                    folded_name = excluded.folded_name, parent_id = excluded.parent_id,
                    district_id = excluded.district_id, province_id = excluded.province_id,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                    area = excluded.area, region = excluded.region
                """);
        run(connection, "delete from place.other_code");
        Copy.into(connection, "place.other_code (geography, other_code, unit_id)", copy -> {
            for (Tables.OtherCode other : Tables.otherCodes()) {
                copy.row(other.geography().year(), other.code(), other.unit());
            }
        });
    }

    private static void countries(Connection connection) throws SQLException {
        run(connection, "delete from place.country");
        Copy.into(connection, "place.country (code, name, english_name, continent)", copy -> {
            for (Tables.CountryRow c : Tables.countries()) {
                copy.row(c.code(), c.name(), c.englishName(), c.continent());
            }
        });
    }

    /** What the lists say gives way to what an upload said about the same old unit. */
    private static void ties(Connection connection) throws SQLException {
        run(connection, """
                create temporary table given_tie (
                    old_unit int, new_unit int, from_date date, part boolean, source text
                ) on commit drop
                """);
        Copy.into(connection, "given_tie", copy -> {
            for (Tie tie : Tables.ties()) {
                copy.row(tie.oldUnit(), tie.newUnit(), tie.from(), tie.part(), tie.source());
            }
        });
        run(connection, """
                delete from place.succession s
                where s.added_by is null
                  and s.retired_by is null
                  and not exists (
                      select 1 from given_tie g
                      where (g.old_unit, g.new_unit, g.from_date, g.part, g.source)
                          = (s.old_unit, s.new_unit, s.from_date, s.part, s.source))
                """);
        run(connection, """
                insert into place.succession (old_unit, new_unit, from_date, part, source)
                select g.old_unit, g.new_unit, g.from_date, g.part, g.source
                from given_tie g
                where not exists (
                    select 1 from place.succession s
                    where s.old_unit = g.old_unit
                      and s.retired_by is null
                      and (s.added_by is not null or (s.new_unit, s.from_date) = (g.new_unit, g.from_date)))
                """);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
