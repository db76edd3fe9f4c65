package vn.lensan.household;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.shared.Copy;
import vn.lensan.shared.Vault;

/** Reads and writes households and what names them. */
@Component
class HouseholdRegister {
    /** Households one by one in the order they are asked for, which is ascending: so they are locked too. */
    private static final String EACH = """
            select h.*
            from unnest(?::smallint[], ?::bigint[]) as asked(part_id, household_id)
            cross join lateral (
                select %s
                from household.household h
                where h.part_id = asked.part_id and h.household_id = asked.household_id
                offset 0
                %s
            ) as h
            """;

    private static final String LOCKED = "select count(*) from (%s) as held";
    private static final String HOLD = LOCKED.formatted(EACH.formatted("h.household_id", "for no key update"));
    private static final String KEEP = LOCKED.formatted(EACH.formatted("h.household_id", "for share"));

    private static final String KNOWN = EACH.formatted(
            "h.part_id, h.household_id, h.folded_name, h.locality_id, h.also_named, h.merged_into", "%s");

    private final Vault vault;

    HouseholdRegister(Vault vault) {
        this.vault = vault;
    }

    /** Households by id, locked against others until the transaction ends, part by part in ascending order. */
    Map<Long, Household> lock(Connection connection, Collection<Known> known) throws SQLException {
        Map<Long, Household> households = new HashMap<>();
        if (known.isEmpty()) {
            return households;
        }
        try (PreparedStatement statement = connection.prepareStatement(EACH.formatted("h.*", "for update"))) {
            ask(statement, known);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Household household = read(rows);
                    households.put(household.id, household);
                }
            }
        }
        return households;
    }

    /** Keeps others from changing these households or their facts until the transaction ends. */
    void hold(Connection connection, Collection<Known> known) throws SQLException {
        locked(connection, known, HOLD);
    }

    /** The same, except that others may keep them too. */
    void keep(Connection connection, Collection<Known> known) throws SQLException {
        locked(connection, known, KEEP);
    }

    private static void locked(Connection connection, Collection<Known> known, String sql) throws SQLException {
        if (known.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ask(statement, known);
            statement.execute();
        }
    }

    /** Households as much as a reference needs to know of them, by id. */
    Map<Long, Known> read(Connection connection, Collection<Known> known) throws SQLException {
        return known(connection, known, KNOWN.formatted(""));
    }

    /** The same, held against changes; those that were merged since they were found are not among them. */
    Map<Long, Known> readHeld(Connection connection, Collection<Known> known) throws SQLException {
        return known(connection, known, KNOWN.formatted("for no key update") + "where h.merged_into is null");
    }

    private static Map<Long, Known> known(Connection connection, Collection<Known> known, String sql)
            throws SQLException {
        Map<Long, Known> found = HashMap.newHashMap(known.size());
        if (known.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ask(statement, known);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(2);
                    List<String> alsoNamed = texts(rows.getArray(5));
                    found.put(id, new Known(rows.getInt(1), id, id, rows.getString(3), rows.getInt(4), alsoNamed));
                }
            }
        }
        return found;
    }

    static void ask(PreparedStatement statement, Collection<Known> known) throws SQLException {
        List<Known> ascending = known.stream()
                .sorted(Comparator.comparingInt(Known::partId).thenComparingLong(Known::id))
                .toList();
        statement.setString(1, Copy.array(ascending.stream().map(Known::partId).toList()));
        statement.setString(2, Copy.array(ascending.stream().map(Known::id).toList()));
    }

    /** Households by id, wherever they are. */
    Map<Long, Known> byId(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Known> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        String sql = "select part_id, household_id, folded_name, locality_id, merged_into_part, merged_into, also_named"
                + " from household.household where household_id = any (?::bigint[])";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(2);
                    long survivor = rows.getLong(6);
                    found.put(
                            id,
                            survivor == 0
                                    ? new Known(
                                            rows.getInt(1),
                                            id,
                                            id,
                                            rows.getString(3),
                                            rows.getInt(4),
                                            texts(rows.getArray(7)))
                                    : new Known(rows.getInt(5), survivor, id, rows.getString(3), rows.getInt(4)));
                }
            }
        }
        return found;
    }

    /** These households and, where they were found by the name of one merged into them, that one. */
    Collection<Known> withOrigins(Connection connection, Collection<Known> known) throws SQLException {
        List<Long> origins = known.stream()
                .filter(k -> k.originId() != k.id())
                .map(Known::originId)
                .distinct()
                .toList();
        if (origins.isEmpty()) {
            return known;
        }
        Map<Long, Known> all = new HashMap<>();
        known.forEach(k -> all.put(k.id(), k));
        try (PreparedStatement statement = connection.prepareStatement(
                "select part_id, household_id from household.household where household_id = any (?::bigint[])")) {
            statement.setString(1, Copy.array(origins));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getLong(2), Known.bare(rows.getInt(1), rows.getLong(2)));
                }
            }
        }
        return all.values();
    }

    /** Fresh ids for new households. */
    List<Long> ids(Connection connection, int count) throws SQLException {
        return next(connection, "household.household_id", count);
    }

    /** Fresh ids for new facts. */
    List<Long> factIds(Connection connection, int count) throws SQLException {
        return next(connection, "household.fact_id", count);
    }

    private static List<Long> next(Connection connection, String sequence, int count) throws SQLException {
        List<Long> ids = new ArrayList<>(count);
        try (PreparedStatement statement =
                connection.prepareStatement("select nextval('" + sequence + "') from generate_series(1, ?)")) {
            statement.setInt(1, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    /** Households as they were, from the JSON an outcome keeps of them. */
    List<Household> were(Connection connection, Collection<String> befores) throws SQLException {
        String sql = """
                select r.* from unnest(?::text[]) as b (json)
                cross join lateral jsonb_populate_record(null::household.household, b.json::jsonb) as r
                """;
        List<Household> were = new ArrayList<>();
        if (!befores.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, Copy.array(befores));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        were.add(read(rows));
                    }
                }
            }
        }
        return were;
    }

    /** What names a household. */
    List<NameKey> keys(Household h) {
        return new NameKeys(vault).of(h);
    }

    @Nullable
    Object[] row(Household household) {
        return household.row(vault);
    }

    /** The texts of an array column. */
    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    Household read(ResultSet rows) throws SQLException {
        Household h = new Household();
        h.partId = rows.getInt("part_id");
        h.id = rows.getLong("household_id");
        h.localityId = rows.getInt("locality_id");
        Array earlier = rows.getArray("earlier_localities");
        if (earlier != null) {
            h.earlierLocalities = new ArrayList<>(List.of((Integer[]) earlier.getArray()));
            for (Date day : (Date[]) rows.getArray("moved_on").getArray()) {
                h.movedOn.add(day.toLocalDate());
            }
        }
        h.code = rows.getString("code");
        h.codeProvince = rows.getObject("code_province", Integer.class);
        h.fullName = rows.getString("full_name");
        h.foldedName = rows.getString("folded_name");
        h.hamlet = rows.getString("hamlet");
        h.kind = rows.getInt("kind");
        h.cccd = vault.open(rows.getBytes("cccd"));
        h.cmnd = vault.open(rows.getBytes("cmnd"));
        h.phone = vault.open(rows.getBytes("phone"));
        String typed = vault.open(rows.getBytes("phone_typed"));
        h.phoneTyped = typed == null ? h.phone : typed;
        h.bornOn = rows.getObject("born_on", LocalDate.class);
        h.bornYear = rows.getObject("born_year", Integer.class);
        h.sex = rows.getObject("sex", Integer.class);
        h.mainProducts = rows.getString("main_products");
        h.areaHa = rows.getObject("area_ha", BigDecimal.class);
        h.outputTonnes = rows.getObject("output_tonnes", BigDecimal.class);
        h.season = rows.getString("season");
        h.standard = rows.getString("standard");
        h.smartphone = rows.getObject("smartphone", Boolean.class);
        h.listedOn = rows.getObject("listed_on", LocalDate.class);
        h.ceasedOn = rows.getObject("ceased_on", LocalDate.class);
        h.consentOn = rows.getObject("consent_on", LocalDate.class);
        h.consentForm = rows.getString("consent_form");
        h.mergedIntoPart = rows.getObject("merged_into_part", Integer.class);
        h.mergedInto = rows.getObject("merged_into", Long.class);
        h.uploadId = rows.getLong("upload_id");
        h.formerCodes.addAll(texts(rows.getArray("former_codes")));
        Array provinces = rows.getArray("former_code_provinces");
        if (provinces != null) {
            h.formerCodeProvinces.addAll(List.of((Integer[]) provinces.getArray()));
        }
        h.alsoNamed = texts(rows.getArray("also_named"));
        h.mergedWith = rows.getObject("merged_with", Long.class);
        h.mergeUpload = rows.getObject("merge_upload_id", Long.class);
        return h;
    }
}
