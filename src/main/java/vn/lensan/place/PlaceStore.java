package vn.lensan.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the place tables. */
@Component
class PlaceStore {
    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Atlas atlas() {
        List<Unit> units = jdbc.sql("""
                select unit_id, code, level, geography, kind, name, full_name, parent_id, district_id, province_id,
                       valid_from, valid_until, area, region
                from place.unit
                where level > 0
                order by geography, level, code
                """).query(PlaceStore::unit).list();
        Map<Integer, Unit> byId = new HashMap<>();
        units.forEach(u -> byId.put(u.id(), u));
        Map<Geography, Map<String, Unit>> others = new EnumMap<>(Geography.class);
        jdbc.sql("""
                select geography, other_code, unit_id
                from place.other_code
                """).query(row -> {
            others.computeIfAbsent(Geography.of(row.getInt("geography")), k -> new HashMap<>())
                    .put(row.getString("other_code"), Objects.requireNonNull(byId.get(row.getInt("unit_id"))));
        });
        return new Atlas(units, others);
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getInt("unit_id"),
                row.getString("code"),
                Level.values()[row.getInt("level")],
                Geography.of(row.getInt("geography")),
                row.getString("kind"),
                row.getString("name"),
                row.getString("full_name"),
                integer(row, "parent_id"),
                integer(row, "district_id"),
                integer(row, "province_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("area"),
                row.getString("region"));
    }

    long revision() {
        return jdbc.sql("select number from place.revision").query(Long.class).single();
    }

    /** The statements that hold now. */
    List<HeldTie> ties() {
        return ties("retired_by is null", Map.of());
    }

    /** What held until the upload of that number said otherwise. */
    List<HeldTie> retiredBy(long upload) {
        return ties("retired_by = :upload", Map.of("upload", upload));
    }

    private List<HeldTie> ties(String condition, Map<String, Object> words) {
        return jdbc.sql("""
                select succession_id, old_unit, new_unit, from_date, part, source, added_by
                from place.succession
                where %s
                order by succession_id
                """.formatted(condition))
                .params(words)
                .query((row, number) -> new HeldTie(
                        row.getLong("succession_id"),
                        new Tie(
                                row.getInt("old_unit"),
                                row.getInt("new_unit"),
                                row.getObject("from_date", LocalDate.class),
                                row.getBoolean("part"),
                                row.getString("source")),
                        row.getObject("added_by", Long.class)))
                .list();
    }

    /**
     * A tie as it stands in the table.
     *
     * @param addedBy the upload that said so; null = the lists the program brings
     */
    record HeldTie(long id, Tie tie, @Nullable Long addedBy) {}

    List<Locality> localities() {
        return new ArrayList<>(jdbc.sql("""
                select locality_id, home_unit, chosen_unit,
                       commune_2021, district_2021, province_2021, commune_2025, province_2025
                from place.locality
                order by locality_id
                """)
                .query((row, number) -> new Locality(
                        row.getInt("locality_id"),
                        row.getInt("home_unit"),
                        integer(row, "chosen_unit"),
                        integer(row, "commune_2021"),
                        integer(row, "district_2021"),
                        integer(row, "province_2021"),
                        integer(row, "commune_2025"),
                        integer(row, "province_2025")))
                .list());
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
