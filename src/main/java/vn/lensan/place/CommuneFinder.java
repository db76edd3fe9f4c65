package vn.lensan.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a household lives from what a row says: contract.md §2.12. */
final class CommuneFinder {
    private static final int REMEMBERED = 100_000;

    private final Atlas atlas;
    private final Names names;
    private final Places places;
    private final Cache<Question, CommuneAnswer> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Question(CommuneAsked asked, Geography geography, int sender) {}

    CommuneFinder(Atlas atlas, Names names, Places places) {
        this.atlas = atlas;
        this.names = names;
        this.places = places;
    }

    CommuneAnswer find(CommuneAsked asked, LocalDate date, @Nullable Unit sender) {
        String code = given(asked.code());
        Geography geography = given(asked.district()) != null ? Geography.Y2021 : Geography.inForceOn(date);
        if (code != null) {
            Unit unit = byCode(code, geography);
            return unit != null ? new CommuneAnswer.At(unit) : noSuchCode(code, geography);
        }
        Question question = new Question(asked, geography, sender == null ? Unit.NATION : sender.id());
        CommuneAnswer known = answers.getIfPresent(question);
        if (known == null) {
            known = byName(asked, geography, sender);
            answers.put(question, known);
        }
        return known;
    }

    /** A place of any level by code or name, for columns such as place_code. */
    CommuneAnswer place(String text, Geography geography) {
        Lookup lookup = names.find(text, geography);
        return switch (lookup) {
            case Lookup.Found found -> new CommuneAnswer.At(found.unit());
            case Lookup.Ambiguous several ->
                refused(
                        "place_code",
                        PlaceProblem.AMBIGUOUS,
                        several.candidates(),
                        text.strip(),
                        listed(several.candidates()));
            case Lookup.Unknown near ->
                names.find(text, geography.other()) instanceof Lookup.Found elsewhere
                        ? refused(
                                "place_code",
                                PlaceProblem.PLACE_OTHER_LIST,
                                places.on(geography, elsewhere.unit()),
                                text.strip(),
                                places.path(elsewhere.unit()),
                                geography.other().label(),
                                geography.label())
                        : refused(
                                "place_code",
                                PlaceProblem.PLACE_UNKNOWN,
                                near.suggestions(),
                                text.strip(),
                                geography.label(),
                                perhaps(near.suggestions()));
        };
    }

    private @Nullable Unit byCode(String code, Geography geography) {
        Unit commune = atlas.commune(code, geography);
        if (commune != null || code.length() > 3 || !Atlas.digits(code)) {
            return commune;
        }
        // an island district without communes is written with its own three digits
        return atlas.unit("0".repeat(3 - code.length()) + code, geography)
                .filter(atlas::home)
                .orElse(null);
    }

    private CommuneAnswer noSuchCode(String code, Geography geography) {
        if (!Atlas.digits(code) || code.length() > 5) {
            return refused("commune_code", PlaceProblem.CODE_INVALID, List.of(), code);
        }
        Unit elsewhere = byCode(code, geography.other());
        if (elsewhere == null) {
            return refused("commune_code", PlaceProblem.CODE_UNKNOWN, List.of(), code, geography.label());
        }
        String hint = geography == Geography.Y2025 ? " kèm tên huyện" : "";
        return refused(
                "commune_code",
                PlaceProblem.CODE_OTHER_LIST,
                places.on(geography, elsewhere),
                elsewhere.code(),
                places.path(elsewhere),
                geography.other().label(),
                geography.label(),
                hint);
    }

    private CommuneAnswer byName(CommuneAsked asked, Geography geography, @Nullable Unit sender) {
        String province = given(asked.province());
        String district = given(asked.district());
        String commune = given(asked.commune());
        if (commune != null && province == null && district == null && commune.contains(",")) {
            return byAddress(commune, geography, sender);
        }
        List<Unit> above = List.of();
        if (province != null) {
            above = named(province, Level.PROVINCE, geography, List.of());
            if (above.size() != 1) {
                return noSuchName("province", province, Level.PROVINCE, geography, above, List.of());
            }
        } else if (sender != null && sender.level() != Level.NATION) {
            above = places.on(geography, sender);
        }
        if (district != null) {
            List<Unit> found = named(district, Level.DISTRICT, geography, above);
            if (found.isEmpty() || (found.size() > 1 && commune == null)) {
                return noSuchName("district", district, Level.DISTRICT, geography, found, above);
            }
            above = found;
        }
        if (commune == null) {
            return above.size() == 1 && district != null && atlas.home(above.getFirst())
                    ? new CommuneAnswer.At(above.getFirst())
                    : refused(district == null ? "commune_code" : "commune", PlaceProblem.MISSING, List.of());
        }
        List<Unit> found = named(commune, Level.COMMUNE, geography, above);
        return found.size() == 1
                ? new CommuneAnswer.At(found.getFirst())
                : noSuchName("commune", commune, Level.COMMUNE, geography, found, above);
    }

    /** The whole address in one cell; three parts before the country name a district. */
    private CommuneAnswer byAddress(String address, Geography geography, @Nullable Unit sender) {
        List<String> parts = Names.parts(address);
        int last = parts.size() - 1;
        CommuneAsked asked = parts.size() == 2
                ? CommuneAsked.names(parts.get(1), null, parts.get(0))
                : CommuneAsked.names(parts.get(last), parts.get(last - 1), parts.get(last - 2));
        return byName(asked, asked.district() == null ? geography : Geography.Y2021, sender);
    }

    /** A column of names may hold a code; "Quận 1" is written 1 too, so names go first and a commune's has four digits. */
    private List<Unit> named(String name, Level level, Geography geography, List<Unit> above) {
        List<Unit> byName = names.index(geography, level).find(name, inside(above));
        if (!byName.isEmpty() || !Atlas.digits(name) || (level == Level.COMMUNE && name.length() < 4)) {
            return byName;
        }
        String code = "0".repeat(Math.max(0, (level == Level.PROVINCE ? 2 : 3) - name.length())) + name;
        return atlas.unit(code, geography)
                .filter(unit -> unit.level() == level)
                .filter(inside(above))
                .map(List::of)
                .orElse(List.of());
    }

    private static Predicate<Unit> inside(List<Unit> above) {
        return above.isEmpty()
                ? unit -> true
                : unit -> {
                    for (Unit one : above) {
                        if (unit.within(one.id())) {
                            return true;
                        }
                    }
                    return false;
                };
    }

    private CommuneAnswer noSuchName(
            String column, String name, Level level, Geography geography, List<Unit> found, List<Unit> above) {
        if (!found.isEmpty()) {
            return refused(column, PlaceProblem.AMBIGUOUS, found, name, listed(found));
        }
        Geography other = geography.other();
        List<Unit> there = above.stream()
                .flatMap(u -> places.on(other, u).stream())
                .distinct()
                .toList();
        if ((above.isEmpty() || !there.isEmpty())
                && !names.index(other, level).find(name, inside(there)).isEmpty()) {
            String hint = geography == Geography.Y2025 ? ", hoặc thêm tên huyện nếu là đơn vị cũ" : "";
            List<Unit> elsewhere = names.index(other, level).find(name, inside(there));
            return refused(
                    column, PlaceProblem.NAME_OTHER_LIST, elsewhere, name, other.label(), geography.label(), hint);
        }
        List<Unit> near = new ArrayList<>();
        if (!above.isEmpty()) {
            // the right name under the wrong district is likelier than a misspelt one
            List<Unit> provinces = above.stream()
                    .map(u -> places.province(u).orElse(u))
                    .distinct()
                    .toList();
            near.addAll(names.index(geography, level).find(name, inside(provinces)));
        }
        near.addAll(names.index(geography, level).nearest(name, inside(above)));
        List<Unit> suggestions = near.stream().distinct().limit(3).toList();
        return refused(
                column,
                PlaceProblem.NAME_UNKNOWN,
                suggestions,
                level.word(),
                name,
                above.size() == 1 ? " thuộc " + above.getFirst().fullName() : "",
                geography.label(),
                perhaps(suggestions));
    }

    private String perhaps(List<Unit> suggestions) {
        return suggestions.isEmpty() ? " Kiểm tra lại mã hoặc tên." : " Có phải là: " + listed(suggestions) + "?";
    }

    private String listed(List<Unit> units) {
        String some = units.stream()
                .limit(5)
                .map(u -> places.path(u) + " (" + u.code() + ")")
                .collect(Collectors.joining("; "));
        return units.size() > 5 ? some + "; …" : some;
    }

    private static CommuneAnswer refused(String column, PlaceProblem problem, List<Unit> candidates, Object... words) {
        return new CommuneAnswer.Refused(column, problem.problem(words), candidates);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
