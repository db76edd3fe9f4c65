package vn.lensan.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All units of both lists in memory, immutable: by id, by code, by parent. */
final class Atlas {
    private static final int CODES = 100_000;

    private final Map<Integer, Unit> byId = new HashMap<>();
    private final Map<Geography, @Nullable Unit[]> communes = new EnumMap<>(Geography.class);
    private final Map<Geography, Map<String, Unit>> others = new EnumMap<>(Geography.class);
    private final Map<Geography, Unit> nations = new EnumMap<>(Geography.class);
    private final Map<Geography, Map<Integer, List<Unit>>> children = new EnumMap<>(Geography.class);
    private final Map<Geography, Map<Level, List<Unit>>> byLevel = new EnumMap<>(Geography.class);
    private final Map<Integer, List<Unit>> communesWithin = new HashMap<>();

    /**
     * @param units of both lists, without the nation, ordered by code
     * @param otherCodes codes under which a unit is also read, by list
     */
    Atlas(Collection<Unit> units, Map<Geography, Map<String, Unit>> otherCodes) {
        for (Geography geography : Geography.values()) {
            communes.put(geography, new @Nullable Unit[CODES]);
            others.put(geography, new HashMap<>());
            children.put(geography, new HashMap<>());
            byLevel.put(geography, new EnumMap<>(Level.class));
            nations.put(geography, nation(geography));
        }
        units.forEach(this::add);
        otherCodes.forEach((geography, codes) -> codes.forEach((code, unit) -> put(geography, code, unit)));
        byId.put(Unit.NATION, nation(Geography.Y2021));
    }

    private static Unit nation(Geography geography) {
        return new Unit(
                Unit.NATION,
                "VN",
                Level.NATION,
                geography,
                "",
                "Việt Nam",
                "Cả nước",
                null,
                null,
                null,
                Geography.Y2021.validFrom(),
                null,
                null,
                null);
    }

    private void add(Unit unit) {
        byId.put(unit.id(), unit);
        put(unit.geography(), unit.code(), unit);
        of(byLevel, unit.geography())
                .computeIfAbsent(unit.level(), k -> new ArrayList<>())
                .add(unit);
        Integer parent = unit.parent();
        if (parent != null) {
            of(children, unit.geography())
                    .computeIfAbsent(parent, k -> new ArrayList<>())
                    .add(unit);
        }
        if (unit.level() == Level.COMMUNE) {
            Integer district = unit.district();
            Integer province = unit.province();
            if (district != null) {
                communesWithin.computeIfAbsent(district, k -> new ArrayList<>()).add(unit);
            }
            if (province != null) {
                communesWithin.computeIfAbsent(province, k -> new ArrayList<>()).add(unit);
            }
        }
    }

    private void put(Geography geography, String code, Unit unit) {
        if (unit.level() == Level.COMMUNE) {
            of(communes, geography)[Integer.parseInt(code)] = unit;
        } else {
            of(others, geography).put(code, unit);
        }
    }

    private static <V> V of(Map<Geography, V> map, Geography geography) {
        V value = map.get(geography);
        if (value == null) {
            throw new IllegalStateException("no units of " + geography);
        }
        return value;
    }

    @Nullable
    Unit unit(int id) {
        return byId.get(id);
    }

    Unit nationOf(Geography geography) {
        return of(nations, geography);
    }

    /** By code: VN, 2 digits a province, 3 a district, 5 a commune; one or four digits have lost their zero. */
    Optional<Unit> unit(String code, Geography geography) {
        String plain = code.strip();
        if (plain.equalsIgnoreCase("VN")) {
            return Optional.of(nationOf(geography));
        }
        if (!digits(plain)) {
            return Optional.empty();
        }
        return switch (plain.length()) {
            case 1 -> Optional.ofNullable(of(others, geography).get("0" + plain));
            case 2, 3 -> Optional.ofNullable(of(others, geography).get(plain));
            default -> Optional.ofNullable(commune(plain, geography));
        };
    }

    /** A commune by its code, lost leading zeros put back; null when there is none. */
    @Nullable
    Unit commune(String code, Geography geography) {
        return code.length() > 5 || !digits(code) ? null : of(communes, geography)[Integer.parseInt(code)];
    }

    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    List<Unit> children(Unit unit) {
        return of(children, unit.geography()).getOrDefault(unit.id(), List.of());
    }

    List<Unit> all(Geography geography, Level level) {
        return of(byLevel, geography).getOrDefault(level, List.of());
    }

    List<Unit> communes(Unit unit) {
        return switch (unit.level()) {
            case NATION -> all(unit.geography(), Level.COMMUNE);
            case COMMUNE -> List.of(unit);
            case PROVINCE, DISTRICT -> communesWithin.getOrDefault(unit.id(), List.of());
        };
    }

    /** The units people can be registered in: communes, and 2021 districts that have none. */
    List<Unit> homes(Geography geography) {
        List<Unit> homes = new ArrayList<>(all(geography, Level.COMMUNE));
        for (Unit district : all(geography, Level.DISTRICT)) {
            if (children(district).isEmpty()) {
                homes.add(district);
            }
        }
        return homes;
    }

    boolean home(Unit unit) {
        return unit.level() == Level.COMMUNE
                || (unit.level() == Level.DISTRICT && children(unit).isEmpty());
    }
}
