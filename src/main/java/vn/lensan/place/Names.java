package vn.lensan.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds units by code or name on either list. */
final class Names {
    /** Names people use beside the official ones, folded, by province code of the list. */
    private static final Map<String, String> ALIASES_2021 = Map.ofEntries(
            Map.entry("hcm", "79"),
            Map.entry("tphcm", "79"),
            Map.entry("hcmc", "79"),
            Map.entry("saigon", "79"),
            Map.entry("sg", "79"),
            Map.entry("tpsg", "79"),
            Map.entry("hochiminhcity", "79"),
            Map.entry("hn", "01"),
            Map.entry("tphn", "01"),
            Map.entry("hue", "46"),
            Map.entry("tthue", "46"),
            Map.entry("tthhue", "46"),
            Map.entry("tth", "46"),
            Map.entry("brvt", "77"),
            Map.entry("brvungtau", "77"),
            Map.entry("hp", "31"),
            Map.entry("tphp", "31"),
            Map.entry("danang", "48"));

    private static final Map<String, String> ALIASES_2025 = Map.ofEntries(
            Map.entry("hcm", "79"),
            Map.entry("tphcm", "79"),
            Map.entry("hcmc", "79"),
            Map.entry("saigon", "79"),
            Map.entry("sg", "79"),
            Map.entry("tpsg", "79"),
            Map.entry("hochiminhcity", "79"),
            Map.entry("hn", "01"),
            Map.entry("tphn", "01"),
            Map.entry("thuathienhue", "46"),
            Map.entry("tthue", "46"),
            Map.entry("hp", "31"),
            Map.entry("tphp", "31"));

    private static final List<Level> DOWNWARDS = List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

    private record Shelf(Geography geography, Level level) {}

    private final Atlas atlas;
    private final Map<Shelf, NameIndex> indexes = new ConcurrentHashMap<>();

    Names(Atlas atlas) {
        this.atlas = atlas;
    }

    NameIndex index(Geography geography, Level level) {
        return indexes.computeIfAbsent(new Shelf(geography, level), this::indexed);
    }

    private NameIndex indexed(Shelf shelf) {
        NameIndex index = new NameIndex(shelf.level, atlas.all(shelf.geography, shelf.level));
        if (shelf.level == Level.PROVINCE) {
            Map<String, String> aliases = shelf.geography == Geography.Y2021 ? ALIASES_2021 : ALIASES_2025;
            aliases.forEach((alias, code) ->
                    index.alias(alias, atlas.unit(code, shelf.geography).orElseThrow()));
        }
        return index;
    }

    Lookup find(String text, Geography geography) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return new Lookup.Unknown(List.of());
        }
        if (Atlas.digits(plain) || plain.equalsIgnoreCase("VN")) {
            return atlas.unit(plain, geography)
                    .<Lookup>map(Lookup.Found::new)
                    .orElseGet(() -> new Lookup.Unknown(List.of()));
        }
        if (Set.of("vietnam", "canuoc", "toanquoc")
                .contains(Spelling.of(Spelling.words(plain)).folded())) {
            return new Lookup.Found(atlas.nationOf(geography));
        }
        return plain.contains(",") ? address(plain, geography) : anyLevel(plain, geography);
    }

    Lookup find(String name, Level level, Geography geography, @Nullable Unit within) {
        Predicate<Unit> allowed = within == null ? u -> true : u -> u.within(within.id());
        return answer(index(geography, level).find(name, allowed), name, level, geography, allowed);
    }

    /**
     * A bare name of several levels: the highest one is meant (Lạng Sơn is the province), unless it is only another
     * name of that unit (Huế) or a prefix says otherwise (Thành phố Lạng Sơn).
     */
    private Lookup anyLevel(String text, Geography geography) {
        Set<Level> named = Reading.levelsNamed(text);
        Lookup answer = named.isEmpty() ? new Lookup.Unknown(List.of()) : atLevels(text, List.copyOf(named), geography);
        // a name may begin like a prefix: "TT Huế" is no township
        return answer instanceof Lookup.Unknown ? atLevels(text, DOWNWARDS, geography) : answer;
    }

    private Lookup atLevels(String text, List<Level> levels, Geography geography) {
        List<Unit> all = new ArrayList<>();
        List<Unit> ofKind = new ArrayList<>();
        for (Level level : levels) {
            List<Unit> found = index(geography, level).find(text, u -> true);
            String kind = Reading.of(text, level).getFirst().kind();
            if (kind == null && all.isEmpty() && found.size() == 1 && sameName(found.getFirst(), text)) {
                return new Lookup.Found(found.getFirst());
            }
            all.addAll(found);
            found.stream().filter(u -> u.kind().equals(kind)).forEach(ofKind::add);
        }
        List<Unit> meant = ofKind.isEmpty() ? all : ofKind;
        if (!meant.isEmpty()) {
            return meant.size() == 1 ? new Lookup.Found(meant.getFirst()) : new Lookup.Ambiguous(meant);
        }
        List<Unit> near = new ArrayList<>();
        for (Level level : levels) {
            near.addAll(index(geography, level).nearest(text, u -> true));
        }
        return new Lookup.Unknown(near.stream().limit(3).toList());
    }

    private static boolean sameName(Unit unit, String text) {
        return Spelling.of(Spelling.words(unit.name()))
                .lax()
                .equals(Spelling.of(Spelling.words(text)).lax());
    }

    /** "Xã A, huyện B, tỉnh C": read from the right, each part within the one before. */
    private Lookup address(String text, Geography geography) {
        List<String> parts = parts(text);
        List<Unit> holders = List.of(atlas.nationOf(geography));
        for (int i = parts.size() - 1; i >= 0; i--) {
            String part = parts.get(i);
            List<Unit> found = new ArrayList<>();
            for (Level level : DOWNWARDS) {
                for (Unit holder : holders) {
                    if (holder.level().compareTo(level) < 0) {
                        found.addAll(index(geography, level).find(part, u -> u.within(holder.id())));
                    }
                }
            }
            if (found.isEmpty()) {
                return new Lookup.Unknown(List.of());
            }
            holders = found;
        }
        List<Unit> distinct = holders.stream().distinct().toList();
        return distinct.size() == 1 ? new Lookup.Found(distinct.getFirst()) : new Lookup.Ambiguous(distinct);
    }

    /** The parts of an address, without blanks and without the country at its end. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[,;]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        if (parts.size() > 1
                && Spelling.of(Spelling.words(parts.getLast())).folded().equals("vietnam")) {
            parts.removeLast();
        }
        return parts;
    }

    private Lookup answer(List<Unit> found, String name, Level level, Geography geography, Predicate<Unit> allowed) {
        return switch (found.size()) {
            case 0 -> new Lookup.Unknown(index(geography, level).nearest(name, allowed));
            case 1 -> new Lookup.Found(found.getFirst());
            default -> new Lookup.Ambiguous(found);
        };
    }
}
