package vn.lensan.truth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of 2021 and the units of 2025 their households came into, read from the project's place tables. */
public final class Atlas {
    /** The code of the nation on both maps. */
    public static final String NATION = "VN";

    /** A unit of 2021: level 1 province, 2 district, 3 commune. */
    public record Unit(String code, int level, String name, String fullName, String parent) {}

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Map<String, String> laterProvince = new HashMap<>();
    private final Map<String, String> laterCommune = new HashMap<>();

    private Atlas() {}

    /** Reads the tables once. */
    public static Atlas read() {
        Atlas atlas = new Atlas();
        for (String[] f : table("units-2021.csv")) {
            Unit unit = new Unit(f[0], Integer.parseInt(f[1]), f[2], f[3], f[4]);
            atlas.units.put(unit.code(), unit);
            atlas.children
                    .computeIfAbsent(unit.parent(), p -> new ArrayList<>())
                    .add(unit);
        }
        for (String[] f : table("province-successors.csv")) atlas.laterProvince.put(f[0], f[1]);
        Set<String> split = new HashSet<>();
        for (String[] f : table("commune-successors.csv")) {
            boolean second = atlas.laterCommune.put(f[0], f[1]) != null;
            if (second || f[2].equals("yes")) split.add(f[0]);
        }
        atlas.laterCommune.keySet().removeAll(split);
        return atlas;
    }

    private static List<String[]> table(String file) {
        try (InputStream in = Objects.requireNonNull(Atlas.class.getResourceAsStream("/places/" + file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit of 2021 with this code. */
    public Unit unit(String code) {
        return Objects.requireNonNull(units.get(code), () -> "no unit " + code + " in 2021");
    }

    /** True when a unit of 2021 has this code. */
    public boolean has(String code) {
        return units.containsKey(code);
    }

    /** Units of 2021 directly below; of {@link #NATION}: the 63 provinces. */
    public List<Unit> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** District of a commune of 2021. */
    public String district(String commune) {
        return unit(commune).parent();
    }

    /** Province of a commune of 2021. */
    public String province(String commune) {
        return unit(district(commune)).parent();
    }

    /** The province of 2025 a province of 2021 went into. */
    public String laterProvince(String province) {
        return Objects.requireNonNull(laterProvince.get(province));
    }

    /** True when a province of 2021 alone became its province of 2025. */
    public boolean keptWhole(String province) {
        String later = laterProvince(province);
        return laterProvince.values().stream().filter(later::equals).count() == 1;
    }

    /** The one commune of 2025 a commune of 2021 went into; null where unknown or split. */
    public @Nullable String laterCommune(String commune) {
        return laterCommune.get(commune);
    }
}
